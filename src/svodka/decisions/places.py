"""Finds again what a decision was about: ordered rules, the first that finds something wins."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from svodka.model.reading import Quote, Reading, Statement
from svodka.model.span import Evidence, overlap

_SHARED = 0.5
"""Of the characters that two places cover together, the part that both cover, from which they are one."""

Found = TypeVar("Found", Statement, Quote)


def same_place(place: Evidence, parts: Sequence[Evidence]) -> int | None:
    """The very same span of the same article."""
    here = (place.article, place.start, place.end, place.text)
    return next((n for n, p in enumerate(parts) if (p.article, p.start, p.end, p.text) == here), None)


def most_of_it(place: Evidence, parts: Sequence[Evidence]) -> int | None:
    """The article is the same, and the reading cuts its sentences a little differently now."""
    shares = [(_share(place, p), -n) for n, p in enumerate(parts) if p.article == place.article]
    best, at = max(shares, default=(0.0, 0))
    return -at if best >= _SHARED else None


def same_words(place: Evidence, parts: Sequence[Evidence]) -> int | None:
    """Another version of the article says it in the same words."""
    words = place.text.split()
    return next((n for n, p in enumerate(parts) if p.text.split() == words), None)


RULES: tuple[Callable[[Evidence, Sequence[Evidence]], int | None], ...] = (same_place, most_of_it, same_words)


def statement_at(place: Evidence, reading: Reading) -> Statement | None:
    """The statement of a reading that a place was; None where the article does not say it any more."""
    return _at(place, reading.statements)


def quote_at(place: Evidence, reading: Reading) -> Quote | None:
    """The quote of a reading that a place was, or None."""
    return _at(place, reading.quotes)


def _at(place: Evidence, parts: Sequence[Found]) -> Found | None:
    for rule in RULES:
        found = rule(place, parts)
        if found is not None:
            return parts[found]
    return None


def _share(a: Evidence, b: Evidence) -> float:
    common = overlap(a, b)
    return common / (a.end - a.start + b.end - b.start - common) if common else 0.0
