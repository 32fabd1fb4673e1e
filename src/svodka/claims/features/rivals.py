"""By how much a pair leads the other pairs of its sides."""

import numpy as np

from svodka.claims.features.sets import Indices, Values


def lead(side: Indices, group: Indices, value: Values) -> Values:
    """Each value less the best other value with the same side and group; 0 stands for no other."""
    if not len(value):
        return value
    order = np.lexsort((-value, group, side))
    first = np.ones(len(order), np.bool_)
    first[1:] = (side[order][1:] != side[order][:-1]) | (group[order][1:] != group[order][:-1])
    start = np.maximum.accumulate(np.where(first, np.arange(len(order)), 0))
    sorted_value = value[order]
    best = sorted_value[start]
    follow = np.minimum(start + 1, len(order) - 1)
    second = np.where((follow > start) & ~first[follow], sorted_value[follow], 0.0)
    lead = np.where(first, sorted_value - second, sorted_value - best)
    result = np.empty_like(value)
    result[order] = lead
    return result
