"""Learns how to weigh the findings that align statements, and measures the result on stories left out.

    python -m bench.train_alignment [--write]

It learns from the annotated stories of the benchmark data and the bundled example. Every figure printed is of a story
that had no part in the learning, nor in the choice of limits. `--write` learns from all stories and then writes
`src/svodka/claims/alignment/weights.json`. There is no chance in it: the same input gives the same weights.
"""

import sys
from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from bench.alignment_gold import Labelled, load_stories
from bench.claim_measures import Measures, measure
from svodka.claims.alignment.clustering import clusters
from svodka.claims.alignment.context import CONTEXT_FINDINGS
from svodka.claims.alignment.membership import with_second_claims
from svodka.claims.alignment.scoring import first_columns, second_columns
from svodka.claims.alignment.weighting import Layer, Limits, Weighting, layer
from svodka.claims.features import FINDINGS

WEIGHTS = Path(__file__).parent.parent / "src/svodka/claims/alignment/weights.json"
FIRST = [f.__name__ for f in FINDINGS]
SECOND = [f.__name__ for f in CONTEXT_FINDINGS]
STRENGTH_FIRST, STRENGTH_SECOND = 0.03, 0.1
JOIN = [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45]
ALSO = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7]


class Prepared(NamedTuple):
    """A labelled story with its first columns."""

    story: Labelled
    columns: np.ndarray


def main(argv: list[str]) -> int:
    """Measures, and with --write learns from everything."""
    stories = [Prepared(s, first_columns(s.pairs)) for s in load_stories()]
    limits = {s.story.name: _limits([t for t in stories if t is not s]) for s in stories}
    rows = []
    for s in stories:
        others = [t for t in stories if t is not s]
        rows.append(_measured(s, _learn(others), limits[s.story.name]))
        print(f"{s.story.name:22}", *(f"{name} {value:.3f}" for name, value in rows[-1]._asdict().items()))
    print(f"{'mean':22}", *(f"{n} {v:.3f}" for n, v in zip(Measures._fields, np.mean(rows, axis=0), strict=True)))
    if "--write" in argv:
        first, second = _learn(stories)
        final = _limits(stories)
        print(f"join {final.join:.3f} also {final.also:.3f}")
        WEIGHTS.write_bytes(msgspec.json.format(msgspec.json.encode(Weighting(first, second, final)), indent=1) + b"\n")
    return 0


def _learn(stories: list[Prepared]) -> tuple[Layer, Layer]:
    """Both layers; the second learns from what the first says of stories that it did not learn from."""
    first = _fit(stories, [s.columns for s in stories], FIRST, STRENGTH_FIRST)
    context = []
    for s in stories:
        others = [t for t in stories if t is not s]
        unseen = _fit(others, [t.columns for t in others], FIRST, STRENGTH_FIRST)
        context.append(second_columns(s.story.pairs, unseen.probability(s.columns)))
    return first, _fit(stories, context, SECOND, STRENGTH_SECOND)


def _fit(stories: list[Prepared], columns: list[np.ndarray], names: list[str], strength: float) -> Layer:
    """A regression in which every story counts alike."""
    known = [s.story.known for s in stories]
    x = np.concatenate([c[k] for c, k in zip(columns, known, strict=True)])
    y = np.concatenate([s.story.same[k] for s, k in zip(stories, known, strict=True)])
    share = np.concatenate(
        [np.full(int(k.sum()), 1 / s.story.same[k].sum()) for s, k in zip(stories, known, strict=True)]
    )
    scaler = StandardScaler().fit(x)
    model = LogisticRegression(C=strength, max_iter=5000, tol=1e-8)
    model.fit(scaler.transform(x), y, sample_weight=share * len(share) / share.sum())
    numbers = {"weight": model.coef_[0], "mean": scaler.mean_, "scale": scaler.scale_}
    return layer(names, float(model.intercept_[0]), {k: [round(float(v), 5) for v in n] for k, n in numbers.items()})


def _probability(s: Prepared, layers: tuple[Layer, Layer]) -> np.ndarray:
    first, second = layers
    return second.probability(second_columns(s.story.pairs, first.probability(s.columns)))


def _limits(stories: list[Prepared]) -> Limits:
    """The two limits with the best mean of both F1 over the stories, each with weights that never saw it.

    Each point of the grid counts with its neighbours: few stories make single points lucky.
    """
    held_out = {s.story.name: _learn([t for t in stories if t is not s]) for s in stories}
    value = np.zeros((len(JOIN), len(ALSO)))
    for s in stories:
        probability = _probability(s, held_out[s.story.name])
        for row, join in enumerate(JOIN):
            groups = clusters(s.story.pairs, probability, join)
            for column, also in enumerate(ALSO):
                m = _scored(s, groups, probability, Limits(join, also))
                value[row, column] += m.cross_f1 + m.bcubed_f1
    around = np.pad(value, 1, mode="edge")
    smooth = sum(around[r : r + len(JOIN), c : c + len(ALSO)] for r in range(3) for c in range(3))
    row, column = np.unravel_index(int(np.argmax(smooth)), value.shape)
    return Limits(JOIN[row], ALSO[column])


def _measured(s: Prepared, layers: tuple[Layer, Layer], limits: Limits) -> Measures:
    probability = _probability(s, layers)
    return _scored(s, clusters(s.story.pairs, probability, limits.join), probability, limits)


def _scored(s: Prepared, groups: list[list[int]], probability: np.ndarray, limits: Limits) -> Measures:
    told = with_second_claims(groups, s.story.pairs, probability, limits)
    return measure(s.story.gold, [[p for row in rows for p in s.story.places[row]] for rows in told])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
