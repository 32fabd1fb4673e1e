"""How sure it is that two statements say the same thing, in two looks."""

from typing import NamedTuple

import numpy as np

from svodka.claims.alignment.context import CONTEXT_FINDINGS
from svodka.claims.alignment.weighting import Columns, Layer, Weighting
from svodka.claims.features import FINDINGS, Pairs
from svodka.claims.features.denying import one_denies_the_other
from svodka.claims.features.sets import Values, values
from svodka.claims.features.undoing import deeds_undo_each_other

_DENIED = 0.15
"""Below every limit of joining, and still unsure: the two claims are shown as related."""


class Scored(NamedTuple):
    """Pairs with the findings of the first look (a column each) and the probability after the second."""

    pairs: Pairs
    columns: Columns
    probability: Values


def first_columns(pairs: Pairs) -> Columns:
    """The findings about each pair alone, a row for each pair."""
    return np.stack([finding(pairs) for finding in FINDINGS], axis=1).astype(np.float64)


def second_columns(pairs: Pairs, probability: Values) -> Columns:
    """The findings about each pair among the others, a row for each pair."""
    return np.stack([finding(pairs, probability) for finding in CONTEXT_FINDINGS], axis=1).astype(np.float64)


def score(pairs: Pairs, weighting: Weighting) -> Scored:
    """Both looks at every pair."""
    columns = first_columns(pairs)
    return Scored(pairs, columns, second_probability(pairs, weighting.first.probability(columns), weighting.second))


def second_probability(pairs: Pairs, probability: Values, second: Layer) -> Values:
    """How sure the second look is, from what the first said, less what no likeness of words can make one claim: 0 for
    two deeds of which one undoes the other, at most `_DENIED` for a denial and what it denies. Both are too rare to
    learn from."""
    sure = second.probability(second_columns(pairs, probability))
    sure = np.where(one_denies_the_other(pairs) > 0, np.minimum(sure, _DENIED), sure)
    return values(np.where(deeds_undo_each_other(pairs) > 0, 0.0, sure))
