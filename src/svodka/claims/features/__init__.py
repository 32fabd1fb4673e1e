"""Findings: small named measures of whether two statements say the same thing.

Each is a function from pairs of statements to one number a pair; its docstring is the explanation that users read.
"""

from collections.abc import Callable

from svodka.claims.features import denying, facts, letters, manner, meaning, order, roles, undoing, words
from svodka.claims.features.comparison import Pairs, Statements, Vectors
from svodka.claims.features.profile import Profile, profile
from svodka.claims.features.sets import Values

Finding = Callable[[Pairs], Values]

FINDINGS: tuple[Finding, ...] = (
    *meaning.FINDINGS,
    *words.FINDINGS,
    *letters.FINDINGS,
    *facts.FINDINGS,
    *roles.FINDINGS,
    *manner.FINDINGS,
    *undoing.FINDINGS,
    *denying.FINDINGS,
    *order.FINDINGS,
)

__all__ = ["FINDINGS", "Finding", "Pairs", "Profile", "Statements", "Vectors", "profile"]
