"""Why two statements were put together, or what keeps them apart."""

import numpy as np

from svodka.claims.alignment.cluster import Bond, Push, Verdict
from svodka.claims.alignment.scoring import Scored
from svodka.claims.alignment.units import Units
from svodka.claims.alignment.weighting import Limits, Weighting

_REASONS = 4


def verdict(probability: float, limits: Limits) -> Verdict:
    """Same, different, or unsure in between."""
    if probability >= limits.same:
        return "same"
    return "different" if probability < limits.different else "unsure"


def bond(units: Units, scored: Scored, number: int, weighting: Weighting) -> Bond:
    """Pair `number` with the findings that weighed most in the verdict's favour, whichever way it went."""
    layer, row = weighting.first, scored.columns[number]
    pushes = layer.pushes(row[None, :])[0]
    probability = float(scored.probability[number])
    strongest = np.argsort(-np.abs(pushes), kind="stable")[:_REASONS]
    names = tuple(layer.findings)
    return Bond(
        first=units.members[int(scored.pairs.a[number])][0].id,
        second=units.members[int(scored.pairs.b[number])][0].id,
        verdict=verdict(probability, weighting.limits),
        probability=round(probability, 3),
        reasons=tuple(Push(names[n], round(float(row[n]), 3), round(float(pushes[n]), 2)) for n in strongest),
    )
