"""How much it tells that two articles of one story have a word in common.

A word that the story's other articles have too belongs to the story; one that only these two have speaks for a tie
between them. How common it is in news at large counts as some further articles.
"""

import math
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from svodka.origins.lineage.text import Telling
from svodka.stories.rarity import share_at_large

_AT_LARGE = 5.0


class WordWeights:
    """Weights of words for any pair of a story's articles."""

    def __init__(self, tellings: Sequence[Telling]) -> None:
        self._seen = Counter(word for telling in tellings for word in set(telling.lemmas))
        self._articles = len(tellings)

    def of_pair(self, a: Telling, b: Telling) -> dict[str, float]:
        """The weight of each word of the two, in nats, by the story's other articles."""
        mine, theirs = set(a.lemmas), set(b.lemmas)
        others = self._articles - 2 + _AT_LARGE
        weights = {}
        for word in sorted(mine | theirs):
            elsewhere = self._seen[word] - (word in mine) - (word in theirs)
            weights[word] = -math.log((elsewhere + _AT_LARGE * share_at_large(word)) / others)
        return weights


def share_in_order(a: Telling, b: Telling, weights: dict[str, float]) -> float:
    """The share of the shorter article's words, by weight, that both have in one order (weighted longest common
    subsequence), 0 to 1."""
    mine, theirs = (np.array([weights[w] for w in x.lemmas]) for x in (a, b))
    least = min(mine.sum(), theirs.sum())
    return _common(a.lemmas, b.lemmas, theirs) / float(least) if least > 0 else 0.0


def _common(a: Sequence[str], b: Sequence[str], weights: NDArray[np.float64]) -> float:
    """The weight of the heaviest common subsequence of a and b; row by row, each row in a few array operations."""
    places: dict[str, list[int]] = {}
    for n, word in enumerate(b):
        places.setdefault(word, []).append(n)
    row = np.zeros(len(b) + 1)
    for word in a:
        if word in places:
            at = np.array(places[word])
            grown = row.copy()
            grown[at + 1] = np.maximum(row[at + 1], row[at] + weights[at])
            row = np.maximum.accumulate(grown)
    return float(row[-1])
