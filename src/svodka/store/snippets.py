"""The part of a passage that shows best why it was found."""

from array import array
from bisect import bisect_left
from collections.abc import Sequence, Set
from typing import NamedTuple

_BEFORE, _TOKENS = 6, 30


class Snippet(NamedTuple):
    """Token places: the first of the snippet, the one after its last, and those of the words found."""

    first: int
    last: int
    found: tuple[int, ...]


def snippet(lemmas: Sequence[str], wanted: Set[str], first: int, last: int) -> Snippet:
    """The stretch between two token places that holds most of the words wanted; of equals the earliest.

    Where none stands in it, its beginning.
    """
    places = [place for place in range(first, last) if lemmas[place] in wanted]
    best = max(places, key=lambda at: (_distinct(lemmas, places, at), -at), default=None)
    begin = first if best is None else max(first, best - _BEFORE)
    while begin + 1 < last and not any(char.isalnum() for char in lemmas[begin]):
        begin += 1
    end = min(last, begin + _TOKENS)
    return Snippet(begin, end, tuple(place for place in places if begin <= place < end))


def _distinct(lemmas: Sequence[str], places: Sequence[int], at: int) -> int:
    reach = bisect_left(places, at + _TOKENS - _BEFORE)
    return len({lemmas[place] for place in places[bisect_left(places, at) : reach]})


def offsets_of(data: bytes) -> Sequence[int]:
    """Start and end of each token, one after the other."""
    offsets = array("I")
    offsets.frombytes(data)
    return offsets
