"""Findings about a pair by how their two articles go together, as the first look found it."""

from typing import NamedTuple

import numpy as np

from svodka.claims.features import Pairs
from svodka.claims.features.sets import Indices, Values, values

_SURE_FROM = 0.2
_REACH = 3
_MOST_COMPANY = 3.0


class Anchors(NamedTuple):
    """The surest pairs between articles (each the other's best), by the key of their two articles."""

    key: Indices
    first: Indices
    second: Indices
    weight: Values


def in_the_same_order(pairs: Pairs, probability: Values) -> Values:
    """Whether what is surely told in both articles stands in the same order around the pair: 1 if all, -1 if none."""
    agree, differ, _ = _around(pairs, probability)
    return values((agree - differ) / (agree + differ + 1))


def told_alike_nearby(pairs: Pairs, probability: Values) -> Values:
    """How much within three statements before and after is surely told in both."""
    return values(np.minimum(_around(pairs, probability)[2], _MOST_COMPANY))


def articles_tell_alike(pairs: Pairs, probability: Values) -> Values:
    """The share of what the article that says less tells and the other surely tells too."""
    statements, anchors = pairs.statements, _anchors(pairs, probability)
    size = np.bincount(statements.article, minlength=1)
    keys, at = np.unique(anchors.key, return_inverse=True)
    total = values(np.bincount(at, weights=anchors.weight, minlength=len(keys)))
    key = _key(pairs)
    least = np.minimum(size[statements.article[pairs.a]], size[statements.article[pairs.b]])
    return values(_looked_up(keys, total, key) / np.maximum(least, 1))


def _key(pairs: Pairs) -> Indices:
    article = pairs.statements.article
    count = int(article.max(initial=0)) + 1
    return np.asarray(article[pairs.a] * count + article[pairs.b], dtype=np.intp)


def _anchors(pairs: Pairs, probability: Values) -> Anchors:
    first, second = pairs.rivals(probability)
    chosen = np.nonzero((probability >= _SURE_FROM) & (first >= 0) & (second >= 0) & ~pairs.same_article)[0]
    key = _key(pairs)[chosen]
    order = np.argsort(key, kind="stable")
    chosen = chosen[order]
    return Anchors(key[order], pairs.a[chosen], pairs.b[chosen], probability[chosen])


def _around(pairs: Pairs, probability: Values) -> tuple[Values, Values, Values]:
    """For each pair the weight of the anchors of its two articles that stand on the same side of both, that stand on
    different sides, and that stand near both."""
    anchors, key = _anchors(pairs, probability), _key(pairs)
    begin = np.searchsorted(anchors.key, key, side="left")
    length = np.searchsorted(anchors.key, key, side="right") - begin
    length[pairs.same_article] = 0
    owner = np.repeat(np.arange(len(key)), length)
    at = np.arange(len(owner)) - np.repeat(np.cumsum(length) - length, length) + begin[owner]
    first, second = anchors.first[at] - pairs.a[owner], anchors.second[at] - pairs.b[owner]
    weight, side = anchors.weight[at], np.sign(first) * np.sign(second)
    near = (np.abs(first) <= _REACH) & (np.abs(second) <= _REACH) & ((first != 0) | (second != 0))
    return (
        _summed(owner, weight * (side > 0), key),
        _summed(owner, weight * (side < 0), key),
        _summed(owner, weight * near, key),
    )


def _summed(owner: Indices, weight: Values, key: Indices) -> Values:
    return values(np.bincount(owner, weights=weight, minlength=len(key)))


def _looked_up(keys: Indices, value: Values, wanted: Indices) -> Values:
    if not len(keys):
        return np.zeros(len(wanted), np.float32)
    at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return values(np.where(keys[at] == wanted, value[at], 0))
