"""Findings about names, numbers, times and negation."""

import numpy as np

from svodka.claims.features.comparison import Pairs, cosines
from svodka.claims.features.sets import Values, WeightedSets, values
from svodka.claims.features.words import contained, dice


def shared_names(pairs: Pairs) -> Values:
    """The share of the names (of persons, bodies, places) that both name, rare names counting more."""
    return dice(pairs.statements.weighed(lambda p: p.names), pairs.a, pairs.b)


def names_within(pairs: Pairs) -> Values:
    """The share of one statement's names that the other, which names more, names too."""
    return contained(pairs.statements.weighed(lambda p: p.names), pairs.a, pairs.b)


def no_name_in_common(pairs: Pairs) -> Values:
    """Both name somebody or something, and never the same."""
    return _apart(pairs, pairs.statements.sets(lambda p: p.names))


def shared_numbers(pairs: Pairs) -> Values:
    """A number that both give."""
    return values(np.minimum(pairs.statements.sets(lambda p: p.numbers).shared(pairs.a, pairs.b), 1))


def no_number_in_common(pairs: Pairs) -> Values:
    """Both give numbers, and never the same."""
    return _apart(pairs, pairs.statements.sets(lambda p: p.numbers))


def number_on_one_side(pairs: Pairs) -> Values:
    """Only one of the two gives a number."""
    counts = pairs.statements.sets(lambda p: p.numbers).counts() > 0
    return values(counts[pairs.a] != counts[pairs.b])


def shared_times(pairs: Pairs) -> Values:
    """A day, month or year that both give."""
    return values(np.minimum(pairs.statements.sets(lambda p: p.times).shared(pairs.a, pairs.b), 1))


def no_time_in_common(pairs: Pairs) -> Values:
    """Both give a time, and never the same."""
    return _apart(pairs, pairs.statements.sets(lambda p: p.times))


def other_time_though_near(pairs: Pairs) -> Values:
    """Both give a time, never the same, and are near in meaning, the more the nearer: like deeds of two days."""
    raw = cosines(pairs.statements.raw, pairs.a, pairs.b)
    return values(no_time_in_common(pairs) * np.clip((raw - 0.75) * 4, 0, 1))


def negation_differs(pairs: Pairs) -> Values:
    """One of the two denies or negates, the other does not."""
    negated = pairs.statements.flags(lambda p: p.negated)
    return values(negated[pairs.a] != negated[pairs.b])


def _apart(pairs: Pairs, sets: WeightedSets) -> Values:
    counts = sets.counts() > 0
    both = counts[pairs.a] & counts[pairs.b]
    return values(both & (sets.shared(pairs.a, pairs.b) == 0))


FINDINGS = (
    shared_names,
    names_within,
    no_name_in_common,
    shared_numbers,
    no_number_in_common,
    number_on_one_side,
    shared_times,
    no_time_in_common,
    other_time_though_near,
    negation_differs,
)
