"""Quotations and their speakers, by cases that are texts with marks in them."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from svodka.model.reading import Reading

sys.path.insert(0, str(Path(__file__).parent))
from quote_cases import CASES, misses, read_cases

SHARE_RIGHT = 0.95


@pytest.mark.parametrize("name", sorted(p.name for p in CASES.glob("*.txt")))
def test_cases(name: str, read: Callable[..., Reading]) -> None:
    cases = read_cases(name)
    wrong = [line for case in cases for line in misses(case, read(case.text).quotes)]
    total = sum(len(case.wanted) for case in cases)
    assert len(wrong) <= (1 - SHARE_RIGHT) * total, "\n".join(wrong)


def test_each_quotation_gives_its_text(read: Callable[..., Reading]) -> None:
    for name in sorted(p.name for p in CASES.glob("*.txt")):
        for case in read_cases(name):
            for quote in read(case.text).quotes:
                assert quote.text == case.text[quote.start : quote.end]
                assert quote.cue is None or quote.cue.text == case.text[quote.cue.start : quote.cue.end]
