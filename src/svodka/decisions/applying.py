"""Brings decisions to bear on one story's articles and readings, before anything is compared.

A decision changes only what it names: an outlet, a speaker, which statements meet. What it is about may be gone after
the text or the reading has changed; then it has lapsed, which is told, and nothing is done in its name.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from msgspec.structs import replace

from svodka.decisions.places import quote_at, statement_at
from svodka.decisions.speakers import corrected
from svodka.model.article import Article
from svodka.model.decision import Decided, Decision, OneClaim, OneHouse, OutletOf, OwnClaim, Pair, SpeakerOf
from svodka.model.reading import Reading
from svodka.model.span import Evidence


@dataclass(frozen=True)
class Applied:
    """A story's articles and readings with the decisions in them, what its comparison must hold to, and the decisions
    themselves, each marked where it has lapsed."""

    articles: tuple[Article, ...]
    readings: tuple[Reading, ...]
    decided: Decided
    decisions: tuple[Decision, ...]


@dataclass
class _Work:
    articles: dict[str, Article]
    readings: dict[str, Reading]
    present: Mapping[str, str]
    together: list[tuple[str, ...]] = field(default_factory=list)
    apart: list[tuple[str, str]] = field(default_factory=list)
    houses: list[tuple[str, ...]] = field(default_factory=list)

    def statement(self, place: Evidence) -> str | None:
        """The id of the statement that a place is now."""
        reading = self.readings.get(self.present.get(place.article, place.article))
        found = None if reading is None else statement_at(place, reading)
        return None if found is None else found.id

    def statements(self, places: Sequence[Evidence]) -> list[str]:
        return sorted({id_ for id_ in map(self.statement, places) if id_ is not None})


def apply(
    articles: Sequence[Article],
    readings: Sequence[Reading],
    decisions: Sequence[Decision],
    present: Mapping[str, str] | None = None,
) -> Applied:
    """Applies the decisions in the order of their numbers, a later one over an earlier one. `articles` and `readings`
    run in the same order; `present` gives the id of the current version for the ids of earlier versions."""
    order = [article.id for article in articles]
    work = _Work({a.id: a for a in articles}, dict(zip(order, readings, strict=True)), present or {})
    standing = sorted((d for d in decisions if d.undone is None), key=lambda d: d.number)
    marked = tuple(replace(d, lapsed=not _take(d, work)) for d in standing)
    decided = Decided(together=tuple(work.together), apart=tuple(work.apart), houses=tuple(work.houses))
    return Applied(
        tuple(work.articles[id_] for id_ in order), tuple(work.readings[id_] for id_ in order), decided, marked
    )


def _take(decision: Decision, work: _Work) -> bool:
    """Puts one decision to work; False where there is nothing any more that it is about."""
    match decision.deed:
        case OutletOf(article=old, outlet=outlet):
            id_ = work.present.get(old, old)
            if id_ in work.articles:
                work.articles[id_] = replace(work.articles[id_], outlet=outlet)
            return id_ in work.articles
        case OneHouse(outlets=outlets):
            work.houses.append(outlets)
            return True
        case SpeakerOf() as deed:
            return _speaker(deed, work)
        case Pair() | OneClaim() | OwnClaim() as deed:
            return _meeting(deed, work)
        case _:
            return True


def _meeting(deed: Pair | OneClaim | OwnClaim, work: _Work) -> bool:
    if isinstance(deed, OneClaim):
        ids = work.statements(deed.places)
        return _join(ids, work)
    ours = work.statements((deed.first,) if isinstance(deed, Pair) else deed.places)
    theirs = work.statements((deed.second,) if isinstance(deed, Pair) else deed.rest)
    if isinstance(deed, Pair) and deed.verdict == "same":
        return _join(sorted({*ours, *theirs}), work)
    if isinstance(deed, OwnClaim):
        _join(ours, work)
    pairs = [(a, b) for a, b in product(ours, theirs) if a != b]
    taken = {frozenset(pair) for pair in pairs}
    work.together = [group for group in work.together if not any(pair <= set(group) for pair in taken)]
    work.apart.extend(pairs)
    return bool(pairs)


def _join(ids: Sequence[str], work: _Work) -> bool:
    if len(ids) < 2:
        return False
    work.apart = [pair for pair in work.apart if not set(pair) <= set(ids)]
    work.together.append(tuple(ids))
    return True


def _speaker(deed: SpeakerOf, work: _Work) -> bool:
    id_ = work.present.get(deed.quote.article, deed.quote.article)
    reading = work.readings.get(id_)
    quote = None if reading is None else quote_at(deed.quote, reading)
    if reading is None or quote is None:
        return False
    work.readings[id_] = corrected(reading, quote, deed)
    return True
