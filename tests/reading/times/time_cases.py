"""Reads the marked cases of times (form: top of cases/days.txt) and compares them with what is found."""

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from svodka.model.reading import Time

CASES = Path(__file__).parent / "cases"
_MARK = re.compile(r"\[\[(?P<text>.*?)>>(?P<value>[^;\]]+)(?:;(?P<relation>[a-z]+))?\]\]")


class Wanted(NamedTuple):
    """A marked time: where, which value (None where no date can be given), and the relation, if the case gives one."""

    start: int
    end: int
    value: str | None
    relation: str | None


class Case(NamedTuple):
    """A text without its marks, when it was published, what the marks said, and the difficulty that it holds."""

    place: str
    published: str | None
    difficulty: str
    text: str
    wanted: tuple[Wanted, ...]


def read_cases() -> list[Case]:
    """All cases of all files, in order."""
    return [case for path in sorted(CASES.glob("*.txt")) for case in _read(path)]


def _read(path: Path) -> Iterator[Case]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            published, difficulty, marked = (part.strip(" ") for part in line.split(" | ", 2))
            text, wanted = _unmark(marked)
            yield Case(f"{path.name}:{number}", None if published == "-" else published, difficulty, text, wanted)


def _unmark(marked: str) -> tuple[str, tuple[Wanted, ...]]:
    text, wanted, at = "", [], 0
    for m in _MARK.finditer(marked):
        text += marked[at : m.start()]
        value = None if m["value"] == "-" else m["value"]
        wanted.append(Wanted(len(text), len(text) + len(m["text"]), value, m["relation"]))
        text += m["text"]
        at = m.end()
    return text + marked[at:], tuple(wanted)


def answers(found: Sequence[Time], case: Case) -> bool:
    """True when each mark is answered by one time of the right value in that place, and nothing else was found."""
    if len(found) != len(case.wanted):
        return False
    return all(_answers(time, want) for time, want in zip(found, case.wanted, strict=True))


def _answers(time: Time, want: Wanted) -> bool:
    shared = min(time.end, want.end) - max(time.start, want.start)
    if shared * 2 < max(time.end, want.end) - min(time.start, want.start):
        return False
    return time.value == want.value and (want.relation is None or time.relation == want.relation)


def wrong(cases: Sequence[Case], find: Callable[[Case], Sequence[Time]]) -> list[str]:
    """A line for each case that is not right: where it stands, its difficulty, its text, what was found."""
    lines = []
    for case in cases:
        found = find(case)
        if not answers(found, case):
            got = [(t.text, t.value, t.relation, t.rule) for t in found]
            lines.append(f"{case.place} {case.difficulty}: {case.text} -> {got}")
    return lines
