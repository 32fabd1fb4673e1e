"""Findings about the words that two statements share, outright or in meaning."""

import numpy as np

from svodka.claims.features.comparison import Pairs, Statements
from svodka.claims.features.sets import Indices, Values, WeightedSets, values
from svodka.claims.story_input import Matrix

_WORDS_COMPARED = 24
_BLOCK = 2048


def shared_words(pairs: Pairs) -> Values:
    """The share of the two statements' words that both use, rare words counting more."""
    return dice(pairs.statements.words, pairs.a, pairs.b)


def words_within(pairs: Pairs) -> Values:
    """The share of the shorter statement's words that the longer one also uses."""
    return contained(pairs.statements.words, pairs.a, pairs.b)


def rarest_shared_word(pairs: Pairs) -> Values:
    """How rare the rarest word is that both use."""
    return pairs.statements.words.rarest(pairs.a, pairs.b)


def kindred_words(pairs: Pairs) -> Values:
    """The share of the words that have a word of like meaning in the other statement, over both."""
    first, second = _kindred(pairs)
    return values((first + second) / 2)


def kindred_words_within(pairs: Pairs) -> Values:
    """The same for the statement that is better covered by the other."""
    return values(np.maximum(*_kindred(pairs)))


def words_bound_alike(pairs: Pairs) -> Values:
    """Words that hang on each other in both ("approve" and "treaty"), not merely stand in both."""
    return contained(pairs.statements.weighed(lambda p: p.pairs), pairs.a, pairs.b)


def dice(sets: WeightedSets, a: Indices, b: Indices) -> Values:
    """Twice the shared weight over both weights; 0 for empty sets."""
    both = sets.total[a] + sets.total[b]
    return values(2 * sets.shared(a, b) / np.where(both == 0, 1, both))


def contained(sets: WeightedSets, a: Indices, b: Indices) -> Values:
    """The shared weight over the lesser weight; 0 for empty sets."""
    least = np.minimum(sets.total[a], sets.total[b])
    return values(sets.shared(a, b) / np.where(least == 0, 1, least))


def _kindred(pairs: Pairs) -> tuple[Values, Values]:
    """For each side, the weighed share of its heaviest words that have kin on the other side."""
    ids, weights = _heaviest(pairs.statements)
    kinship = pairs.statements.kinship
    first, second = np.zeros(len(pairs.a), np.float32), np.zeros(len(pairs.a), np.float32)
    for at in range(0, len(pairs.a), _BLOCK):
        a, b = pairs.a[at : at + _BLOCK], pairs.b[at : at + _BLOCK]
        near = kinship[ids[a][:, :, None], ids[b][:, None, :]]
        near = near * (weights[a] > 0)[:, :, None] * (weights[b] > 0)[:, None, :]
        first[at : at + _BLOCK] = _covered(near.max(axis=2), weights[a])
        second[at : at + _BLOCK] = _covered(near.max(axis=1), weights[b])
    return first, second


def _covered(near: Matrix, weights: Matrix) -> Values:
    total = weights.sum(axis=1)
    return values((near * weights).sum(axis=1) / np.where(total == 0, 1, total))


def _heaviest(statements: Statements) -> tuple[Indices, Matrix]:
    """The numbers and weights of each statement's heaviest words, padded with weight 0."""
    words = statements.words
    width = max(1, min(_WORDS_COMPARED, int(words.counts().max(initial=1))))
    ids = np.zeros((statements.count, width), np.intp)
    weights = np.zeros((statements.count, width), np.float32)
    for row in range(statements.count):
        part = slice(words.begin[row], words.begin[row + 1])
        best = np.argsort(-words.weights[part], kind="stable")[:width]
        ids[row, : len(best)] = words.items[part][best]
        weights[row, : len(best)] = words.weights[part][best]
    return ids, weights


FINDINGS = (shared_words, words_within, rarest_shared_word, kindred_words, kindred_words_within, words_bound_alike)
