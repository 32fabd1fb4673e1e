"""How likely two articles tell of one event: named findings, weighted as `weights.json` says.

The weights come from a logistic regression over hand-judged pairs of articles (`bench/learn_stories.py`, seeded).
"""

import math
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import msgspec
import numpy as np

from svodka.stories.findings import FINDINGS, expit
from svodka.stories.moments import hours_apart
from svodka.stories.profile import Profile
from svodka.stories.series import another_issue, titled_for_another_place
from svodka.vectors import Vectors

CANDIDATE = 0.35
"""The cosine of two leads below which no pair was ever judged one story, so none is looked at."""

_CHOSEN, _MANY = 1.2, 300
_FREE_HOURS, _PER_DAY = 24.0, 0.25
_BLOCK = 512


class Weighing(msgspec.Struct, frozen=True):
    """The weight of each finding by its name (`cosine` among them), and what is added to their sum."""

    bias: float
    weights: dict[str, float]


class Likeness(NamedTuple):
    """Two articles by their places in the list, and the probability that they tell of one event."""

    a: int
    b: int
    probability: float


@cache
def weighing() -> Weighing:
    """The shipped weights."""
    return msgspec.json.decode(files("svodka.stories").joinpath("weights.json").read_bytes(), type=Weighing)


def likenesses(profiles: Sequence[Profile], leads: Vectors) -> list[Likeness]:
    """All pairs that may tell of one event, in order; `leads` are the centred vectors of the articles' leads."""
    prior = prior_shift(len(profiles))
    return [
        Likeness(a, b, _probability(profiles[a], profiles[b], cosine, prior)) for a, b, cosine in _candidates(leads)
    ]


def prior_shift(articles: int) -> float:
    """Log odds that are added because somebody chose these articles: of a handful that one hands over together, two
    are far likelier to be of one story than of thousands. 0 from `_MANY` articles on."""
    return _CHOSEN * max(0.0, 1 - math.log(max(articles, 2)) / math.log(_MANY))


def pair_findings(a: Profile, b: Profile, cosine: float) -> dict[str, float]:
    """Every finding about a pair by its name, each between 0 and 1."""
    return {"cosine": cosine, **{finding.__name__: finding(a, b) for finding in FINDINGS}}


def _probability(a: Profile, b: Profile, cosine: float, prior: float = 0.0) -> float:
    if another_issue(a, b) or titled_for_another_place(a, b):
        return 0.0
    rule = weighing()
    found = pair_findings(a, b, cosine)
    apart = hours_apart(a.published, b.published)
    late = max(0.0, (apart or 0.0) - _FREE_HOURS) / 24 * _PER_DAY
    return expit(rule.bias + prior + sum(weight * found[name] for name, weight in rule.weights.items()) - late)


def _candidates(leads: Vectors) -> Iterator[tuple[int, int, float]]:
    """Pairs by blocks of rows, so that memory grows with the number of articles and not with its square."""
    for start in range(0, len(leads), _BLOCK):
        cosines = leads[start : start + _BLOCK] @ leads.T
        for row, column in zip(*np.nonzero(cosines >= CANDIDATE), strict=True):
            if start + int(row) < int(column):
                yield start + int(row), int(column), round(float(cosines[row, column]), 5)
