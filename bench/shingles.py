"""How alike two texts are by their runs of four words: the measure of scrapinghub/article-extraction-benchmark.

Of each text the shares of right, surplus and missing runs; over many texts the mean precision and the mean recall, and
their harmonic mean, so that a long text weighs no more than a short one.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

_WORD = re.compile(r"\w+")


class Shares(NamedTuple):
    """Shares of the runs of both texts: in both, only in the found one, only in the wanted one."""

    right: float
    surplus: float
    missing: float

    @property
    def precision(self) -> float:
        if self.surplus == self.missing == 0:
            return 1.0
        return self.right / (self.right + self.surplus) if self.right + self.surplus else 0.0

    @property
    def recall(self) -> float:
        if self.surplus == self.missing == 0:
            return 1.0
        return self.right / (self.right + self.missing) if self.right + self.missing else 0.0

    @property
    def f1(self) -> float:
        return f1(self.precision, self.recall)


def shares(wanted: str, found: str) -> Shares:
    a, b = _runs(wanted), _runs(found)
    right = sum(min(n, b[run]) for run, n in a.items())
    surplus, missing = sum(b.values()) - right, sum(a.values()) - right
    total = right + surplus + missing
    return Shares(right / total, surplus / total, missing / total) if total else Shares(0.0, 0.0, 0.0)


def mean(measured: Sequence[Shares]) -> tuple[float, float, float]:
    """Mean precision, mean recall, and the F1 of the two."""
    count = max(len(measured), 1)
    precision, recall = (sum(getattr(s, part) for s in measured) / count for part in ("precision", "recall"))
    return precision, recall, f1(precision, recall)


def f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _runs(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    return Counter(tuple(words[i : i + 4]) for i in range(max(1, len(words) - 3)) if words)
