"""Many small weighted sets, compared a batch of pairs at a time."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np
import numpy.typing as npt

Indices = npt.NDArray[np.intp]
Values = npt.NDArray[np.float32]


def values(numbers: npt.ArrayLike) -> Values:
    """Numbers (or yes and no) as a column of float32."""
    return np.asarray(numbers, dtype=np.float32)


_BLOCK = 20_000
"""So many pairs are laid out at once, so that what lies between items and result stays at a few MB."""


class WeightedSets:
    """One set of items for each statement of a story; an item weighs the same in all of them unless `share` says less.

    Rows are statements. Everything is held in three flat arrays (where a row begins, its items in rising order, their
    weights), so that a comparison of m pairs costs m times the items of a row and no Python loop.
    """

    def __init__(self, rows: Sequence[Mapping[str, float]]) -> None:
        names = sorted({item for row in rows for item in row})
        number = {item: n for n, item in enumerate(names)}
        self.names = names
        self.begin = np.zeros(len(rows) + 1, np.intp)
        np.cumsum([len(row) for row in rows], out=self.begin[1:])
        ordered = [sorted((number[item], weight) for item, weight in row.items()) for row in rows]
        self.items = np.array([item for row in ordered for item, _ in row], dtype=np.intp)
        self.weights = np.array([weight for row in ordered for _, weight in row], dtype=np.float32)
        self.size = max(1, len(names))
        owner = np.repeat(np.arange(len(rows), dtype=np.intp), np.diff(self.begin))
        self._keys = owner * self.size + self.items
        self.total = self._sum(self.weights, owner, len(rows))

    def counts(self) -> Indices:
        """How many items each row has."""
        return np.diff(self.begin)

    def shared(self, a: Indices, b: Indices) -> Values:
        """For each pair of rows, the weight of the items that both have (the lesser weight where the two differ)."""
        result = np.zeros(len(a), np.float32)
        for block in _blocks(len(a)):
            pair, weight = self._common(a[block], b[block])
            result[block] = self._sum(weight, pair, len(a[block]))
        return result

    def rarest(self, a: Indices, b: Indices) -> Values:
        """For each pair of rows, the weight of the heaviest item that both have; 0 when they share none."""
        result = np.zeros(len(a), np.float32)
        for block in _blocks(len(a)):
            pair, weight = self._common(a[block], b[block])
            np.maximum.at(result[block], pair, weight)
        return result

    def _common(self, a: Indices, b: Indices) -> tuple[Indices, Values]:
        """The pair's number and the weight of every item that both rows of a pair have."""
        if not len(self.items) or not len(a):
            return np.zeros(0, np.intp), np.zeros(0, np.float32)
        lengths = self.counts()[a]
        pair = np.repeat(np.arange(len(a), dtype=np.intp), lengths)
        ends = np.cumsum(lengths)
        at = np.arange(len(pair), dtype=np.intp) - np.repeat(ends - lengths, lengths) + self.begin[a][pair]
        wanted = b[pair] * self.size + self.items[at]
        found = np.minimum(np.searchsorted(self._keys, wanted), len(self._keys) - 1)
        both = self._keys[found] == wanted
        return pair[both], np.minimum(self.weights[at[both]], self.weights[found[both]])

    @staticmethod
    def _sum(weights: Values, groups: Indices, count: int) -> Values:
        return np.bincount(groups, weights=weights, minlength=count).astype(np.float32)


def _blocks(count: int) -> Iterator[slice]:
    return (slice(at, at + _BLOCK) for at in range(0, count, _BLOCK))


def plain(items: Iterable[str]) -> dict[str, float]:
    """Items that all weigh 1."""
    return dict.fromkeys(items, 1.0)
