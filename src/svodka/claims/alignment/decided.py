"""Holds the groups of alignment to what a person has decided: which statements are one claim, and which are not."""

from collections.abc import Sequence

from svodka.claims.alignment.clustering import Links
from svodka.claims.alignment.units import Units
from svodka.model.decision import Decided

Groups = Sequence[Sequence[int]]


def joined(groups: Groups, rows: Units, decided: Decided) -> list[list[int]]:
    """The groups, each row in one, with those that hold statements of one decided claim put together."""
    now = [list(group) for group in groups]
    row_of = _rows_of(rows, decided)
    for ids in decided.together:
        wanted = {row_of[id_] for id_ in ids if id_ in row_of}
        met = [group for group in now if wanted & set(group)]
        if len(met) > 1:
            now = [group for group in now if not wanted & set(group)]
            now.append(sorted({row for group in met for row in group}))
    return sorted((sorted(group) for group in now), key=lambda group: group[0]) if decided.together else now


def parted(groups: Groups, rows: Units, decided: Decided, links: Links) -> list[list[int]]:
    """The groups with no two statements in one that were decided to be apart; each other row of such a group goes with
    the one to which it is surer to belong."""
    now = [list(group) for group in groups]
    row_of = _rows_of(rows, decided)
    for first, second in decided.apart:
        if first in row_of and second in row_of:
            now = [part for group in now for part in _two(group, row_of[first], row_of[second], links)]
    return now


def _rows_of(rows: Units, decided: Decided) -> dict[str, int]:
    if not decided.together and not decided.apart:
        return {}
    return {s.id: row for row, members in enumerate(rows.members) for s in members}


def _two(group: list[int], a: int, b: int, links: Links) -> list[list[int]]:
    if a == b or a not in group or b not in group:
        return [group]
    ours, theirs = [a], [b]
    for row in sorted(set(group) - {a, b}):
        mine = links.get(row, {})
        (theirs if mine.get(b, 0.0) > mine.get(a, 0.0) else ours).append(row)
    return [sorted(ours), sorted(theirs)]
