"""Chooses the year of a day or month that is told without one.

The nearest year wins, and a verb's tense makes the side it speaks against count farther away. An anchor with a year
of its own comes first when it stands in the same sentence or names the same month.
"""

import re
from datetime import date

from svodka.reading.times.calendar import Period, Point, as_date, exists
from svodka.reading.times.scene import Anchor, Scene
from svodka.reading.times.words import WHICH

AGAINST_TENSE = 8.0
"""How much farther away a date counts that its verb's tense speaks against."""


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
    if re.search(r"(?<!\w)ко? $", before):
        return AGAINST_TENSE, 1.0
    planned, aimed = tense is not None and tense.planned, _AIMED_AT.search(before) is not None
    if planned and aimed:
        return AGAINST_TENSE / 2, 1.0
    return (1.6, 1.0) if planned or aimed else (1.0, 1.2)


def _cost(point: Point, base: date, costs: tuple[float, float]) -> float:
    months = (point[0] - base.year) * 12 + point[1] - base.month
    away = months if len(point) == 2 else (as_date(point) - base).days
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
        near = offset - anchor.end <= 40 and len(anchor.period.first) == 1
        tense = scene.tense(offset)
        return near and not (year > scene.about.year and tense is not None and tense.told == "past")
    tense = scene.tense(offset)
    told_as_history = year <= scene.about.year - 10 and tense is not None and tense.told == "past"
    near = anchor.stretch == scene.number and offset - anchor.end < 300
    return near and (told_as_history or _not_over(scene, anchor, parts, tense is not None and tense.told == "past"))


def _not_over(scene: Scene, anchor: Anchor, parts: tuple[int, ...], past: bool) -> bool:
    """ "Приехали в 2019 году. В мае были схвачены", told in the first days of May 2020: of the year that was told."""
    about = scene.about
    whole_year = len(anchor.period.first) == 1 and anchor.period.first == anchor.period.last
    return about is not None and past and whole_year and len(parts) == 1 and parts[0] >= about.month


def day_for(scene: Scene, offset: int, month: int, day: int) -> Period | None:
    """The day of a month, in the year that `year_for` chooses."""
    year = year_for(scene, offset, month, day)
    point = (year, month, day) if year is not None else None
    return Period(point, point) if point and exists(point) else None


def year_named(scene: Scene, which: str) -> int | None:
    """ "прошлого года" as a year, from publication; "того же года" from the anchor."""
    if which.endswith(" же"):
        return scene.last.period.first[0] if scene.last else (scene.year if which.startswith("этого") else None)
    if scene.year is None:
        return None
    return scene.year + {"this": 0, "last": -1, "past": -1, "second-last": -2}.get(WHICH[which], 1)
