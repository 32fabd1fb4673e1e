"""Reads the cases of attribution: texts with cues, sources and the chain of each sentence marked in them."""

import re
from pathlib import Path
from typing import NamedTuple

CASES = Path(__file__).parent / "cases"
_MARK = re.compile(r"\[\[(?P<cue>[^]]*)\]\]|\{\{(?P<source>[^}]*?)=>(?P<name>[^}]*?)/(?P<kind>\w+)\}\}")


class Line(NamedTuple):
    """One sentence: its place in the text, the cues and sources marked in it, and the chains of its parts.

    A chain is a tuple of names; `chains` is empty where the sentence makes no statement.
    """

    start: int
    end: int
    cues: tuple[tuple[int, int], ...]
    sources: tuple[tuple[str, str], ...]
    chains: tuple[tuple[str, ...], ...]


class Case(NamedTuple):
    """A text with what is expected of its sentences."""

    name: str
    text: str
    outlet: str | None
    lines: tuple[Line, ...]


def cases(*files: str) -> list[Case]:
    """The cases of the named files (of all when none is named), in order."""
    paths = [CASES / f for f in files] or sorted(CASES.glob("*.txt"))
    blocks = [b for p in paths for b in re.split(r"^## ", p.read_text("utf-8"), flags=re.M)[1:]]
    return [_case(block) for block in blocks]


def _case(block: str) -> Case:
    name, *rows = [row for row in block.splitlines() if row.strip()]
    outlet, text, lines = None, "", []
    for row in rows:
        if row.startswith("outlet: "):
            outlet = row.removeprefix("outlet: ")
        elif row == "¶":
            text = text.rstrip() + "\n"
        else:
            marked, _, expected = row.partition(" <= ")
            line = _line(marked, expected, len(text))
            lines.append(line[0])
            text += line[1] + " "
    return Case(name, text.rstrip(), outlet, tuple(lines))


def _line(marked: str, expected: str, base: int) -> tuple[Line, str]:
    plain, cues, sources, at = "", [], [], 0
    for mark in _MARK.finditer(marked):
        plain += marked[at : mark.start()]
        inner = mark["cue"] if mark["cue"] is not None else mark["source"]
        if mark["cue"] is not None:
            cues.append((base + len(plain), base + len(plain) + len(inner)))
        else:
            sources.append((mark["name"], mark["kind"]))
        plain, at = plain + inner, mark.end()
    plain += marked[at:]
    chains = () if expected.strip() == "-" else tuple(_chain(part) for part in expected.split(" | "))
    return Line(base, base + len(plain), tuple(cues), tuple(sources), chains), plain


def _chain(text: str) -> tuple[str, ...]:
    return () if text.strip() == "∅" else tuple(name.strip() for name in text.split("→"))
