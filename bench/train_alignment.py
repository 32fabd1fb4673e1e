"""Learns how to weigh the findings that align statements, and measures the result on stories left out.

    python -m bench.train_alignment [--write]

It learns from the gold stories, the bundled example and the stories of `bench/training`. Every figure printed is of a
story from whose sentences no weight was learned, with limits chosen on the other stories, each scored with weights that
never saw it. (Which part of a split sentence tells which claim, where the annotation does not say, is settled once
before, by weights that did not see the story to be settled.) `--write` learns from all stories and then writes
`src/svodka/claims/alignment/weights.json`. There is no chance in it: the same input gives the same weights.
"""

import sys
from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from bench.alignment_gold import Labelled, load_stories, relabelled
from bench.claim_measures import Measures, measure
from svodka.claims.alignment.clustering import clusters
from svodka.claims.alignment.context import CONTEXT_FINDINGS
from svodka.claims.alignment.membership import with_second_claims
from svodka.claims.alignment.scoring import first_columns, second_columns, second_probability
from svodka.claims.alignment.weighting import Layer, Limits, Weighting, layer
from svodka.claims.features import FINDINGS

WEIGHTS = Path(__file__).parent.parent / "src/svodka/claims/alignment/weights.json"
FIRST = [f.__name__ for f in FINDINGS]
SECOND = [f.__name__ for f in CONTEXT_FINDINGS]
STRENGTH_FIRST, STRENGTH_SECOND = 0.03, 0.1
JOIN = [0.16, 0.19, 0.22, 0.25, 0.28, 0.31, 0.34, 0.37, 0.4]
ALSO = [0.35, 0.4, 0.45, 0.5, 0.55]
FOLDS = 6


class Prepared(NamedTuple):
    """A labelled story with its first columns."""

    story: Labelled
    columns: np.ndarray


def main(argv: list[str]) -> int:
    """Measures, and with --write learns from everything."""
    gold, more = load_stories()
    stories = _settled([Prepared(s, first_columns(s.pairs)) for s in [*gold, *more]])
    unseen = [_probability(s, _learn([t for t in stories if t is not s])) for s in stories]
    tables = [_table(s, p) for s, p in zip(stories, unseen, strict=True)]
    rows = []
    for n, (s, probability) in enumerate(zip(stories, unseen, strict=True)):
        rows.append(_scored(s, probability, _limits([*tables[:n], *tables[n + 1 :]])))
        _print(s.story.name, rows[-1])
    _print(f"mean of {len(gold)} gold", Measures(*np.mean(rows[: len(gold)], axis=0)))
    _print(f"mean of all {len(rows)}", Measures(*np.mean(rows, axis=0)))
    limits = _limits(tables)
    print(f"join {limits.join:.3f} also {limits.also:.3f}")
    if "--write" in argv:
        weighting = Weighting(*_learn(stories), limits)
        WEIGHTS.write_bytes(msgspec.json.format(msgspec.json.encode(weighting), indent=1) + b"\n")
    return 0


def _settled(stories: list[Prepared]) -> list[Prepared]:
    """The stories with the labels of split sentences chosen by weights learned from the other stories, in folds."""
    found = list(stories)
    for fold in range(FOLDS):
        layers = _learn([s for n, s in enumerate(stories) if n % FOLDS != fold])
        for n in range(fold, len(stories), FOLDS):
            s = stories[n]
            found[n] = Prepared(relabelled(s.story, _probability(s, layers)), s.columns)
    return found


def _print(name: str, measures: Measures) -> None:
    print(f"{name:22}", *(f"{key} {value:.3f}" for key, value in measures._asdict().items()), flush=True)


def _learn(stories: list[Prepared]) -> tuple[Layer, Layer]:
    """Both layers; the second learns from what the first says of stories that it did not learn from."""
    context = [np.zeros(0)] * len(stories)
    for fold in range(FOLDS):
        others = [s for n, s in enumerate(stories) if n % FOLDS != fold]
        unseen = _fit(others, [s.columns for s in others], FIRST, STRENGTH_FIRST)
        for n in range(fold, len(stories), FOLDS):
            s = stories[n]
            context[n] = second_columns(s.story.pairs, unseen.probability(s.columns))
    first = _fit(stories, [s.columns for s in stories], FIRST, STRENGTH_FIRST)
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
    model = LogisticRegression(C=strength, solver="newton-cholesky", max_iter=200)
    model.fit(scaler.transform(x), y, sample_weight=share * len(share) / share.sum())
    numbers = {"weight": model.coef_[0], "mean": scaler.mean_, "scale": scaler.scale_}
    return layer(names, float(model.intercept_[0]), {k: [round(float(v), 5) for v in n] for k, n in numbers.items()})


def _probability(s: Prepared, layers: tuple[Layer, Layer]) -> np.ndarray:
    first, second = layers
    return second_probability(s.story.pairs, first.probability(s.columns), second)


def _table(s: Prepared, probability: np.ndarray) -> np.ndarray:
    """The sum of both F1 for each pair of limits: a row for each `join`, a column for each `also`."""
    value = np.zeros((len(JOIN), len(ALSO)))
    for row, join in enumerate(JOIN):
        groups = clusters(s.story.pairs, probability, join)
        for column, also in enumerate(ALSO):
            m = _measured(s, groups, probability, Limits(join, also))
            value[row, column] = m.cross_f1 + m.bcubed_f1
    return value


def _limits(tables: list[np.ndarray]) -> Limits:
    """The two limits with the best mean over the stories."""
    row, column = np.unravel_index(int(np.argmax(np.sum(tables, axis=0))), (len(JOIN), len(ALSO)))
    return Limits(JOIN[row], ALSO[column])


def _scored(s: Prepared, probability: np.ndarray, limits: Limits) -> Measures:
    return _measured(s, clusters(s.story.pairs, probability, limits.join), probability, limits)


def _measured(s: Prepared, groups: list[list[int]], probability: np.ndarray, limits: Limits) -> Measures:
    told = with_second_claims(groups, s.story.pairs, probability, limits)
    return measure(s.story.gold, [[p for row in rows for p in s.story.places[row]] for rows in told])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
