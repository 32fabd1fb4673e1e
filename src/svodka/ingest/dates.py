"""Dates as they stand in the furniture of a page: "31 октября 2025, 20:55", "03.05.2020 12:30", ISO 8601.

Dates inside sentences are not the business of this file; reading finds those.
"""

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from svodka.languages import load


class Stamp(NamedTuple):
    """A date with as much as is said of it; `year` is None for "3 мая"."""

    year: int | None
    month: int
    day: int
    clock: str | None = None

    def iso(self, year: int | None = None) -> str | None:
        """ISO 8601, with `year` where the stamp has none; None when there is no such day or no year."""
        full = self.year or year
        if full is None:
            return None
        try:
            day = date(full, self.month, self.day).isoformat()
        except ValueError:
            return None
        return f"{day}T{self.clock}" if self.clock else day


@cache
def months() -> dict[str, int]:
    """Every form and abbreviation of a month's name, lower case with е for ё, to its number."""
    found = {}
    for row in load("ru", "months"):
        for form in [*row["forms"].split("|"), *filter(None, row["short"].split("|"))]:
            found[form] = int(row["number"])
    return found


@cache
def weekdays() -> dict[str, int]:
    """Every singular form of a weekday's name to its number, Monday first."""
    return {form: int(row["number"]) for row in load("ru", "weekdays") for form in row["forms"].split("|")}


@cache
def day_month() -> str:
    """A pattern for "3 мая", "3 мая 2020 года", "3 апр.": groups day, month, year."""
    full = "|".join(sorted((m for m in months() if m not in _short()), key=len, reverse=True))
    short = "|".join(sorted(_short(), key=len, reverse=True))
    year = r"(?:,? (?P<year>(?:19|20)\d\d)(?: ?(?:года|г\.?))?(?!\w))?"
    month = rf"(?P<month>{full}|{short})(?!\w)(?:(?<![ая])\.)?"
    return rf"(?P<day>0?[1-9]|[12]\d|3[01])(?:-?го)? {month}{year}"


@cache
def _short() -> frozenset[str]:
    return frozenset(form for row in load("ru", "months") for form in row["short"].split("|") if form)


_CLOCK = r"(?P<clock>(?:[01]?\d|2[0-3])[:.][0-5]\d)(?::\d\d)?"
_HOURS = r"[+-](?:0\d|1[0-4])"
_ZONE = rf"(?: ?(?P<zone>z\b|{_HOURS}:[0-5]\d|{_HOURS}[0-5]\d(?!\d)))?"
_ISO = re.compile(
    rf"(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?:[t ]{_CLOCK}(?:\.\d+)?{_ZONE})?(?!\d-)", re.I
)
_DOTTED = r"(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>(?:19|20)\d\d)"
_LABELS = (
    "дата(?: публикации)?|опубликован[оа]?|размещено|создано|добавлено|последнее (?:изменение|обновление)|обновлен[оа]?"
    "|date|published|updated"
)
_LABEL = rf"(?:(?:{_LABELS})\s*[:\-]?\s*)?"
_DAYNAME = r"(?:(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|пн|вт|ср|чт|пт|сб|вс)\.?,? )?"
_JOIN = r"(?:[,\s|/•·\-]*(?:в |\| )?)"


@cache
def _whole() -> tuple[re.Pattern[str], ...]:
    clock = rf"(?:{_JOIN}{_CLOCK})?(?: ?\(?(?:мск|msk|gmt.{{0,3}}|utc.{{0,3}})\)?)?"
    worded, dotted = (rf"^{_LABEL}{_DAYNAME}{body}{clock}\W*$" for body in (day_month(), _DOTTED))
    first_clock = rf"^{_LABEL}{_CLOCK}(?: мск)?[,\s|/•·\-]+{_DAYNAME}"
    return tuple(
        re.compile(p)
        for p in (
            worded,
            dotted,
            rf"{first_clock}{day_month()}\W*$",
            rf"{first_clock}{_DOTTED}\W*$",
            rf"^{_LABEL}{_ISO.pattern}\W*$",
        )
    )


_ONLY_CLOCK = re.compile(rf"^(?:сегодня|вчера|обновлено)?[,:]? ?(?:в )?{_CLOCK}(?: ?\(?мск\)?)?$")


def whole_stamp(plain: str) -> Stamp | None:
    """The date that a line (as `plain`) consists of, or None when it is anything else; it has a year or a clock."""
    if len(plain) > 80:
        return None
    squeezed = " ".join(plain.split())
    for pattern in _whole():
        if match := pattern.match(squeezed):
            stamp = _stamp(match)
            return stamp if stamp and (stamp.year or stamp.clock) else None
    return None


def is_clock(plain: str) -> bool:
    """True for "20:55", "сегодня, 14:20"."""
    return len(plain) < 40 and bool(_ONLY_CLOCK.match(" ".join(plain.split())))


def first_iso(text: str) -> tuple[int, int, str] | None:
    """The first ISO 8601 date or time in a text: its place and its normal form."""
    match = _ISO.search(text)
    if match is None:
        return None
    stamp = _stamp(match)
    iso = stamp.iso() if stamp else None
    if stamp is None or iso is None:
        return None
    zone = match["zone"] or ""
    zone = "+00:00" if zone.lower() == "z" else zone if ":" in zone or not zone else f"{zone[:3]}:{zone[3:]}"
    return match.start(), match.end(), iso + (zone if stamp.clock else "")


def _stamp(match: re.Match[str]) -> Stamp | None:
    month = match["month"]
    number = months().get(month) or (int(month) if month.isdigit() else 0)
    day, year = int(match["day"]), match["year"]
    if not (1 <= number <= 12 and 1 <= day <= 31):
        return None
    clock = match["clock"] if "clock" in match.re.groupindex else None
    return Stamp(int(year) if year else None, number, day, clock.replace(".", ":").zfill(5) if clock else None)


def stamp_of(match: re.Match[str]) -> Stamp | None:
    """The date of a match of `day_month` in a larger pattern."""
    return _stamp(match)
