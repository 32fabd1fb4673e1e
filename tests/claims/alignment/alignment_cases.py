"""Reads the marked stories: `== outlet`, its headline, then sentences, each with the claim that it tells in braces."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from svodka.claims import StoryInput

MakeStory = Callable[..., StoryInput]
"""Articles as (outlet, headline, text), the headline being the first line of the text, to a story."""

CASES = Path(__file__).parent / "cases"
_SENTENCE = re.compile(r"\{(?P<claim>\w+)\} (?P<text>.+)")


class MarkedArticle(NamedTuple):
    """One outlet's article and, for each of its sentences, the claim that it tells."""

    outlet: str
    title: str
    text: str
    claims: dict[str, str]


def stories() -> Iterator[tuple[str, list[MarkedArticle]]]:
    """Each story's name and its articles."""
    for path in sorted(CASES.glob("*.txt")):
        blocks = path.read_text(encoding="utf-8").split("== ")[1:]
        yield path.stem, [_article(block.strip().splitlines()) for block in blocks]


def _article(lines: list[str]) -> MarkedArticle:
    outlet, title, *body = lines
    sentences = [found for line in body if (found := _SENTENCE.fullmatch(line))]
    text = "\n".join([title, *(s["text"] for s in sentences)])
    return MarkedArticle(outlet, title, text, {s["text"]: s["claim"] for s in sentences})
