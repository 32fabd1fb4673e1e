"""Aligns one story's statements into clusters that say the same thing."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from svodka.claims.alignment.candidates import candidates
from svodka.claims.alignment.cluster import Cluster
from svodka.claims.alignment.clustering import clusters, strong_links
from svodka.claims.alignment.decided import joined, parted
from svodka.claims.alignment.membership import with_second_claims
from svodka.claims.alignment.reasons import bond
from svodka.claims.alignment.scoring import Scored, score
from svodka.claims.alignment.units import Units, units
from svodka.claims.alignment.weighting import Weighting, learned
from svodka.claims.story_input import StoryInput
from svodka.model.reading import Statement

_BONDS_EACH = 3
_NEAR = 5

Strongest = Mapping[int, Sequence[int]]
"""For each row the numbers of its pairs that are not surely different, the surest first."""


def align(story: StoryInput, weighting: Weighting | None = None) -> tuple[Cluster, ...]:
    """The statements of a story in clusters that say the same thing; every statement stands in at least one.

    A statement that nobody else makes is a cluster of its own; one that says two things may stand in up to three.
    The result does not depend on the order of the articles, and holds to what was decided (`story.decided`).
    `weighting` is the shipped one unless another is given.
    """
    using = weighting or learned()
    rows = units(story)
    scored = score(candidates(rows.statements), using)
    groups = joined(clusters(scored.pairs, scored.probability, using.limits.join), rows, story.decided)
    groups = with_second_claims(groups, scored.pairs, scored.probability, using.limits)
    groups = parted(groups, rows, story.decided, strong_links(scored.pairs, scored.probability))
    strongest = _strongest(scored, using.limits.different)
    return tuple(_cluster(group, rows, (scored, strongest), using) for group in groups)


def _cluster(group: Sequence[int], rows: Units, found: tuple[Scored, Strongest], using: Weighting) -> Cluster:
    scored, strongest = found
    inside, outside = _pairs_of(group, scored, strongest)
    statements = sorted((s for row in group for s in rows.members[row]), key=_place)
    digest = hashlib.sha256("\n".join(s.id for s in statements).encode()).hexdigest()
    return Cluster(
        id=f"c{digest[:10]}",
        statements=tuple(statements),
        bonds=tuple(bond(rows, scored, n, using) for n in inside),
        near=tuple(bond(rows, scored, n, using) for n in outside),
    )


def _place(statement: Statement) -> tuple[str, int, int, str]:
    return statement.article, statement.start, statement.end, statement.id


def _pairs_of(group: Sequence[int], scored: Scored, strongest: Strongest) -> tuple[list[int], list[int]]:
    """The numbers of the strongest pairs within a group, and of those that lead out of it."""
    mine = set(group)
    inside: set[int] = set()
    outside: set[int] = set()
    for row in group:
        own = strongest.get(row, ())
        within = [n for n in own if {int(scored.pairs.a[n]), int(scored.pairs.b[n])} <= mine]
        inside.update(within[:_BONDS_EACH])
        outside.update(n for n in own[:_NEAR] if n not in within)
    return _surest(inside, scored), _surest(outside, scored)[:_NEAR]


def _surest(numbers: Iterable[int], scored: Scored) -> list[int]:
    return sorted(numbers, key=lambda n: (-float(scored.probability[n]), n))


def _strongest(scored: Scored, least: float) -> Strongest:
    by_row: dict[int, list[int]] = defaultdict(list)
    for n in _surest((int(n) for n in (scored.probability >= least).nonzero()[0]), scored):
        by_row[int(scored.pairs.a[n])].append(n)
        by_row[int(scored.pairs.b[n])].append(n)
    return by_row
