"""Weighted sets compared in blocks give what comparing two sets at a time gives."""

from itertools import product

import numpy as np

from svodka.claims.features.sets import WeightedSets

ROWS = [{}, {"a": 1.0}, {"a": 0.5, "b": 2.0}, {"b": 1.0, "c": 0.25}, {"c": 4.0, "a": 2.0, "d": 1.0}]


def test_more_pairs_than_a_block_holds() -> None:
    pairs = list(product(range(len(ROWS)), repeat=2)) * 900
    a, b = (np.array(side, np.intp) for side in zip(*pairs, strict=True))
    common = [[min(ROWS[x][i], ROWS[y][i]) for i in ROWS[x].keys() & ROWS[y].keys()] for x, y in pairs]
    sets = WeightedSets(ROWS)
    assert sets.shared(a, b).tolist() == [sum(weights) for weights in common]
    assert sets.rarest(a, b).tolist() == [max(weights, default=0.0) for weights in common]


def test_no_pairs() -> None:
    none = np.zeros(0, np.intp)
    assert len(WeightedSets(ROWS).shared(none, none)) == len(WeightedSets([]).rarest(none, none)) == 0
