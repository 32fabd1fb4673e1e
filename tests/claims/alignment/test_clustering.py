"""Groups from probabilities, on numbers alone."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from svodka.claims.alignment.clustering import clusters
from svodka.claims.alignment.membership import with_second_claims
from svodka.claims.alignment.weighting import Limits
from svodka.claims.features import Pairs, Profile, Statements, Vectors
from svodka.claims.features.sets import WeightedSets

EMPTY = Profile({}, (), (), (), (), (), (), (), (), (), False, False, 1, 0.0, "body")


def _pairs(count: int) -> Pairs:
    vectors = np.eye(count, dtype=np.float32)
    statements = Statements([EMPTY] * count, list(range(count)), Vectors(vectors, vectors))
    a, b = np.triu_indices(count, 1)
    return Pairs(statements, a, b)


def _probability(pairs: Pairs, sure: dict[tuple[int, int], float]) -> np.ndarray:
    return np.array([sure.get((int(a), int(b)), 0.0) for a, b in zip(pairs.a, pairs.b, strict=True)], np.float32)


def test_a_chain_of_near_misses_is_not_one_claim() -> None:
    pairs = _pairs(4)
    chain = _probability(pairs, {(0, 1): 0.9, (1, 2): 0.6, (2, 3): 0.9})
    assert clusters(pairs, chain, 0.4) == [[0, 1], [2, 3]]


def test_a_statement_of_two_things_stands_in_both_claims() -> None:
    pairs = _pairs(5)
    sure = {(0, 1): 0.9, (0, 2): 0.9, (1, 2): 0.9, (3, 4): 0.9, (0, 3): 0.7, (0, 4): 0.7}
    probability = _probability(pairs, sure)
    groups = with_second_claims(clusters(pairs, probability, 0.5), pairs, probability, Limits(0.5, 0.6))
    assert groups == [[0, 1, 2], [0, 3, 4]]


@given(st.integers(0, 9), st.integers(0, 9999))
def test_every_row_is_in_one_group(count: int, seed: int) -> None:
    pairs = _pairs(count)
    probability = np.random.default_rng(seed).random(len(pairs.a)).astype(np.float32)
    groups = clusters(pairs, probability, 0.4)
    assert sorted(row for rows in groups for row in rows) == list(range(count))
    told = with_second_claims(groups, pairs, probability, Limits(0.4, 0.5))
    assert {row for rows in told for row in rows} == set(range(count))


@given(st.lists(st.dictionaries(st.sampled_from("абвгд"), st.sampled_from([0.5, 1.0])), min_size=2, max_size=6))
def test_shared_weights_are_those_of_plain_sets(rows: list[dict[str, float]]) -> None:
    sets = WeightedSets(rows)
    a, b = np.triu_indices(len(rows), 1)
    expected = [sum(min(w, rows[y][k]) for k, w in rows[x].items() if k in rows[y]) for x, y in zip(a, b, strict=True)]
    assert sets.shared(a, b).tolist() == expected
