"""Which sentences of two articles answer each other in the same order.

Method: global alignment by dynamic programming (Needleman and Wunsch 1970) over a matrix of likenesses, no gap costs.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from svodka.origins.lineage.text import Telling

Values = NDArray[np.float32]

_CHANCE = 0.3
"""Likeness that two sentences of one story have without having anything to do with each other."""

_NEAR = 0.35
_ANSWERS_MEANING, _ANSWERS_WORDS = 0.5, 0.6


class Meeting(NamedTuple):
    """How the sentences of two articles (rows, columns) meet: by meaning (cosine), by words (0–1), and which pairs
    answer each other in order, with the sum of what these have above chance."""

    meaning: Values
    words: Values
    ordered: tuple[tuple[int, int], ...]
    strength: float


def meet(a: Telling, b: Telling) -> Meeting:
    """Compares all sentences of two articles; both must have some."""
    meaning = np.asarray(a.vectors @ b.vectors.T, np.float32)
    ratios = process.cdist(a.plain, b.plain, scorer=fuzz.token_sort_ratio, dtype=np.float32)
    words = (ratios / 100).astype(np.float32)
    path, strength = _best_path(np.maximum((meaning + words) / 2 - _CHANCE, 0).astype(np.float32))
    answers = (meaning >= _ANSWERS_MEANING) | (words >= _ANSWERS_WORDS)
    return Meeting(meaning, words, tuple((i, j) for i, j in path if answers[i, j]), strength)


def ordered_nearest(meeting: Meeting) -> list[tuple[int, int]]:
    """The longest run in order of sentences that are each other's nearest in meaning and near enough."""
    meaning = meeting.meaning
    columns = meaning.argmax(axis=1)
    nearest = [(i, int(j)) for i, j in enumerate(columns) if meaning[:, j].argmax() == i and meaning[i, j] >= _NEAR]
    gain = np.zeros(meaning.shape, np.float32)
    for i, j in nearest:
        gain[i, j] = 1
    return _best_path(gain)[0]


def _best_path(gain: Values) -> tuple[list[tuple[int, int]], float]:
    """The pairs with the greatest sum of gains that cross nowhere."""
    rows, columns = gain.shape
    best = np.zeros((rows + 1, columns + 1))
    for i in range(rows):
        step = np.maximum(best[i, 1:], best[i, :-1] + gain[i])
        best[i + 1, 1:] = np.maximum.accumulate(step)
    path, i, j = [], rows, columns
    while i and j:
        if best[i, j] == best[i - 1, j]:
            i -= 1
        elif best[i, j] == best[i, j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            path.append((i, j))
    return path[::-1], float(best[rows, columns])
