"""Quotations and their speakers, by cases that are texts with marks in them."""

from collections.abc import Callable

import pytest

from svodka.model.reading import Reading
from tests.reading.quotes.quote_cases import CASES, Case, misses, read_cases

SHARE_RIGHT = 0.95
Read = list[tuple[Case, Reading]]


@pytest.fixture(scope="module", params=sorted(p.name for p in CASES.glob("*.txt")))
def cases(request: pytest.FixtureRequest, read: Callable[..., Reading]) -> Read:
    """One file of cases, read."""
    return [(case, read(case.text)) for case in read_cases(request.param)]


def test_quotations_and_speakers(cases: Read) -> None:
    wrong = [line for case, reading in cases for line in misses(case, reading.quotes)]
    total = sum(len(case.wanted) for case, _ in cases)
    assert len(wrong) <= (1 - SHARE_RIGHT) * total, "\n".join(wrong)


def test_each_quotation_gives_its_text(cases: Read) -> None:
    for case, reading in cases:
        for quote in reading.quotes:
            assert quote.text == case.text[quote.start : quote.end]
            assert quote.cue is None or quote.cue.text == case.text[quote.cue.start : quote.cue.end]
