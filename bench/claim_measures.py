"""Measures of claims against a gold story: extended BCubed and pairs of sentences across articles.

Extended BCubed for overlapping clusters: Amigó, Gonzalo, Artiles, Verdejo (2009), Information Retrieval 12(4).
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

Gold = dict[str, Any]
Place = tuple[str, int, int]


class GoldSentences(NamedTuple):
    """The sentences of a gold story that state something, and the claims that each stands in."""

    places: list[Place]
    claims: list[set[str]]


class Measures(NamedTuple):
    """All between 0 and 1."""

    bcubed_precision: float
    bcubed_recall: float
    bcubed_f1: float
    cross_precision: float
    cross_recall: float
    cross_f1: float


def gold_sentences(gold: Gold) -> GoldSentences:
    """Tellings of claims, and single statements as claims of their own."""
    found: dict[Place, set[str]] = {}
    for claim in gold["claims"]:
        for s in claim["tellings"]:
            found.setdefault((s["article"], s["start"], s["end"]), set()).add(claim["id"])
    for n, s in enumerate(gold["single_statements"]):
        found.setdefault((s["article"], s["start"], s["end"]), set()).add(f"single-{n}")
    return GoldSentences(list(found), list(found.values()))


def covers(a: Place, b: Place) -> bool:
    """Two places of one article share at least half of the shorter."""
    if a[0] != b[0]:
        return False
    shared = min(a[2], b[2]) - max(a[1], b[1])
    return shared > 0 and shared / max(1, min(a[2] - a[1], b[2] - b[1])) >= 0.5


def measure(gold: GoldSentences, clusters: Sequence[Sequence[Place]]) -> Measures:
    """Scores clusters of places; a gold sentence that no cluster has is alone."""
    mine: list[set[str]] = [
        {str(n) for n, c in enumerate(clusters) if any(covers(x, place) for x in c)} or {f"alone-{k}"}
        for k, place in enumerate(gold.places)
    ]
    own, right = _shared(mine), _shared(gold.claims)
    precision, recall = _bcubed(own, right), _bcubed(right, own)
    article = np.array([p[0] for p in gold.places])
    upper = np.triu(article[:, None] != article[None, :], 1)
    told, true = (own > 0) & upper, (right > 0) & upper
    hits = float((told & true).sum())
    cross_p, cross_r = hits / max(1, int(told.sum())), hits / max(1, int(true.sum()))
    return Measures(precision, recall, f1(precision, recall), cross_p, cross_r, f1(cross_p, cross_r))


def f1(precision: float, recall: float) -> float:
    """The harmonic mean."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _shared(sets: Sequence[set[str]]) -> np.ndarray:
    """How many sets each two sentences share."""
    names = sorted({x for s in sets for x in s})
    column = {name: n for n, name in enumerate(names)}
    member = np.zeros((len(sets), len(names)))
    for row, own in enumerate(sets):
        member[row, [column[x] for x in own]] = 1
    return member @ member.T


def _bcubed(a: np.ndarray, b: np.ndarray) -> float:
    score = np.where(a > 0, np.minimum(a, b) / np.where(a > 0, a, 1), 0)
    return float((score.sum(axis=1) / (a > 0).sum(axis=1)).mean())
