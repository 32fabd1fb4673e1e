"""What speaks for one of two articles being made from the other: small named findings, weighed as learned.

Articles that tell of one event independently share names, figures and quotations; they do not share the order in
which a telling puts things, its turns of phrase, and what it leaves out.
"""

import math
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import msgspec
import numpy as np

from svodka.origins.lineage.alignment import Meeting, meet, ordered_nearest
from svodka.origins.lineage.text import Runs, Telling
from svodka.origins.lineage.weight import WordWeights, share_in_order
from svodka.stories.findings import expit

_SURE = 10


class Compared(NamedTuple):
    """Two articles with all that is needed to tell whether they derive from each other."""

    a: Telling
    b: Telling
    meeting: Meeting
    weights: dict[str, float]


Finding = Callable[[Compared], float]


def words_in_order(x: Compared) -> float:
    """The share of the shorter article's words, by weight, that the other has in the same order."""
    return share_in_order(x.a, x.b, x.weights)


def sentences_met(x: Compared) -> float:
    """How near in meaning the other article comes to each sentence of the one with fewer, on average."""
    meaning = x.meeting.meaning if len(x.a.sentences) <= len(x.b.sentences) else x.meeting.meaning.T
    return float(np.clip(meaning.max(axis=1), 0, 1).mean())


def sentences_in_order(x: Compared) -> float:
    """What sentences that answer each other in order have above chance, by sentence of the article with fewer."""
    return x.meeting.strength / min(len(x.a.sentences), len(x.b.sentences))


def shared_phrases(x: Compared) -> float:
    """The share of runs of three words of the article with fewer that stand in the other."""
    return contained(x.a.threes, x.b.threes)


def unlikely_order(x: Compared) -> float:
    """How unlikely it is that the sentences which are each other's nearest stand in one order by chance: log n! of the
    longest run in order, as a share of that of `_SURE` sentences (at most 1), times the share of the shorter article
    that it covers."""
    run = len(ordered_nearest(x.meeting))
    surprise = min(1.0, math.lgamma(run + 1) / math.lgamma(_SURE + 1))
    return surprise * run / min(len(x.a.sentences), len(x.b.sentences))


FINDINGS: tuple[Finding, ...] = (words_in_order, sentences_met, sentences_in_order, shared_phrases, unlikely_order)


class Weighing(msgspec.Struct, frozen=True):
    """The weight of each finding by its name and what is added. A pair derives from `least` probability on; or, with
    whatever words, when its sentences follow each other in an order as unlikely as `follows`."""

    bias: float
    weights: dict[str, float]
    least: float
    follows: float


@cache
def weighing() -> Weighing:
    """The shipped weights (`bench/learn_lineage.py`)."""
    return msgspec.json.decode(files("svodka.origins.lineage").joinpath("weights.json").read_bytes(), type=Weighing)


def compare(a: Telling, b: Telling, weights: WordWeights) -> Compared:
    """Two articles side by side; both must have sentences."""
    return Compared(a, b, meet(a, b), weights.of_pair(a, b))


def probability(compared: Compared) -> float:
    """How likely one of the two was made from the other, or both from one text."""
    rule = weighing()
    return expit(
        rule.bias + sum(rule.weights[f.__name__] * f(compared) for f in FINDINGS if f.__name__ in rule.weights)
    )


def derives(compared: Compared) -> bool:
    """True when one of the two was made from the other, or both from one text."""
    rule = weighing()
    return probability(compared) >= rule.least or unlikely_order(compared) >= rule.follows


def contained(a: Runs, b: Runs) -> float:
    """The share of the smaller set that stands in the other."""
    least = min(len(a), len(b))
    return len(a & b) / least if least else 0.0
