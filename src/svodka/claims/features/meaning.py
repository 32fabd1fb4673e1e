"""Findings about how near two statements are in meaning, by their sentence vectors."""

import numpy as np

from svodka.claims.features.comparison import Pairs, cosines
from svodka.claims.features.sets import Values, values


def near_in_meaning(pairs: Pairs) -> Values:
    """How near the two statements are in meaning, as against what the whole story is about."""
    return pairs.cosine


def near_by_itself(pairs: Pairs) -> Values:
    """How near the two statements are in meaning, whatever the rest of the story says."""
    raw = cosines(pairs.statements.raw, pairs.a, pairs.b)
    return values(np.clip((raw - 0.75) * 4, -1, 1))


def sentences_near(pairs: Pairs) -> Values:
    """How near the whole sentences are in meaning that the two stand in."""
    raw = cosines(pairs.statements.hosts, pairs.a, pairs.b)
    return values(np.clip((raw - 0.75) * 4, -1, 1))


def both_near_headlines(pairs: Pairs) -> Values:
    """How near the one that is farther from the headlines still is to them: both may tell the main thing."""
    near = pairs.statements.near_headlines
    return values(np.minimum(near[pairs.a], near[pairs.b]))


def one_near_headlines(pairs: Pairs) -> Values:
    """The same for the one that is nearer to the headlines."""
    near = pairs.statements.near_headlines
    return values(np.maximum(near[pairs.a], near[pairs.b]))


def nearest_of_its_article(pairs: Pairs) -> Values:
    """By how much each is nearer to the other than to anything else in the other's article (the less sure side)."""
    return values(np.minimum(*pairs.rivals(pairs.cosine)))


def nearest_from_one_side(pairs: Pairs) -> Values:
    """The same from the surer side: one of them may have no better match while the other has."""
    return values(np.maximum(*pairs.rivals(pairs.cosine)))


def mutually_nearest(pairs: Pairs) -> Values:
    """Each is the nearest to the other in the other's article."""
    first, second = pairs.rivals(pairs.cosine)
    return values((first >= 0) & (second >= 0))


FINDINGS = (
    near_in_meaning,
    near_by_itself,
    sentences_near,
    both_near_headlines,
    one_near_headlines,
    nearest_of_its_article,
    nearest_from_one_side,
    mutually_nearest,
)
