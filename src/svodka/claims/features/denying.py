"""Who denies, and who says what he denies: two claims, each with its own origins."""

from svodka.claims.features.comparison import Pairs
from svodka.claims.features.sets import Values, values


def one_denies_the_other(pairs: Pairs) -> Values:
    """One tells that somebody denies, the other, of another source or none, says so without a denial."""
    statements = pairs.statements
    denies = statements.flags(lambda p: p.denial.denies)
    affirms = statements.flags(lambda p: p.denial.affirms)
    across = (denies[pairs.a] & affirms[pairs.b]) | (denies[pairs.b] & affirms[pairs.a])
    one_origin = statements.sets(lambda p: p.origin).shared(pairs.a, pairs.b) > 0
    return values(across & ~one_origin)


FINDINGS = (one_denies_the_other,)
