"""Reads the marked cases: two tellings and what must (or must not) be found between them."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

CASES = Path(__file__).parent / "cases"
_EXPECTED = re.compile(r"= (?P<slot>\w+) (?P<kind>conflict|doubtful|precision): (?P<a>.+) \| (?P<b>.+)")


_NEVER = re.compile(r"= nothing in (?P<slot>\w+)")


class Expected(NamedTuple):
    """A disagreement that must be found: words that stand in the one value's places and in the other's.

    `kind` "doubtful" is a conflict only if both speak of one thing, which is not sure.
    """

    slot: str
    kind: str
    words: tuple[str, str]


class Case(NamedTuple):
    """Two tellings of one claim; `expected` is None when no conflict may be found, or none in the slot `never`."""

    difficulty: str
    a: str
    b: str
    expected: Expected | None
    never: str | None = None


def cases() -> Iterator[Case]:
    """All cases, file by file."""
    for path in sorted(CASES.glob("*.txt")):
        for block in path.read_text(encoding="utf-8").split("## ")[1:]:
            lines = [line for line in block.splitlines() if line.strip()]
            a, b, line = lines[1].removeprefix("А: "), lines[2].removeprefix("Б: "), lines[3]
            never = _NEVER.fullmatch(line)
            yield Case(lines[0], a, b, None if never else _expected(line), never["slot"] if never else None)


def _expected(line: str) -> Expected | None:
    if line == "= no conflict":
        return None
    found = _EXPECTED.fullmatch(line)
    if found is None:
        raise ValueError(line)
    return Expected(found["slot"], found["kind"], (found["a"], found["b"]))
