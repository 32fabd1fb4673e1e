"""What a comparison of two tellings finds, and how the findings of all pairs become the disagreements of a claim."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from svodka.claims.names.groups import Groups
from svodka.model.account import Disagreement, DisagreementKind, Slot, Value
from svodka.model.span import Evidence


class Side(NamedTuple):
    """What one telling says: the value by which tellings are grouped, where it says so, the key under which articles
    know it, and the words that readers are shown (the value itself, when empty)."""

    value: str
    place: Evidence
    key: tuple[str, ...] = ()
    shown: str = ""

    @property
    def words(self) -> str:
        """What readers are shown."""
        return self.shown or self.value


class Difference(NamedTuple):
    """Two tellings that differ in one slot; `rule` is the name of the comparison that found it.

    `sure`: the two surely speak of one thing, however far apart the rest of their words is. `unsure`: the values
    exclude each other, but the two may speak of two things.
    """

    slot: Slot
    kind: DisagreementKind
    a: Side
    b: Side
    why: str
    rule: str
    sure: bool = False
    unsure: bool = False


def gather(differences: Sequence[Difference]) -> tuple[Disagreement, ...]:
    """One disagreement for each connected set of differences of one slot, kind and doubt; values grouped, in order."""
    found: list[Disagreement] = []
    for sort in sorted({(d.slot, d.kind, d.unsure) for d in differences}):
        chosen = [d for d in differences if (d.slot, d.kind, d.unsure) == sort]
        found.extend(_disagreement(group) for group in _connected(chosen))
    return tuple(sorted(found, key=lambda d: (d.kind, d.values[0].spans[0], d.slot)))


def _connected(differences: Sequence[Difference]) -> Iterable[list[Difference]]:
    ordered = sorted(differences)
    groups = Groups(len(ordered))
    meeting: dict[object, list[int]] = {}
    for n, d in enumerate(ordered):
        for point in (d.a.place, d.b.place, frozenset((d.a.value, d.b.value))):
            meeting.setdefault(point, []).append(n)
    for places in meeting.values():
        for x, y in pairwise(places):
            groups.join(x, y)
    return [[ordered[n] for n in group] for group in groups.all()]


def _disagreement(differences: Sequence[Difference]) -> Disagreement:
    sides: dict[str, list[Side]] = {}
    for d in differences:
        for side in (d.a, d.b):
            sides.setdefault(side.value, []).append(side)
    ordered = sorted((sorted(told, key=_place) for told in sides.values()), key=lambda told: _place(told[0]))
    values = tuple(Value(value=t[0].words, spans=tuple(sorted({s.place for s in t}))) for t in ordered)
    first = differences[0]
    return Disagreement(
        slot=first.slot, kind=first.kind, why=first.why, values=values, rule=first.rule, unsure=first.unsure
    )


def _place(side: Side) -> tuple[Evidence, str]:
    return side.place, side.shown
