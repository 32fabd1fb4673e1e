"""Dates in words, with exactly the precision that they have; nothing is made up and nothing is rounded."""

import re
from datetime import date

from svodka.presentation.messages import Language, Messages
from svodka.presentation.view.safe import line

MONTHS: dict[Language, tuple[str, ...]] = {
    "ru": (
        "январь", "февраль", "март", "апрель", "май", "июнь",
        "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip
OF_MONTHS = (
    "января", "февраля", "марта", "апреля", "мая", "июня",
    "июля", "августа", "сентября", "октября", "ноября", "декабря",
)  # fmt: skip

DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?")

DAY = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-\d\d")


def in_words(value: str, words: Messages) -> str:
    """`2031-03-03T09:15+03:00` as "3 марта 2031, 09:15 (+03:00)"; a range `a/b` as "2–3 марта 2031", "28 февраля – 3
    марта 2031" or "a – b"; else the value itself."""
    ends = value.split("/")
    if len(ends) == 2 and all(DATE.fullmatch(end) for end in ends):
        return _range(ends[0], ends[1], words.language)
    return _one(value, words.language) if DATE.fullmatch(value) else line(value)


def _range(first: str, last: str, language: Language) -> str:
    """Month and year are said once where both ends have the same."""
    begin, end = _one(first, language), _one(last, language)
    if begin == end:
        return begin
    if DAY.fullmatch(first) and DAY.fullmatch(last) and first[:4] == last[:4]:
        if first[:7] == last[:7]:
            return f"{begin.partition(' ')[0]}–{end}"
        return f"{begin.rpartition(' ')[0]} – {end}"
    return f"{begin} – {end}"


def _one(value: str, language: Language) -> str:
    match = DATE.fullmatch(value)
    if match is None:
        return value
    year, month, day, clock, zone = match.groups()
    if month is None:
        return f"{year} год" if language == "ru" else year
    number = int(month)
    if not 1 <= number <= 12:
        return value
    if day is None:
        return f"{MONTHS[language][number - 1]} {year}"
    name = OF_MONTHS[number - 1] if language == "ru" else MONTHS["en"][number - 1]
    shown = f"{int(day)} {name} {year}"
    if clock:
        shown += f", {clock}"
    return f"{shown} ({'UTC' if zone == 'Z' else zone})" if zone else shown


def short(value: str | None) -> str:
    """`2031-03-03T09:15+03:00` as "03.03 09:15", a bare day as "03.03"; nothing for less."""
    match = DATE.fullmatch(value or "")
    if match is None or match.group(3) is None:
        return ""
    clock = f" {match.group(4)}" if match.group(4) else ""
    return f"{match.group(3)}.{match.group(2)}{clock}"


def bounds(value: str) -> tuple[str, str]:
    """The first and the last day that a value may mean, as ISO dates: `2031-02` is 2031-02-01 … 2031-02-28.

    Raises ValueError for what is not a date.
    """
    ends = value.split("/")
    return _first(ends[0]), _last(ends[-1])


def _first(value: str) -> str:
    match = DATE.fullmatch(value)
    if match is None:
        raise ValueError(f"not a date: {value[:40]!r}")
    year, month, day = match.groups()[:3]
    return f"{year}-{month or '01'}-{day or '01'}"


def _last(value: str) -> str:
    year, month, day = _first(value).split("-")
    match = DATE.fullmatch(value)
    if match is None or match.group(3):
        return f"{year}-{month}-{day}"
    month = match.group(2) or "12"
    leap = int(year) % 4 == 0 and (int(year) % 100 != 0 or int(year) % 400 == 0)
    days = {"02": 29 if leap else 28, "04": 30, "06": 30, "09": 30, "11": 30}.get(month, 31)
    return f"{year}-{month}-{days}"


def day_number(day: str) -> int:
    """Days since the year 1 for an ISO date; a day that no month has is the month's nearest."""
    year, month, number = (int(part) for part in day.split("-"))
    for nearest in (number, 30, 29, 28):
        try:
            return date(max(1, year), min(12, max(1, month)), max(1, min(number, nearest))).toordinal()
        except ValueError:
            continue
    return 0
