"""Findings about who does what to whom, and about who says so."""

import numpy as np

from svodka.claims.features.comparison import Pairs, cosines
from svodka.claims.features.frequency import meanings
from svodka.claims.features.sets import Values, values
from svodka.claims.features.words import contained


def same_subject(pairs: Pairs) -> Values:
    """Both are about the same doer, by the subjects of their clauses."""
    return contained(pairs.statements.weighed(lambda p: p.subjects), pairs.a, pairs.b)


def same_object(pairs: Pairs) -> Values:
    """Something is done to, with or at the same thing in both."""
    return contained(pairs.statements.weighed(lambda p: p.objects), pairs.a, pairs.b)


def same_predicate(pairs: Pairs) -> Values:
    """Both use the same verb."""
    return contained(pairs.statements.weighed(lambda p: p.predicates), pairs.a, pairs.b)


def like_predicates(pairs: Pairs) -> Values:
    """How near the verbs of the one are in meaning to those of the other, taken together."""
    names = sorted({v for p in pairs.statements.profiles for v in p.predicates})
    row = {name: n for n, name in enumerate(names)}
    vectors = meanings(names)
    sums = np.zeros((pairs.statements.count, 300), np.float32)
    for n, p in enumerate(pairs.statements.profiles):
        for verb in p.predicates:
            sums[n] += vectors[row[verb]]
    lengths = np.linalg.norm(sums, axis=1, keepdims=True)
    sums /= np.where(lengths == 0, 1, lengths)
    return cosines(sums, pairs.a, pairs.b)


def same_origin(pairs: Pairs) -> Values:
    """Both are said by the same source."""
    origins = pairs.statements.sets(lambda p: p.origin)
    return values(np.minimum(origins.shared(pairs.a, pairs.b), 1))


def other_origin(pairs: Pairs) -> Values:
    """Both name their source, and it is not the same."""
    origins = pairs.statements.sets(lambda p: p.origin)
    stated = origins.counts() > 0
    return values(stated[pairs.a] & stated[pairs.b] & (origins.shared(pairs.a, pairs.b) == 0))


def same_quoted_words(pairs: Pairs) -> Values:
    """Words that stand in quotation marks in both."""
    return contained(pairs.statements.weighed(lambda p: p.quoted), pairs.a, pairs.b)


FINDINGS = (same_subject, same_object, same_predicate, like_predicates, same_origin, other_origin, same_quoted_words)
