"""Learns how to weigh the findings that tell whether two articles are of one event.

    python -m bench.learn_stories [--write]

From the hand-judged pairs of `story-pairs` (Russian). Printed: F1 by five-fold cross-validation, weights and threshold
from the other four fifths, the mean of ten seeded shuffles; then the weights from all pairs, which `--write` puts into
`src/svodka/stories/weights.json`.
"""

import sys
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

from bench.data import absent
from bench.story_data import JudgedPair, judged_pairs, sides
from svodka.reading.tagging import Tagger
from svodka.stories.lead import lead_text
from svodka.stories.likeness import Weighing, pair_findings
from svodka.stories.profile import profiles
from svodka.vectors import Encoder, background, centred

WEIGHTS = Path(__file__).parent.parent / "src/svodka/stories/weights.json"
STRENGTH = 0.3
USED = ("cosine", "title_in_text", "names_in_text", "rarest_shared")
Matrix = NDArray[np.float64]


def findings(pairs: list[JudgedPair], encoder: Encoder) -> Matrix:
    """A row for each pair, a column for each of the findings in use."""
    every = sides(pairs)
    known = profiles([r.article for r in every], [r.reading for r in every])
    leads = centred(encoder.encode([lead_text(r.article, r.reading) for r in every]), background(encoder), 200.0)
    rows = []
    for n in range(0, len(every), 2):
        found = pair_findings(known[n], known[n + 1], float(leads[n] @ leads[n + 1]))
        rows.append([found[name] for name in USED])
    return np.array(rows)


def learn(rows: Matrix, same: NDArray[np.bool_]) -> tuple[NDArray[np.float64], float]:
    """Weights and bias over the findings themselves, with the bias moved to where F1 is best."""
    middle, spread = rows.mean(axis=0), rows.std(axis=0)
    model = LogisticRegression(C=STRENGTH).fit((rows - middle) / spread, same)
    weights = model.coef_[0] / spread
    score = rows @ weights
    return weights, -best_threshold(score, same)


def best_threshold(score: NDArray[np.float64], same: NDArray[np.bool_]) -> float:
    """The score from which on calling pairs "same" gives the best F1."""
    order = np.argsort(-score, kind="stable")
    right = np.cumsum(same[order])
    best = int(np.argmax(2 * right / (np.arange(1, len(score) + 1) + same.sum())))
    beyond = score[order[min(best + 1, len(order) - 1)]]
    return float(score[order[best]] + beyond) / 2


def f1(said: NDArray[np.bool_], same: NDArray[np.bool_]) -> float:
    """F1 of the pairs that were called "same"."""
    return float(2 * (said & same).sum() / (said.sum() + same.sum()))


def cross_validated(rows: Matrix, same: NDArray[np.bool_], given: NDArray[np.float64] | None = None) -> list[float]:
    """F1 over pairs that had no part in learning, for each of ten shuffles; `given` is added to the pairs' scores."""
    scores, more = [], np.zeros(len(same)) if given is None else given
    for seed in range(10):
        said = np.zeros(len(same), bool)
        for taught, asked in StratifiedKFold(5, shuffle=True, random_state=seed).split(rows, same):
            score = rows @ learn(rows[taught], same[taught])[0] + more
            said[asked] = score[asked] >= best_threshold(score[taught], same[taught])
        scores.append(f1(said, same))
    return scores


def main(argv: list[str]) -> None:
    """Measures, and writes the weights when asked to."""
    pairs = judged_pairs(Tagger())
    same = np.array([pair.same for pair in pairs])
    rows = findings(pairs, Encoder())
    scores = cross_validated(rows, same)
    print(f"{len(pairs)} pairs, F1 by cross-validation {np.mean(scores):.3f}, over shuffles ±{np.std(scores):.3f}")
    weights, bias = learn(rows, same)
    rule = Weighing(round(bias, 3), {name: round(float(w), 3) for name, w in zip(USED, weights, strict=True)})
    print(msgspec.json.encode(rule).decode())
    if "--write" in argv:
        WEIGHTS.write_bytes(msgspec.json.format(msgspec.json.encode(rule), indent=1) + b"\n")


if __name__ == "__main__":
    with absent():
        main(sys.argv[1:])
