"""Deeds that undo each other: two events, one after the other, in however like words they are told."""

from svodka.claims.features.comparison import Pairs
from svodka.claims.features.sets import Values, WeightedSets, plain, values


def deeds_undo_each_other(pairs: Pairs) -> Values:
    """The one ends what the other begins ("ran aground", "was taken off"), by `undoing_deeds` or by «на мель», «с
    мели», neither tells both, and they do not give the same time: two events."""
    profiles = pairs.statements.profiles
    rows = [p.sides for p in profiles]
    turned = [[side[:-1] + ("-" if side.endswith("+") else "+") for side in row] for row in rows]
    both = WeightedSets([plain(row) for row in (*rows, *turned)])
    against = both.shared(pairs.a, pairs.b + len(profiles)) > 0
    within = both.shared(pairs.a, pairs.a + len(profiles)) + both.shared(pairs.b, pairs.b + len(profiles)) > 0
    together = both.shared(pairs.a, pairs.b) > 0
    one_time = pairs.statements.sets(lambda p: p.times).shared(pairs.a, pairs.b) > 0
    return values(against & ~within & ~together & ~one_time)


FINDINGS = (deeds_undo_each_other,)
