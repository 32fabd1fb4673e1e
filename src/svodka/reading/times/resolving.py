"""Chooses the year of a day or month that is told without one, and the date of a weekday.

The nearest year wins, and a verb's tense makes the side it speaks against count farther away. An anchor with a year
of its own comes first when it stands in the same sentence or names the same month.
"""

import re
from datetime import date

from svodka.reading.times.calendar import Period, Point, as_date, exists, of_day, plus_days
from svodka.reading.times.scene import Anchor, Scene
from svodka.reading.times.words import WHICH

AGAINST_TENSE = 8.0
"""How much farther away a date counts that its verb's tense speaks against."""

LATEST_YEAR = 2026
"""The last year that a weekday alone is taken to prove (a text without any year)."""

_OPEN = re.compile(r"(?<!\w)(?:до|на|к|ко|с|со|по|от|начиная с|не позднее)(?: \w+){0,2} $")
_AIMED_AT = re.compile(r"(?<!\w)(?:до|на|к|ко|не позднее)(?: \w+){0,2} $")


def year_for(scene: Scene, offset: int, *parts: int) -> int | None:
    """The year of (month,) or (month, day) at an offset of the stretch; None when nothing tells it."""
    anchored = _anchors_year(scene, offset, parts)
    if anchored is not None:
        return anchored
    if scene.about is None:
        return scene.year if scene.year is not None and len(parts) == 1 else None
    base = scene.about
    points: list[Point] = [(base.year + shift, *parts) for shift in (-1, 0, 1)]
    costs = _costs(scene, offset)
    real = [p for p in points if exists(p)] or [(base.year - base.year % 4, *parts)]
    return min(real, key=lambda p: _cost(p, base, costs))[0]


def _costs(scene: Scene, offset: int) -> tuple[float, float]:
    """How heavily the past and the future count."""
    tense, before = scene.tense(offset), scene.before(offset)
    if tense is not None and not tense.planned:
        if tense.told == "past":
            return 1.0, 1.2 if _OPEN.search(before) else AGAINST_TENSE
        if tense.told == "future":
            return AGAINST_TENSE / 2, 1.0
    planned, aimed = tense is not None and tense.planned, _AIMED_AT.search(before) is not None
    if planned and aimed:
        return AGAINST_TENSE / 2, 1.0
    return (1.6, 1.0) if planned or aimed else (1.0, 1.2)


def _cost(point: Point, base: date, costs: tuple[float, float]) -> float:
    if len(point) == 2:
        away = (point[0] - base.year) * 12 + point[1] - base.month
    else:
        away = (as_date(point) - base).days
    return -away * costs[0] if away < 0 else away * costs[1]


def _anchors_year(scene: Scene, offset: int, parts: tuple[int, ...]) -> int | None:
    anchor = scene.last
    if anchor is None or not anchor.fixed or anchor.period.first[0] != anchor.period.last[0]:
        return None
    year = anchor.period.first[0]
    if scene.about is None or _carries(scene, anchor, offset, parts):
        return year
    return None


def _carries(scene: Scene, anchor: Anchor, offset: int, parts: tuple[int, ...]) -> bool:
    if scene.number - anchor.stretch > 1 or scene.about is None:
        return False
    year = anchor.period.first[0]
    if len(anchor.period.first) > 1 and anchor.period.first[1] == parts[0] and len(parts) == 2:
        return True
    if scene.same_sentence(anchor, offset):
        return year != scene.about.year and len(anchor.period.first) == 1
    tense = scene.tense(offset)
    told_as_history = year <= scene.about.year - 10 and tense is not None and tense.told == "past"
    return anchor.stretch == scene.number and told_as_history and offset - anchor.end < 300


def day_for(scene: Scene, offset: int, month: int, day: int) -> Period | None:
    """The day of a month, in the year that `year_for` chooses."""
    year = year_for(scene, offset, month, day)
    point = (year, month, day) if year is not None else None
    return Period(point, point) if point and exists(point) else None


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


def year_named(scene: Scene, which: str) -> int | None:
    """ "прошлого года" as a year, from publication; "того же года" from the anchor."""
    if which.endswith(" же"):
        return scene.last.period.first[0] if scene.last else (scene.year if which.startswith("этого") else None)
    if scene.year is None:
        return None
    return scene.year + {"this": 0, "last": -1, "past": -1, "second-last": -2}.get(WHICH[which], 1)
