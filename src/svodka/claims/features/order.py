"""Findings about where two statements stand: what comes before and after them, and how their articles go together."""

import numpy as np

from svodka.claims.features.comparison import Pairs, cosines
from svodka.claims.features.sets import Indices, Values, values


def like_neighbours(pairs: Pairs) -> Values:
    """What stands just before and just after the one is near to what stands before and after the other."""
    before, after = (_near(pairs, step) for step in (-1, 1))
    return values((before + after) / 2)


def better_neighbour(pairs: Pairs) -> Values:
    """The same for the better of the two sides: retellings often follow each other for a stretch."""
    return values(np.maximum(_near(pairs, -1), _near(pairs, 1)))


def places_apart(pairs: Pairs) -> Values:
    """How far apart in their texts the two stand, from 0 (the same place) to 1 (beginning and end)."""
    place = pairs.statements.numbers(lambda p: p.place)
    return values(np.abs(place[pairs.a] - place[pairs.b]))


def lengths_differ(pairs: Pairs) -> Values:
    """How many times longer the one is, as a logarithm: a long statement seldom says only what a short one does."""
    length = np.log2(pairs.statements.numbers(lambda p: p.length) + 1)
    return values(np.abs(length[pairs.a] - length[pairs.b]))


def shorter_length(pairs: Pairs) -> Values:
    """How many words the shorter has, as a logarithm: little can be known of a statement of two words."""
    length = np.log2(pairs.statements.numbers(lambda p: p.length) + 1)
    return values(np.minimum(length[pairs.a], length[pairs.b]))


def within_one_article(pairs: Pairs) -> Values:
    """Both stand in one article, which seldom says a thing twice."""
    return values(pairs.same_article)


def next_to_each_other(pairs: Pairs) -> Values:
    """One follows the other in the same article."""
    return values(pairs.same_article & (np.abs(pairs.a - pairs.b) == 1))


def articles_go_together(pairs: Pairs) -> Values:
    """How near the articles of the two are in meaning, all their statements taken together."""
    article, vectors = pairs.statements.article, pairs.statements.vectors
    count = int(article.max(initial=-1)) + 1
    sums = np.zeros((count, vectors.shape[1]), np.float32)
    np.add.at(sums, article, vectors)
    lengths = np.linalg.norm(sums, axis=1, keepdims=True)
    sums /= np.where(lengths == 0, 1, lengths)
    return cosines(sums, article[pairs.a], article[pairs.b])


def beside(pairs: Pairs, step: int) -> tuple[Indices, Indices, Values]:
    """The rows `step` places away from both sides, and 1 where both are there and in their own articles, else 0."""
    count, article = pairs.statements.count, pairs.statements.article
    a, b = pairs.a + step, pairs.b + step
    there = (a >= 0) & (b >= 0) & (a < count) & (b < count)
    a, b = np.clip(a, 0, count - 1), np.clip(b, 0, count - 1)
    there &= (article[a] == article[pairs.a]) & (article[b] == article[pairs.b]) & (a != b)
    return a, b, values(there)


def _near(pairs: Pairs, step: int) -> Values:
    a, b, there = beside(pairs, step)
    return values(cosines(pairs.statements.vectors, a, b) * there)


FINDINGS = (
    like_neighbours,
    better_neighbour,
    places_apart,
    lengths_differ,
    shorter_length,
    within_one_article,
    next_to_each_other,
    articles_go_together,
)
