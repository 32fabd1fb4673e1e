"""Learns how to weigh the findings that tell whether one article was made from another, or both from one text.

    python -m bench.learn_lineage [--write] [--verbose]

From the gold stories. Printed: how the pairs of each story fare under weights learned from the other stories; then the
weights from all, which `--write` puts into `src/svodka/origins/lineage/weights.json`. No chance is in it.
"""

import json
import sys
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from bench.data import absent
from bench.stories_gold import sources
from svodka.claims.names.one_name import OriginNames
from svodka.claims.story_input import StoryInput
from svodka.ingest import IngestOptions, ingest
from svodka.origins.lineage.findings import FINDINGS, Weighing, compare
from svodka.origins.lineage.text import tellings
from svodka.origins.lineage.weight import WordWeights
from svodka.reading.reader import Reader
from svodka.vectors import Encoder

ORDER = [finding.__name__ for finding in FINDINGS].index("unlikely_order")
WEIGHTS = Path(__file__).parent.parent / "src/svodka/origins/lineage/weights.json"
STRENGTH, LEAST, FOLLOWS = 0.3, 0.6, 0.35


class Pair(NamedTuple):
    """Two articles of a story, what was found about them, and whether the gold says that they derive."""

    story: str
    names: tuple[str, str]
    found: list[float]
    derived: bool


def pairs(reader: Reader, encoder: Encoder) -> list[Pair]:
    """All pairs of articles of all gold stories."""
    result = []
    for story, (gold_file, place) in sources().items():
        gold = json.loads(gold_file.read_text(encoding="utf-8"))
        derived = {frozenset(x["articles"]) for x in gold["lineage"] if "articles" in x}
        articles = ingest([str(place)], IngestOptions()).articles
        story_input = StoryInput.of(articles, reader.read(articles), encoder)
        names = OriginNames.of(story_input.readings, [s for r in story_input.readings for s in r.statements])
        told = tellings(story_input, names)
        weights = WordWeights(told)
        for a, b in combinations(told, 2):
            files = (_name(a.article.given_id, a.article.path), _name(b.article.given_id, b.article.path))
            compared = compare(a, b, weights)
            result.append(Pair(story, files, [f(compared) for f in FINDINGS], frozenset(files) in derived))
    return result


def _name(given: str | None, path: str | None) -> str:
    return given or Path(path or "").name


def learn(taught: list[Pair]) -> tuple[NDArray[np.float64], float]:
    """Weights over the findings themselves, and bias."""
    rows = np.array([pair.found for pair in taught])
    middle, spread = rows.mean(axis=0), rows.std(axis=0)
    model = LogisticRegression(C=STRENGTH).fit((rows - middle) / spread, [pair.derived for pair in taught])
    weights = model.coef_[0] / spread
    return weights, float(model.intercept_[0] - weights @ middle)


def main(argv: list[str]) -> None:
    """Measures, and writes the weights when asked to."""
    known = pairs(Reader(), Encoder())
    right = said = true = 0
    for story in sorted({pair.story for pair in known}):
        weights, bias = learn([pair for pair in known if pair.story != story])
        for pair in (pair for pair in known if pair.story == story):
            probability = 1 / (1 + np.exp(-(np.array(pair.found) @ weights + bias)))
            hit = probability >= LEAST or pair.found[ORDER] >= FOLLOWS
            right, said, true = right + (hit and pair.derived), said + hit, true + pair.derived
            if "--verbose" in argv and (hit or pair.derived):
                print(f"{story:22} {probability:.2f} {pair.derived!s:5} {pair.names}", np.round(pair.found, 2))
    print(f"each story left out: found {right} of {true} derived pairs, {said - right} false")
    weights, bias = learn(known)
    named = {f.__name__: round(float(w), 3) for f, w in zip(FINDINGS, weights, strict=True)}
    rule = Weighing(round(bias, 3), named, LEAST, FOLLOWS)
    print(msgspec.json.encode(rule).decode())
    if "--write" in argv:
        WEIGHTS.write_bytes(msgspec.json.format(msgspec.json.encode(rule), indent=1) + b"\n")


if __name__ == "__main__":
    with absent():
        main(sys.argv[1:])
