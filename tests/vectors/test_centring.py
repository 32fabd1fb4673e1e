"""Taking the shared part out of vectors."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from svodka.vectors import centred


@given(st.integers(0, 12), st.integers(1, 9), st.integers(0, 1000))
def test_rows_keep_unit_length_or_vanish(count: int, width: int, seed: int) -> None:
    rows = np.random.default_rng(seed).normal(size=(count, width)).astype(np.float32)
    lengths = np.linalg.norm(centred(rows), axis=1)
    assert np.all((np.abs(lengths - 1) < 1e-4) | (lengths == 0))


def test_one_row_alone_is_all_mean() -> None:
    assert not centred(np.ones((1, 4), np.float32)).any()


def test_a_background_keeps_few_rows_apart_from_it() -> None:
    row = np.array([[1, 0]], np.float32)
    assert centred(row, np.array([0, 1], np.float32))[0, 0] > 0.5
