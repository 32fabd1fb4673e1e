"""Statements that say two things stand in two claims: a second look once the groups are known."""

from collections.abc import Sequence

from svodka.claims.alignment.clustering import Links, strong_links
from svodka.claims.alignment.weighting import Limits
from svodka.claims.features import Pairs
from svodka.claims.features.sets import Values

_MOST_CLAIMS = 3


def with_second_claims(
    groups: Sequence[Sequence[int]], pairs: Pairs, probability: Values, limits: Limits
) -> list[list[int]]:
    """Adds to each group the rows that are surely told there too: on average over the group's own rows, `also` or more.

    All additions are judged against the groups as they came, so their order does not matter; a row ends in at most
    three groups.
    """
    links = strong_links(pairs, probability)
    home = {row: n for n, rows in enumerate(groups) for row in rows}
    added: dict[int, list[int]] = {}
    for row in sorted(home):
        for n in _elsewhere(row, groups, home, links)[: _MOST_CLAIMS - 1]:
            if _average(row, groups[n], links) >= limits.also:
                added.setdefault(n, []).append(row)
    return _without_doubles([sorted([*rows, *added.get(n, [])]) for n, rows in enumerate(groups)])


def _elsewhere(row: int, groups: Sequence[Sequence[int]], home: dict[int, int], links: Links) -> list[int]:
    """The other groups that the row has to do with, the most likely first."""
    near = {home[other] for other in links.get(row, {})} - {home[row]}
    return sorted(near, key=lambda n: (-_average(row, groups[n], links), n))


def _average(row: int, rows: Sequence[int], links: Links) -> float:
    mine = links.get(row, {})
    return sum(mine.get(other, 0.0) for other in rows) / len(rows)


def _without_doubles(groups: list[list[int]]) -> list[list[int]]:
    """Leaves out groups that are wholly inside another (a lone row that joined its neighbours)."""
    kept: list[list[int]] = []
    holding: dict[int, list[set[int]]] = {}
    for rows in sorted(groups, key=lambda g: (-len(g), g)):
        if not any(set(rows) <= other for other in holding.get(rows[0], ())):
            kept.append(rows)
            for row in rows:
                holding.setdefault(row, []).append(set(rows))
    return sorted(kept)
