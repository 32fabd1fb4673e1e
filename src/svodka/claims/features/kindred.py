"""Words of like meaning: how much of what one statement says the other says in its own words."""

import numpy as np

from svodka.claims.features.sets import Indices, Values, WeightedSets, values
from svodka.claims.story_input import Matrix

_WORDS_COMPARED = 20
_BLOCK = 2048


def kindred(words: WeightedSets, kinship: Matrix, a: Indices, b: Indices) -> tuple[Values, Values]:
    """For each side of each pair, the weighed share of its heaviest words that have kin on the other side.

    `kinship` says how near two words are in meaning, 0 to 1, by their numbers in `words`.
    """
    ids, weights = _heaviest(words)
    first, second = np.zeros(len(a), np.float32), np.zeros(len(a), np.float32)
    for at in range(0, len(a), _BLOCK):
        mine, theirs = a[at : at + _BLOCK], b[at : at + _BLOCK]
        near = kinship[ids[mine][:, :, None], ids[theirs][:, None, :]]
        near *= (weights[mine] > 0)[:, :, None]
        near *= (weights[theirs] > 0)[:, None, :]
        first[at : at + _BLOCK] = _covered(near.max(axis=2), weights[mine])
        second[at : at + _BLOCK] = _covered(near.max(axis=1), weights[theirs])
    return first, second


def _covered(near: Matrix, weights: Matrix) -> Values:
    total = weights.sum(axis=1)
    return values((near * weights).sum(axis=1) / np.where(total == 0, 1, total))


def _heaviest(words: WeightedSets) -> tuple[Indices, Matrix]:
    """The numbers and weights of each statement's heaviest words, padded with weight 0."""
    count = len(words.begin) - 1
    width = max(1, min(_WORDS_COMPARED, int(words.counts().max(initial=1))))
    ids = np.zeros((count, width), np.intp)
    weights = np.zeros((count, width), np.float32)
    for row in range(count):
        part = slice(words.begin[row], words.begin[row + 1])
        best = np.argsort(-words.weights[part], kind="stable")[:width]
        ids[row, : len(best)] = words.items[part][best]
        weights[row, : len(best)] = words.weights[part][best]
    return ids, weights
