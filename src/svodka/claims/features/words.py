"""Findings about the words that two statements share, outright or in meaning."""

import numpy as np

from svodka.claims.features.comparison import Pairs
from svodka.claims.features.sets import Indices, Values, WeightedSets, values


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
    first, second = pairs.kindred
    return values((first + second) / 2)


def kindred_words_within(pairs: Pairs) -> Values:
    """The same for the statement that is better covered by the other."""
    return values(np.maximum(*pairs.kindred))


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


FINDINGS = (shared_words, words_within, rarest_shared_word, kindred_words, kindred_words_within, words_bound_alike)
