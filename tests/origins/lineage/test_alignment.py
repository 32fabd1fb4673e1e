"""Ordered alignment and common words in order."""

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from svodka.origins.lineage.alignment import _best_path
from svodka.origins.lineage.weight import _common

GAINS = st.integers(1, 5).flatmap(
    lambda n: st.lists(st.lists(st.sampled_from([0.0, 0.25, 0.5, 1.0]), min_size=4, max_size=4), min_size=n, max_size=n)
)


@given(GAINS)
def test_the_path_crosses_nowhere_and_sums_to_the_strength(gains: list[list[float]]) -> None:
    gain = np.array(gains, np.float32)
    path, strength = _best_path(gain)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(path))
    assert sum(float(gain[i, j]) for i, j in path) == strength


@given(st.lists(st.sampled_from("абв"), max_size=8), st.lists(st.sampled_from("абв"), max_size=8))
def test_common_words_in_order_as_by_the_textbook(a: list[str], b: list[str]) -> None:
    weight = {"а": 1.0, "б": 2.0, "в": 0.5}
    best = [[0.0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            same = best[i][j] + weight[x] if x == y else 0.0
            best[i + 1][j + 1] = max(best[i][j + 1], best[i + 1][j], same)
    assert _common(a, b, np.array([weight[y] for y in b])) == best[-1][-1]
