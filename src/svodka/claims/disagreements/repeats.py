"""A statement may stand in two claims; what it disagrees in is told once, in the claim that is read first."""

from collections.abc import Mapping, Sequence

from svodka.model.account import Disagreement
from svodka.model.span import Evidence

Key = tuple[str, str]


def without_repeats(
    ordered: Sequence[str], found: Mapping[str, tuple[Disagreement, ...]]
) -> dict[str, tuple[Disagreement, ...]]:
    """The disagreements of each claim without those whose places all stand in one of an earlier claim, of the same slot
    and kind. `ordered` are the claims' ids in reading order."""
    told: dict[Key, list[frozenset[Evidence]]] = {}
    kept: dict[str, tuple[Disagreement, ...]] = {}
    for claim in ordered:
        new = [(d, _places(d)) for d in found[claim]]
        left = [(d, p) for d, p in new if not any(p <= other for other in told.get((d.slot, d.kind), ()))]
        for d, places in left:
            told.setdefault((d.slot, d.kind), []).append(places)
        kept[claim] = tuple(d for d, _ in left)
    return kept


def _places(found: Disagreement) -> frozenset[Evidence]:
    return frozenset(span for value in found.values for span in value.spans)
