"""The marked cases: cues, sources and the chain of each sentence."""

from collections.abc import Callable

import pytest

from svodka.model.reading import Reading
from tests.reading.attribution.marked_attributions import Case, Line, cases

Read = Callable[..., Reading]


@pytest.mark.parametrize("case", cases(), ids=lambda c: c.name)
def test_case(case: Case, read: Read) -> None:
    reading = read(case.text, outlet=case.outlet)
    misses = [miss for line in case.lines for miss in misses_of(line, case.text, reading)]
    assert not misses, misses


def misses_of(line: Line, text: str, reading: Reading) -> list[str]:
    """What the reading lacks or has too much in one sentence of a case."""
    found = []
    reports = [r for r in reading.reports if line.start <= r.cue.start < line.end]
    for start, end in line.cues:
        if not any(r.cue.start < end and start < r.cue.end for r in reports):
            found.append(f"no report at {text[start:end]!r}")
    links = {(x.name, x.kind) for r in reports for x in (*r.carriers, r.source) if x}
    links |= {(x.name, x.kind) for s in reading.statements if _here(s, line) for x in s.attribution}
    found += [f"no source {name}/{kind} in {sorted(links)}" for name, kind in line.sources if (name, kind) not in links]
    chains = {tuple(x.name for x in s.attribution) for s in reading.statements if _here(s, line)}
    if chains != set(line.chains):
        found.append(f"{text[line.start : line.end]!r}: {sorted(chains)} instead of {sorted(line.chains)}")
    return found


def _here(statement: object, line: Line) -> bool:
    middle = (getattr(statement, "start", 0) + getattr(statement, "end", 0)) // 2
    return line.start <= middle < line.end
