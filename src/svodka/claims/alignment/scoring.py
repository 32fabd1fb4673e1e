"""How sure it is that two statements say the same thing, in two looks."""

from typing import NamedTuple

import numpy as np

from svodka.claims.alignment.context import CONTEXT_FINDINGS
from svodka.claims.alignment.weighting import Columns, Weighting
from svodka.claims.features import FINDINGS, Pairs
from svodka.claims.features.sets import Values


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
    probability = weighting.first.probability(columns)
    return Scored(pairs, columns, weighting.second.probability(second_columns(pairs, probability)))
