"""Chooses the date of a weekday told alone, and the year that a weekday proves."""

import re
from datetime import date

from svodka.reading.times.calendar import Period, as_date, exists, of_day, plus_days
from svodka.reading.times.scene import Scene

LATEST_YEAR = 2026
"""The last year that a weekday alone is taken to prove (a text without any year)."""


def weekday_for(scene: Scene, offset: int, weekday: int) -> date | None:
    """The date of a weekday told alone: the last one, or the next one where tense or plan says so."""
    base = scene.published
    if base is None:
        return None
    last = plus_days(base, -((base.weekday() - weekday) % 7))
    coming = plus_days(base, (weekday - base.weekday()) % 7)
    tense = scene.tense(offset)
    planned = tense is not None and tense.planned
    before = scene.before(offset)
    if planned and tense and tense.told == "past" and last and coming:
        return min(last, coming, key=lambda d: abs((d - base).days))
    if re.search(r"(?<!\w)(?:до|ко?) $", before) and not (tense and tense.told == "past"):
        return coming
    if tense is not None and (tense.told == "future" or planned):
        return _after_anchor(scene, weekday, base) if tense.reported else coming
    if (tense is None or tense.told == "present") and _tells_what_comes(scene, base):
        return coming
    return last


def _tells_what_comes(scene: Scene, base: date) -> bool:
    """The day told just before lies ahead, as in a forecast that goes through the week."""
    anchor = scene.last
    near = anchor is not None and anchor.period.is_day and scene.number - anchor.stretch <= 1
    return bool(near and anchor and 0 < (as_date(anchor.period.first) - base).days <= 7)


def _after_anchor(scene: Scene, weekday: int, base: date) -> date | None:
    """What was ahead for somebody who spoke a few days ago: the first such weekday after the anchor."""
    anchor = scene.last_day()
    coming = plus_days(base, (weekday - base.weekday()) % 7)
    if anchor is None or scene.number - anchor.stretch > 1:
        return coming
    told = as_date(anchor.period.first)
    if not 0 <= (base - told).days < 7:
        return coming
    return plus_days(told, (weekday - told.weekday() - 1) % 7 + 1)


def weekday_near(base: date, weekday: int, which: str) -> date | None:
    """The weekday that is "last", "next", … seen from a day."""
    monday = -base.weekday()
    if which == "past":
        return plus_days(base, -((base.weekday() - weekday - 1) % 7 + 1))
    if which == "coming":
        return plus_days(base, (weekday - base.weekday() - 1) % 7 + 1)
    weeks = {"this": 0, "last": -1, "second-last": -2, "next": 1}[which]
    return plus_days(base, monday + weekday + 7 * weeks)


def day_proved_by(weekday: int, month: int, day: int, from_year: int) -> Period | None:
    """The latest year in which a day fell on a weekday, not before `from_year`."""
    for year in range(LATEST_YEAR, max(from_year, LATEST_YEAR - 12) - 1, -1):
        if exists((year, month, day)) and date(year, month, day).weekday() == weekday:
            return of_day(date(year, month, day))
    return None
