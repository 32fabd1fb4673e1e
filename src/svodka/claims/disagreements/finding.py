"""The disagreements of one claim: every pair of its tellings is compared slot by slot."""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from svodka.claims.disagreements.differences import Difference, gather
from svodka.claims.disagreements.doubts import settled, too_short
from svodka.claims.disagreements.inside import with_inner
from svodka.claims.disagreements.pairing import Pair
from svodka.claims.disagreements.shelf import Shelf
from svodka.claims.disagreements.slots.arguments import arguments, places
from svodka.claims.disagreements.slots.comparisons import turned_comparisons
from svodka.claims.disagreements.slots.date import dates
from svodka.claims.disagreements.slots.degree import degrees
from svodka.claims.disagreements.slots.lists import lists
from svodka.claims.disagreements.slots.odd_names import named_differently
from svodka.claims.disagreements.slots.polarity import polarities
from svodka.claims.disagreements.slots.quantity import quantities
from svodka.claims.disagreements.slots.quote import quotes
from svodka.claims.disagreements.slots.source import sources
from svodka.claims.disagreements.slots.swaps import swapped_roles
from svodka.claims.disagreements.slots.vague_counts import counts
from svodka.claims.disagreements.tellings import Telling
from svodka.model.account import Disagreement
from svodka.model.reading import Statement

Compare = Callable[[Pair], Iterator[Difference]]

COMPARISONS: tuple[Compare, ...] = (
    dates,
    counts,
    named_differently,
    swapped_roles,
    turned_comparisons,
    places,
    arguments,
    lists,
    degrees,
    polarities,
    quotes,
    sources,
)
WITHIN_ARTICLE: tuple[Compare, ...] = (dates, quantities, polarities)
MOST = 30
"""So many distinct tellings of a claim are compared pair by pair; the work grows with the square of it."""


def find_disagreements(statements: Sequence[Statement], shelf: Shelf) -> tuple[Disagreement, ...]:
    """Where the tellings of one claim differ; the order of the statements makes no difference."""
    ordered = sorted(statements, key=lambda s: (s.article, s.start, s.end, s.id))
    tellings = _distinct([shelf.telling(s) for s in ordered])
    found = gather([d for pair in _pairs(tellings) for d in compared(pair)])
    return tuple(with_inner(d, shelf.readings) for d in found)


def compared(pair: Pair) -> list[Difference]:
    """What two tellings differ in, after second thoughts."""
    return settled(pair, [d for compare in _fitting(pair) for d in compare(pair)])


def _fitting(pair: Pair) -> tuple[Compare, ...]:
    """Within one article only what cannot be a mere rewording is compared: it may contradict itself."""
    return WITHIN_ARTICLE if pair.a.statement.article == pair.b.statement.article else COMPARISONS


def _pairs(tellings: Sequence[Telling]) -> Iterator[Pair]:
    for a, b in combinations(tellings[:MOST], 2):
        apart = a.statement.article != b.statement.article or not _overlap(a, b)
        if apart and not too_short((a, b)):
            yield Pair(a, b)


def _overlap(a: Telling, b: Telling) -> bool:
    return a.statement.start < b.statement.end and b.statement.start < a.statement.end


def _distinct(tellings: Sequence[Telling]) -> list[Telling]:
    """One telling of each wording and chain: copies say nothing new."""
    seen: set[tuple[object, ...]] = set()
    found = []
    for telling in tellings:
        key = telling.keys, tuple(link.key for link in telling.chain), tuple(t.value for t in telling.times)
        if key not in seen:
            seen.add(key)
            found.append(telling)
    return found
