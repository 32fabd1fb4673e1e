"""Which pairs of statements are looked at: all in a small story, the nearest in meaning in a large one."""

import numpy as np

from svodka.claims.features import Pairs, Statements
from svodka.claims.features.sets import Indices

_ALL_UP_TO = 300
_BLOCK = 512


def candidates(statements: Statements) -> Pairs:
    """The pairs (each once, the earlier row first). In a large story each statement brings its nearest ones, more of
    them the more articles there are, so that the work grows slower than the number of pairs."""
    if statements.count <= _ALL_UP_TO:
        a, b = np.triu_indices(statements.count, 1)
        return Pairs(statements, a.astype(np.intp), b.astype(np.intp))
    articles = int(statements.article.max()) + 1
    return Pairs(statements, *_nearest(statements, min(statements.count - 1, 40 + articles, 160)))


def _nearest(statements: Statements, count: int) -> tuple[Indices, Indices]:
    vectors, keys = statements.vectors, []
    for at in range(0, len(vectors), _BLOCK):
        near = vectors[at : at + _BLOCK] @ vectors.T
        rows = np.arange(at, at + len(near))
        near[np.arange(len(near)), rows] = -2
        best = np.argpartition(-near, count - 1, axis=1)[:, :count]
        first, second = np.repeat(rows, count), best.ravel()
        keys.append(np.minimum(first, second) * len(vectors) + np.maximum(first, second))
    pairs = np.unique(np.concatenate(keys))
    return (pairs // len(vectors)).astype(np.intp), (pairs % len(vectors)).astype(np.intp)
