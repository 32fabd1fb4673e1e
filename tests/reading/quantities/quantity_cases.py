"""Reads the marked cases of quantities (form: top of cases/numbers.txt) and compares them with what is found."""

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from svodka.model.reading import Quantity

CASES = Path(__file__).parent / "cases"
_MARK = re.compile(
    r"\[\[(?P<text>.*?)>>(?P<value>-?[\d.]+?)(?:\.\.(?P<high>[\d.]+))?(?: (?P<unit>[^;\]]+))?(?P<more>"
    r"(?:;[^;\]]+)*)\]\]"
)


class Wanted(NamedTuple):
    """A marked quantity; `bound` and `of` are None when the case does not give them."""

    start: int
    end: int
    value: float
    high: float | None
    unit: str | None
    bound: str | None
    of: str | None


class Case(NamedTuple):
    """A text without its marks, what the marks said, and the difficulty that it holds."""

    place: str
    difficulty: str
    text: str
    wanted: tuple[Wanted, ...]


def read_cases() -> list[Case]:
    """All cases of all files, in order."""
    return [case for path in sorted(CASES.glob("*.txt")) for case in _read(path)]


def _read(path: Path) -> Iterator[Case]:
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if line.strip() and not line.startswith("#"):
            difficulty, marked = (part.strip(" ") for part in line.split(" | ", 1))
            text, wanted = _unmark(marked)
            yield Case(f"{path.name}:{number}", difficulty, text, wanted)


def _unmark(marked: str) -> tuple[str, tuple[Wanted, ...]]:
    text, wanted, at = "", [], 0
    for m in _MARK.finditer(marked):
        text += marked[at : m.start()]
        wanted.append(_wanted(m, len(text)))
        text += m["text"]
        at = m.end()
    return text + marked[at:], tuple(wanted)


def _wanted(m: re.Match[str], start: int) -> Wanted:
    more = [part for part in m["more"].split(";") if part]
    of = next((part[3:] for part in more if part.startswith("of=")), None)
    bound = next((part for part in more if not part.startswith("of=")), None)
    high = float(m["high"]) if m["high"] else None
    return Wanted(start, start + len(m["text"]), float(m["value"]), high, m["unit"], bound, of)


def answers(found: Sequence[Quantity], case: Case) -> bool:
    """True when each mark is answered by one quantity as it says, and nothing else was found."""
    if len(found) != len(case.wanted):
        return False
    return all(_answers(quantity, want) for quantity, want in zip(found, case.wanted, strict=True))


def _answers(quantity: Quantity, want: Wanted) -> bool:
    shared = min(quantity.end, want.end) - max(quantity.start, want.start)
    if shared * 2 < max(quantity.end, want.end) - min(quantity.start, want.start):
        return False
    same = abs(quantity.value - want.value) < 1e-9 and quantity.high == want.high and quantity.unit == want.unit
    return same and want.bound in (None, quantity.bound) and want.of in (None, quantity.of)


def wrong(cases: Sequence[Case], find: Callable[[Case], Sequence[Quantity]]) -> list[str]:
    """A line for each case that is not right: where it stands, its difficulty, its text, what was found."""
    lines = []
    for case in cases:
        found = find(case)
        if not answers(found, case):
            got = [(q.text, q.value, q.high, q.unit, q.bound, q.of, q.rule) for q in found]
            lines.append(f"{case.place} {case.difficulty}: {case.text} -> {got}")
    return lines
