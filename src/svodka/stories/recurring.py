"""What comes out again and again (weather, stars, rates): which titles are of such reports, and for which days."""

import re
from functools import cache, lru_cache

from svodka.languages import load
from svodka.reading.tagging.dictionary import parses

Day = tuple[int, int]
"""Month and day of the month, or 0 and the number of the day of the week."""

_WRITTEN = re.compile(r"\b(\d{1,2})(?:-?го|-?е)?\s+([а-яё]+)")
_IN_NUMBERS = re.compile(r"\b(\d{1,2})\.(\d{2})\b(?!\s*%)")
_TEMPERATURE = re.compile(r"(?<![\w+])\+\d{1,2}\b(?!\s*[%\d])|\d\s?°")
_WORD = re.compile(r"[^\W\d_]+")
_OPENING = 300
"""Characters in which a report says for which day it is."""


@cache
def reports() -> dict[str, str]:
    """Which kind of report a lemma tells of."""
    return {row["lemma"]: row["kind"] for row in load("ru", "recurring_reports")}


@lru_cache(maxsize=20_000)
def recurring(title: str) -> frozenset[str]:
    """The kinds of reports that a title is of; a temperature in it tells of the weather, whatever its words."""
    lemmas = {str(parses(word)[0].normal_form).replace("ё", "е") for word in _WORD.findall(title.lower())[:40]}
    weather = {"weather"} if _TEMPERATURE.search(title) else set()
    return frozenset(kind for lemma, kind in reports().items() if lemma in lemmas) | weather


def days_of_report(title: str, text: str) -> frozenset[Day]:
    """The days for which a report is: those of its title, else those that its text opens with; of other articles only
    those of the title."""
    return days_named(title) or (days_named(text[:_OPENING]) if recurring(title) else frozenset())


@lru_cache(maxsize=20_000)
def days_named(text: str) -> frozenset[Day]:
    """The days that a text names: 8 ноября, 08.11; where there are none, в пятницу."""
    lower = text.lower()
    written = {(_months()[month], int(day)) for day, month in _WRITTEN.findall(lower) if month in _months()}
    numbers = {(int(month), int(day)) for day, month in _IN_NUMBERS.findall(lower) if 1 <= int(month) <= 12}
    weekdays = {(0, _weekdays()[word]) for word in _WORD.findall(lower) if word in _weekdays()}
    return frozenset(written | numbers) or frozenset(weekdays)


@lru_cache(maxsize=20_000)
def form(title: str) -> str:
    """The title without its numbers, months and days of the week."""
    calendar = _months().keys() | _weekdays().keys()
    return " ".join(word for word in _WORD.findall(title.lower()) if word not in calendar)


@cache
def _months() -> dict[str, int]:
    return _numbered("months")


@cache
def _weekdays() -> dict[str, int]:
    return _numbered("weekdays")


def _numbered(lexicon: str) -> dict[str, int]:
    return {form: int(row["number"]) for row in load("ru", lexicon) for form in row["forms"].split("|")}
