"""A source called by a part of its name, or with a slip of the pen: possible only where nobody else fits.

«школа» and «Горная школа Кильвара» are one where the story has one such school; where it has two, the short name
belongs to neither.
"""

from functools import cache

from rapidfuzz.distance import Levenshtein

from svodka.claims.names.sources import Source, kind_words
from svodka.languages import load
from svodka.reading.entities.registry import countries

_BODIES = frozenset({"organisation", "outlet", "agency", "office"})
_LONG_SURNAME, _LONG_WORD = 7, 9


def may_be_short_for(a: Source, b: Source) -> bool:
    """One name is a part of the other's words, or a surname that differs from the other's by one letter inside."""
    if a.kind == b.kind == "person":
        return _one_letter_off(a, b)
    if a.kind not in _BODIES or b.kind not in _BODIES or (a.registered and b.registered):
        return False
    return _part_of(a.lemmas, b.lemmas) or _part_of(b.lemmas, a.lemmas)


def _part_of(short: frozenset[str], long: frozenset[str]) -> bool:
    """A country in either name does not count, unless each names another one."""
    if short == long or long & kind_words("voice") != short & kind_words("voice"):
        return False
    own = short - _states()
    return own <= long - _states() and not other_country(short, long) and (len(own) > 1 or short <= _bodies())


def same_but_country(a: frozenset[str], b: frozenset[str]) -> bool:
    """The same lemmas, where at most one of the names says of which country it is."""
    return a - _states() == b - _states() != frozenset() and not other_country(a, b)


def countries_of(lemmas: frozenset[str]) -> frozenset[str]:
    """The countries among the lemmas of a name."""
    return lemmas & _states()


def other_country(a: frozenset[str], b: frozenset[str]) -> bool:
    """Both say of which country they are, and not of the same."""
    here, there = a & _states(), b & _states()
    return bool(here and there) and here != there


def one_slip(a: Source, b: Source) -> bool:
    """The same words but for one letter in a long word."""
    if a.kind == "person" or len(a.core) != len(b.core) or len(a.core) < 2:
        return False
    unlike = [(x, y) for x, y in zip(a.core, b.core, strict=True) if x != y]
    return len(unlike) == 1 and min(map(len, unlike[0])) >= _LONG_WORD and Levenshtein.distance(*unlike[0]) == 1


def _one_letter_off(a: Source, b: Source) -> bool:
    if not a.words or not b.words or (len(a.words) > 1 and len(b.words) > 1 and a.words[0] != b.words[0]):
        return False
    x, y = a.words[-1], b.words[-1]
    given = len(a.words) > 1 and len(b.words) > 1
    inside = x[0] == y[0] and (given or x[-3:] == y[-3:]) and len(x) == len(y) >= _LONG_SURNAME
    return inside and Levenshtein.distance(x, y) == 1


@cache
def _states() -> frozenset[str]:
    """Countries, to which names and adjectives of countries are brought: «школа» may say so or not."""
    return frozenset(country.name for country in countries().values())


@cache
def _bodies() -> frozenset[str]:
    """Common nouns for bodies (фонд, администрация): alone they name no body, but can stand for one."""
    return frozenset(row["lemma"] for row in load("ru", "source_words") if row["kind"] == "organisation")
