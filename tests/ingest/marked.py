"""Reads the marked texts in `cases/`: furniture in ⟦…⟧, headings in ⟨kind:…⟩, metadata in lines that open with >."""

import re
from pathlib import Path
from typing import NamedTuple

CASES = Path(__file__).parent / "cases"
_MARK = re.compile(r"⟦(?P<furniture>[^⟧]*)⟧|⟨(?P<kind>\w+):(?P<heading>[^⟩]*)⟩")


class Marked(NamedTuple):
    """A case: its difficulty, the bare text, what should be found in it."""

    difficulty: str
    text: str
    furniture: tuple[tuple[int, int], ...]
    headings: tuple[tuple[int, int, str], ...]
    metadata: dict[str, str]


def read_cases(name: str) -> list[Marked]:
    """The cases of one file, in order."""
    blocks = re.split(r"^## ", (CASES / name).read_text(encoding="utf-8"), flags=re.M)[1:]
    return [_case(block) for block in blocks]


def _case(block: str) -> Marked:
    difficulty, _, body = block.strip("\n").partition("\n")
    lines = body.split("\n")
    metadata = dict(re.split(r": ", line[2:], maxsplit=1) for line in lines if line.startswith("> "))
    marked = "\n".join(line for line in lines if not line.startswith("> ")).strip("\n")
    text, furniture, headings, at = "", [], [], 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        content = mark["furniture"] if mark["heading"] is None else mark["heading"]
        place = (len(text), len(text) + len(content))
        if mark["heading"] is None:
            furniture.append(place)
        else:
            headings.append((*place, mark["kind"]))
        text, at = text + content, mark.end()
    return Marked(difficulty, text + marked[at:], tuple(furniture), tuple(headings), metadata)


def covered(text: str, spans: list[tuple[int, int]] | tuple[tuple[int, int], ...]) -> set[int]:
    """The letters and digits of a text that lie in the spans; what stands between words does not count."""
    return {i for start, end in spans for i in range(start, end) if text[i].isalnum()}
