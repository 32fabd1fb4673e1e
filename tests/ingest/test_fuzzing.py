"""A fixed set of broken inputs for every reader (the long run is `python -m bench.fuzzing`), and earlier findings."""

import pytest

from bench.fuzzing.__main__ import fuzz
from bench.fuzzing.mutating import mutated
from bench.fuzzing.readers import READERS

FOUND: tuple[tuple[str, int], ...] = (("warc", 2307),)
"""Kind and number of each input that a reader once could not bear."""


@pytest.mark.parametrize("kind", READERS)
def test_no_reader_is_brought_down(kind: str) -> None:
    assert fuzz(kind, 0, 150) == []


@pytest.mark.parametrize(("kind", "number"), FOUND)
def test_what_was_found_stays_mended(kind: str, number: int) -> None:
    READERS[kind](mutated(kind, number))


def test_an_input_is_the_same_each_time() -> None:
    assert [mutated("html", n) for n in range(20)] == [mutated("html", n) for n in range(20)]
