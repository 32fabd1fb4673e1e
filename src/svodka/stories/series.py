"""Keeps apart what comes out again and again: weather, horoscopes, exchange rates, daily counts.

Two issues of a series share nearly every word, so no measure of likeness tells them apart; their dates do.
"""

import re
from functools import cache, lru_cache

from rapidfuzz import fuzz

from svodka.languages import load
from svodka.reading.tagging.dictionary import parses
from svodka.stories.moments import hours_apart
from svodka.stories.profile import Profile

_ISSUE_HOURS = 18.0
_SAME_FORM = 88.0
_TELLING = 4.0
"""Nats; a name that one article in fifty has, such as the country's, does not say where."""
_WRITTEN = re.compile(r"\b(\d{1,2})(?:-?го|-?е)?\s+([а-яё]+)")
_IN_NUMBERS = re.compile(r"\b(\d{1,2})\.(\d{2})\b(?!\s*%)")
_WORD = re.compile(r"[^\W\d_]+")


def another_issue(a: Profile, b: Profile) -> bool:
    """True when the two are issues of one series: titles of one form that name other days, or that one outlet
    printed most of a day or more apart."""
    if fuzz.token_sort_ratio(_form(a.headline), _form(b.headline)) < _SAME_FORM:
        return False
    days = _days(a.headline), _days(b.headline)
    if days[0] and days[1]:
        return days[0] != days[1]
    apart = hours_apart(a.published, b.published)
    return a.outlet is not None and a.outlet == b.outlet and apart is not None and apart >= _ISSUE_HOURS


def another_place(a: Profile, b: Profile) -> bool:
    """True when both titles are of reports that come out for every place (weather, rates), and no name that says where
    stands in both articles."""
    kinds = _recurring(a.headline) & _recurring(b.headline)
    if not kinds:
        return False
    shared = a.names.keys() & b.names.keys()
    return not any(a.names[name] >= _TELLING for name in shared)


@lru_cache(maxsize=20_000)
def _recurring(title: str) -> frozenset[str]:
    lemmas = {str(parses(word)[0].normal_form).replace("ё", "е") for word in _WORD.findall(title.lower())[:40]}
    return frozenset(kind for lemma, kind in _reports().items() if lemma in lemmas)


@cache
def _reports() -> dict[str, str]:
    return {row["lemma"]: row["kind"] for row in load("ru", "recurring_reports")}


@lru_cache(maxsize=20_000)
def _form(title: str) -> str:
    """The title without its numbers, months and days of the week."""
    calendar = _months().keys() | _weekdays().keys()
    return " ".join(word for word in _WORD.findall(title.lower()) if word not in calendar)


def _days(title: str) -> frozenset[tuple[int, int]]:
    """The days that a title names, as (month, day) or (0, weekday): 8 ноября, 08.11, в пятницу."""
    lower = title.lower()
    written = {(_months()[month], int(day)) for day, month in _WRITTEN.findall(lower) if month in _months()}
    numbers = {(int(month), int(day)) for day, month in _IN_NUMBERS.findall(lower) if 1 <= int(month) <= 12}
    weekdays = {(0, _weekdays()[word]) for word in _WORD.findall(lower) if word in _weekdays()}
    return frozenset(written | numbers) or frozenset(weekdays)


@cache
def _months() -> dict[str, int]:
    return _numbered("months")


@cache
def _weekdays() -> dict[str, int]:
    return _numbered("weekdays")


def _numbered(lexicon: str) -> dict[str, int]:
    return {form: int(row["number"]) for row in load("ru", lexicon) for form in row["forms"].split("|")}
