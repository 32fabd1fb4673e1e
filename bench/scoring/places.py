"""Places in articles and how two of them are matched. Offsets are code points, end exclusive."""

import re
from typing import NamedTuple


class Place(NamedTuple):
    """A stretch of one article, by the article's file name or given id."""

    article: str
    start: int
    end: int


def shared(a: Place, b: Place) -> int:
    """How many characters two places share."""
    return max(0, min(a.end, b.end) - max(a.start, b.start)) if a.article == b.article else 0


def alike(a: Place, b: Place) -> bool:
    """Intersection over union of at least one half."""
    common = shared(a, b)
    return common > 0 and 2 * common >= a.end - a.start + b.end - b.start - common


def covers(a: Place, b: Place) -> bool:
    """The overlap is at least half of the shorter place."""
    common = shared(a, b)
    return common > 0 and 2 * common >= min(a.end - a.start, b.end - b.start)


def one_name(a: str | None, b: str | None) -> bool:
    """The names share a word, or the beginning of a word of four letters or more (an inflected form)."""
    for x in _words(a):
        for y in _words(b):
            stem = min(len(x), len(y))
            if x == y or (stem >= 4 and x[: max(4, stem - 2)] == y[: max(4, stem - 2)]):
                return True
    return False


def _words(name: str | None) -> list[str]:
    return [w for w in re.findall(r"\w+", (name or "").lower().replace("ё", "е")) if len(w) > 1]


def ratio(part: float, whole: float) -> float:
    """part / whole, and 1 where there was nothing to find."""
    return part / whole if whole else 1.0


def f1(precision: float, recall: float) -> float:
    """The harmonic mean."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
