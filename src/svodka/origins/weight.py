"""A test of weight: which claims lose all their support when one origin is taken away."""

from collections.abc import Sequence
from typing import NamedTuple

from svodka.model.account import Claim


class Weight(NamedTuple):
    """An origin, the claims that rest on it alone, and all the claims that it supports (ids, in claim order)."""

    origin: str
    rests_on_it_alone: tuple[str, ...]
    supports: tuple[str, ...]


def weights(claims: Sequence[Claim]) -> tuple[Weight, ...]:
    """One entry for each named origin, those on which most rests first.

    A claim rests on an origin alone when every statement of it that has a source has this one; statements without
    a chain support nothing by themselves, so they do not save a claim.
    """
    names = sorted({o.name for c in claims for o in c.independence.origins if o.kind != "unnamed"})
    found = (Weight(name, _alone(name, claims), _supported(name, claims)) for name in names)
    return tuple(sorted(found, key=lambda w: (-len(w.rests_on_it_alone), -len(w.supports), w.origin)))


def _alone(name: str, claims: Sequence[Claim]) -> tuple[str, ...]:
    return tuple(c.id for c in claims if {o.name for o in c.independence.origins} == {name})


def _supported(name: str, claims: Sequence[Claim]) -> tuple[str, ...]:
    return tuple(c.id for c in claims if any(o.name == name for o in c.independence.origins))
