"""The second look at a pair: what the first look found about the pairs around it."""

from collections.abc import Callable

import numpy as np

from svodka.claims.alignment import texts
from svodka.claims.features import Pairs
from svodka.claims.features.order import beside
from svodka.claims.features.sets import Indices, Values, WeightedSets, values
from svodka.claims.features.words import contained, dice

ContextFinding = Callable[[Pairs, Values], Values]
_COMPANY_FROM = 0.15
_LEAST = values(np.log(1e-4))


def first_look(pairs: Pairs, probability: Values) -> Values:
    """How sure the first look was, as log odds."""
    return _log_odds(probability)


def neighbour_aligned(pairs: Pairs, probability: Values) -> Values:
    """What stands before or after the one says the same as what stands before or after the other."""
    return values(np.maximum(_beside(pairs, probability, -1), _beside(pairs, probability, 1)))


def both_neighbours_aligned(pairs: Pairs, probability: Values) -> Values:
    """The same on both sides, as in a text that follows another sentence by sentence."""
    return values(np.minimum(_beside(pairs, probability, -1), _beside(pairs, probability, 1)))


def better_than_rivals(pairs: Pairs, probability: Values) -> Values:
    """By how much the pair is surer than any other that the less sure side has in the other's article."""
    return values(np.minimum(*pairs.rivals(probability)))


def better_than_rivals_of_one(pairs: Pairs, probability: Values) -> Values:
    """The same for the surer side."""
    return values(np.maximum(*pairs.rivals(probability)))


def mutually_surest(pairs: Pairs, probability: Values) -> Values:
    """Each is the surest match of the other in the other's article."""
    first, second = pairs.rivals(probability)
    return values((first >= 0) & (second >= 0))


def odds_over_rivals(pairs: Pairs, probability: Values) -> Values:
    """How many times (as a logarithm) the odds of the pair are those of the best rival, for the less sure side: a pair
    that stands out among unlikely ones counts as well as one among likely ones."""
    return values(np.minimum(*pairs.rivals(_log_odds(probability) - _LEAST)))


def odds_over_rivals_of_one(pairs: Pairs, probability: Values) -> Values:
    """The same for the surer side."""
    return values(np.maximum(*pairs.rivals(_log_odds(probability) - _LEAST)))


def _log_odds(probability: Values) -> Values:
    p = np.clip(probability, 1e-4, 1 - 1e-4)
    return values(np.log(p / (1 - p)))


def same_company(pairs: Pairs, probability: Values) -> Values:
    """Third statements that say the same as both: the share of them among all that say the same as either."""
    company = _company(pairs, probability)
    return dice(company, pairs.a, pairs.b)


def company_within(pairs: Pairs, probability: Values) -> Values:
    """The share of third statements for the side that has fewer."""
    return contained(_company(pairs, probability), pairs.a, pairs.b)


def _company(pairs: Pairs, probability: Values) -> WeightedSets:
    """For each statement the third ones that may say the same, by their numbers, weighed by how sure that is."""
    rows: list[dict[str, float]] = [{} for _ in range(pairs.statements.count)]
    for n in np.nonzero(probability >= _COMPANY_FROM)[0]:
        a, b, p = int(pairs.a[n]), int(pairs.b[n]), float(probability[n])
        rows[a][str(b)] = p
        rows[b][str(a)] = p
    return WeightedSets(rows)


def _beside(pairs: Pairs, probability: Values, step: int) -> Values:
    a, b, there = beside(pairs, step)
    return values(lookup(pairs, probability, np.minimum(a, b), np.maximum(a, b)) * there)


def lookup(pairs: Pairs, value: Values, a: Indices, b: Indices) -> Values:
    """The value of the pairs (a, b), a before b; 0 for those that were not looked at."""
    if not len(value):
        return np.zeros(len(a), np.float32)
    count = pairs.statements.count
    keys, wanted = pairs.a * count + pairs.b, a * count + b
    at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return values(np.where(keys[at] == wanted, value[at], 0))


CONTEXT_FINDINGS: tuple[ContextFinding, ...] = (
    first_look,
    neighbour_aligned,
    both_neighbours_aligned,
    better_than_rivals,
    better_than_rivals_of_one,
    mutually_surest,
    odds_over_rivals,
    odds_over_rivals_of_one,
    same_company,
    company_within,
    texts.in_the_same_order,
    texts.told_alike_nearby,
    texts.articles_tell_alike,
)
