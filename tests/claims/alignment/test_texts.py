"""How two articles go together around a pair, on numbers alone."""

import numpy as np

from svodka.claims.alignment.texts import articles_tell_alike, in_the_same_order, told_alike_nearby
from svodka.claims.features import Pairs, Profile, Statements, Vectors

EMPTY = Profile({}, (), (), (), (), (), (), (), (), (), False, False, 1, 0.0, "body")


def _two_articles(count: int) -> Pairs:
    """Two articles of `count` statements each, and every pair of statements."""
    vectors = np.eye(2 * count, dtype=np.float32)
    statements = Statements([EMPTY] * (2 * count), [0] * count + [1] * count, Vectors(vectors, vectors))
    a, b = np.triu_indices(2 * count, 1)
    return Pairs(statements, a, b)


def _sure(pairs: Pairs, sure: list[tuple[int, int]]) -> np.ndarray:
    return np.array([0.9 if (a, b) in sure else 0.01 for a, b in zip(pairs.a, pairs.b, strict=True)], np.float32)


def _at(pairs: Pairs, first: int, second: int) -> int:
    return next(n for n, (a, b) in enumerate(zip(pairs.a, pairs.b, strict=True)) if (a, b) == (first, second))


def test_a_pair_between_others_in_order_fits_and_a_crossing_one_does_not() -> None:
    pairs = _two_articles(5)
    order = in_the_same_order(pairs, _sure(pairs, [(0, 5), (1, 6), (3, 8), (4, 9)]))
    assert order[_at(pairs, 2, 7)] > 0.5
    assert order[_at(pairs, 0, 9)] < 0


def test_company_is_near_only() -> None:
    pairs = _two_articles(9)
    near = told_alike_nearby(pairs, _sure(pairs, [(0, 9), (1, 10)]))
    assert near[_at(pairs, 2, 11)] > 1
    assert near[_at(pairs, 8, 17)] == 0


def test_within_one_article_there_is_no_order_and_no_company() -> None:
    pairs = _two_articles(4)
    probability = _sure(pairs, [(0, 1), (2, 3)])
    assert in_the_same_order(pairs, probability)[_at(pairs, 0, 1)] == 0
    assert told_alike_nearby(pairs, probability)[_at(pairs, 2, 3)] == 0


def test_articles_that_share_more_tell_alike() -> None:
    pairs = _two_articles(4)
    few = articles_tell_alike(pairs, _sure(pairs, [(0, 4)]))
    many = articles_tell_alike(pairs, _sure(pairs, [(0, 4), (1, 5), (2, 6)]))
    at = _at(pairs, 3, 7)
    assert 0 < few[at] < many[at] <= 1


def test_no_pairs() -> None:
    statements = Statements([EMPTY], [0], Vectors(np.ones((1, 1), np.float32), np.ones((1, 1), np.float32)))
    none = np.zeros(0, np.intp)
    pairs = Pairs(statements, none, none)
    for finding in (in_the_same_order, told_alike_nearby, articles_tell_alike):
        assert len(finding(pairs, np.zeros(0, np.float32))) == 0
