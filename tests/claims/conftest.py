"""Makes texts into what the comparing stages work on."""

import hashlib
from collections.abc import Callable

import pytest

from svodka.claims import StoryInput
from svodka.model.article import Article, Heading
from svodka.reading.reader import Reader
from svodka.reading.tagging import Tagger
from svodka.vectors import Encoder


@pytest.fixture(scope="session")
def make_story(tagger: Tagger, encoder: Encoder) -> Callable[..., StoryInput]:
    """`make_story(("outlet", "headline", "text"), …)`: the headline is the text's first line, or empty."""
    reader = Reader(tagger)

    def story(*given: tuple[str, str, str]) -> StoryInput:
        articles = [_article(number, *one) for number, one in enumerate(given)]
        return StoryInput.of(articles, reader.read(articles), encoder)

    return story


def _article(number: int, outlet: str, title: str, text: str) -> Article:
    headings = (Heading(0, len(title), title, "title"),) if title else ()
    digest = hashlib.sha256(f"{number}{text}".encode()).hexdigest()
    return Article(
        id=f"{digest[:8]}-{number}",
        language="ru",
        outlet=outlet,
        title=title or None,
        published="2024-04-02",
        text=text,
        sha256=digest,
        headings=headings,
    )
