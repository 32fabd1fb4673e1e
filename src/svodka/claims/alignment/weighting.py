"""The learned weighting of findings: a logistic regression kept as readable JSON beside this file.

`bench/train_alignment.py` makes the file.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

import msgspec
import numpy as np
import numpy.typing as npt

from svodka.claims.features.sets import Values

Columns = npt.NDArray[np.float64]


class Weight(msgspec.Struct, frozen=True):
    """A finding's weight, and the mean and scale that its value is brought to first."""

    weight: float
    mean: float
    scale: float


class Layer(msgspec.Struct, frozen=True):
    """One regression: the weight of each finding by name, in the order of the columns."""

    intercept: float
    findings: dict[str, Weight]

    def pushes(self, columns: Columns) -> Columns:
        """What each finding (column) adds to the log odds of each pair (row)."""
        weights = list(self.findings.values())
        mean, scale = np.array([w.mean for w in weights]), np.array([w.scale for w in weights])
        return np.asarray((columns - mean) / scale * np.array([w.weight for w in weights]), dtype=np.float64)

    def probability(self, columns: Columns) -> Values:
        """How sure each pair (row) is to say the same thing."""
        odds = np.clip(self.pushes(columns).sum(axis=1) + self.intercept, -30, 30)
        return np.asarray(1 / (1 + np.exp(-odds)), dtype=np.float32)


class Limits(msgspec.Struct, frozen=True):
    """Average probabilities from which groups are joined, and from which a statement also stands in a second claim."""

    join: float
    also: float
    same: float = 0.5
    different: float = 0.15


class Weighting(msgspec.Struct, frozen=True):
    """Both passes: the findings about a pair alone, then those about the pair among the others."""

    first: Layer
    second: Layer
    limits: Limits


@cache
def learned() -> Weighting:
    """The weighting that the package ships."""
    path = files("svodka.claims.alignment") / "weights.json"
    return msgspec.json.decode(path.read_bytes(), type=Weighting)


def layer(names: Sequence[str], intercept: float, numbers: Mapping[str, Sequence[float]]) -> Layer:
    """A layer from columns of weights, means and scales."""
    rows = zip(names, numbers["weight"], numbers["mean"], numbers["scale"], strict=True)
    return Layer(float(intercept), {name: Weight(float(w), float(m), float(s)) for name, w, m, s in rows})
