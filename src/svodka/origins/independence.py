"""How many origins of a claim do not depend on each other: a range, and why, in words.

Statements fall into groups by ties (`ties.py`). `at_least` counts the groups, under shown and possible ties alike,
in which somebody is named; `at_most` counts all groups under the shown ties alone, so that each statement without
a chain which nothing shows to depend on another adds one.

Who denies a thing does not confirm those who assert it: where tellings of a claim do both, each side is counted by
itself, and the claim has as many origins as the side that has more.
"""

from collections.abc import Mapping, Sequence
from itertools import combinations

from svodka.claims.names.groups import Groups
from svodka.model.account import Independence, Origin
from svodka.model.reading import Statement
from svodka.origins.names import SourceName
from svodka.origins.passing import origins_behind
from svodka.origins.provenance import Provenance, Told
from svodka.origins.ties import tie
from svodka.origins.why import explain


def independence(statements: Sequence[Statement], provenance: Provenance) -> Independence:
    """The range of independent origins of one claim's statements; their order makes no difference."""
    told = _told(statements, provenance)
    ranges = [_range(side, provenance) for side in _sides(told)]
    at_least, at_most = (max(counts, default=0) for counts in zip(*ranges, strict=True)) if ranges else (0, 0)
    further = origins_behind(told, provenance)
    origins = _origins(told, further)
    last = {o.name for o in origins}
    passed_on = {t.origin.name for t in told if t.origin and t.statement.id in further}
    carriers = tuple(sorted(({link.name for t in told for link in t.chain[:-1]} | passed_on) - last))
    return Independence(
        at_least=at_least,
        at_most=at_most,
        origins=origins,
        carriers=carriers,
        unattributed=tuple(t.statement.id for t in told if not t.chain),
        why=explain((at_least, at_most), told, origins, carriers),
    )


def _told(statements: Sequence[Statement], provenance: Provenance) -> list[Told]:
    ordered = sorted(statements, key=lambda s: (s.article, s.start, s.end, s.id))
    return [Told(s, provenance.names.chain(s)) for s in ordered]


def _sides(told: Sequence[Told]) -> list[list[Told]]:
    """Those who deny it and all others."""
    denying = [t for t in told if t.statement.polarity == "denied"]
    return [side for side in ([t for t in told if t not in denying], denying) if side]


def _range(told: Sequence[Told], provenance: Provenance) -> tuple[int, int]:
    """Groups the statements with a chain; one without depends on those it is tied to, but never ties two together."""
    sourced = [t for t in told if t.chain]
    possible, shown = _groups(sourced, provenance)
    named = sum(any(sourced[i].named for i in group) for group in possible.all())
    alone = [t for t in told if not t.chain and not any(tie(t, s, provenance) == "shown" for s in sourced)]
    most = len(shown.all()) + len(_groups(alone, provenance)[1].all())
    return named, max(named, most)


def _groups(told: Sequence[Told], provenance: Provenance) -> tuple[Groups, Groups]:
    """The groups under all ties, and under the shown ones alone."""
    possible, shown = Groups(len(told)), Groups(len(told))
    for i, j in combinations(range(len(told)), 2):
        if shown.joined(i, j):
            continue
        found = tie(told[i], told[j], provenance)
        if found == "shown":
            shown.join(i, j)
        if found in ("shown", "possible"):
            possible.join(i, j)
    return possible, shown


def _origins(told: Sequence[Told], further: Mapping[str, SourceName]) -> tuple[Origin, ...]:
    by_source: dict[SourceName, list[str]] = {}
    for t in told:
        if t.origin:
            by_source.setdefault(further.get(t.statement.id, t.origin), []).append(t.statement.id)
    return tuple(Origin(name=s.name, kind=s.kind, statements=tuple(ids)) for s, ids in sorted(by_source.items()))
