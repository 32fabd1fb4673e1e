"""Reads the cases: texts with marks in them (their form is told at the top of cases/direct.txt)."""

import re
from pathlib import Path
from typing import NamedTuple

from svodka.model.reading import Quote

CASES = Path(__file__).parent / "cases"
_MARK = re.compile(r"\[(?:(d|p|i) ([^\]]+)|(n)|/([dpin]))\]")


class Wanted(NamedTuple):
    """A marked place: kind d, p, i or n, where, and whose words ("?" when the text does not say)."""

    kind: str
    start: int
    end: int
    speaker: str


class Case(NamedTuple):
    """A text without its marks, what the marks said, and the difficulty that it holds."""

    difficulty: str
    text: str
    wanted: tuple[Wanted, ...]


def read_cases(name: str) -> list[Case]:
    blocks = re.split(r"^= ", (CASES / name).read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return [_case(*block.split("\n", 1)) for block in blocks]


def _case(difficulty: str, marked: str) -> Case:
    text, wanted, opened, at = "", [], [], 0
    marked = marked.strip()
    for m in _MARK.finditer(marked):
        text += marked[at : m.start()]
        at = m.end()
        if m[4]:
            kind, start, speaker = opened.pop()
            assert kind == m[4], f"{difficulty}: [{kind} closed by [/{m[4]}]"
            wanted.append(Wanted(kind, start, len(text), speaker))
        else:
            opened.append((m[1] or m[3], len(text), m[2] or ""))
    assert not opened, f"{difficulty}: {opened} not closed"
    return Case(difficulty, text + marked[at:], tuple(wanted))


def misses(case: Case, quotes: tuple[Quote, ...]) -> list[str]:
    """What is wrong in words, one line for each place that is not as wanted, and for each quotation too many."""
    found = [problem for w in case.wanted if (problem := _miss(case, w, quotes))]
    for q in quotes:
        if q.kind != "indirect" and not any(w.kind in "dp" and _iou(w, q) >= 0.5 for w in case.wanted):
            found.append(f"{case.difficulty}: not a quotation: {q.text!r} ({q.rule})")
    return found


def _miss(case: Case, wanted: Wanted, quotes: tuple[Quote, ...]) -> str | None:
    text = case.text[wanted.start : wanted.end]
    hits = [q for q in quotes if _iou(wanted, q) >= 0.5 and (q.kind == "indirect") == (wanted.kind == "i")]
    if wanted.kind == "n":
        return None  # a quotation there is counted as one too many
    if not hits:
        return f"{case.difficulty}: not found: {text!r}"
    names = [q.speaker.name if q.speaker else "?" for q in hits]
    if not any(_same(wanted.speaker, name) for name in names):
        return f"{case.difficulty}: {text!r} is said by {names}, not {wanted.speaker} ({[q.rule for q in hits]})"
    return None


def _iou(wanted: Wanted, quote: Quote) -> float:
    shared = max(0, min(wanted.end, quote.end) - max(wanted.start, quote.start))
    return shared / (wanted.end - wanted.start + quote.end - quote.start - shared)


def _same(wanted: str, name: str) -> bool:
    if wanted == "?" or name == "?":
        return wanted == name
    return wanted.rsplit(maxsplit=1)[-1].lower()[:5] in name.lower()
