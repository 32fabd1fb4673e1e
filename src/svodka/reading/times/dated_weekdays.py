"""Rules for a day told together with its weekday or with a word such as "сегодня"."""

import re
from datetime import date

from svodka.reading.times.calendar import Period, as_date, at
from svodka.reading.times.days import DAY_FIRST, told_day
from svodka.reading.times.rule import rule
from svodka.reading.times.scene import Answer, Scene
from svodka.reading.times.weekday_dates import day_proved_by
from svodka.reading.times.words import (
    ANY_MONTH,
    ANY_WEEKDAY,
    DAY,
    DAY_WORDS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
    YEAR_AFTER,
    day_number,
    month_number,
)

WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


_PART_OF_DAY = r"(?: (?:утром|днем|вечером|ночью))?"


@rule(
    WEEKDAYS.keys() | SHORT_WEEKDAYS.keys(),
    rf"(?P<wd>{ANY_WEEKDAY}){_PART_OF_DAY}(?:,? | ?\()(?P<d>{DAY}) (?P<m>{ANY_MONTH}){YEAR_AFTER}?",
)
def weekday_then_day(m: re.Match[str], scene: Scene) -> Answer | None:
    return _with_weekday(m, scene)


@rule(
    DAY_FIRST,
    rf"(?P<d>{DAY}) (?P<m>{ANY_MONTH}){YEAR_AFTER}?(?:,? (?:во? )?| ?\()(?P<wd>{ANY_WEEKDAY})\)?",
)
def day_then_weekday(m: re.Match[str], scene: Scene) -> Answer | None:
    return _with_weekday(m, scene)


def _with_weekday(m: re.Match[str], scene: Scene) -> Answer | None:
    day, month = day_number(m["d"]), month_number(m["m"])
    word = m["wd"].rstrip(".")
    weekday = WEEKDAYS.get(word, SHORT_WEEKDAYS.get(word, 0))
    answer = told_day(m, scene, day, month) if day else None
    if answer is None or day is None:
        return None
    if answer.period is None:
        proved = day_proved_by(weekday, month, day, 2000)
        return answer._replace(period=proved, note="the year follows from the weekday alone") if proved else answer
    found = as_date(answer.period.first)
    if found.weekday() == weekday:
        return answer
    other = None if answer.fixed else _year_that_fits(scene, found, weekday)
    if other is not None:
        return answer._replace(period=other)
    return answer._replace(note=f"the weekday does not fit: {found.isoformat()} is a {WEEKDAY_NAMES[found.weekday()]}")


def _year_that_fits(scene: Scene, found: date, weekday: int) -> Period | None:
    if scene.about is None or abs((found - scene.about).days) <= 31:
        return None
    for year in (scene.about.year, scene.about.year - 1, scene.about.year + 1):
        period = at(year, found.month, found.day)
        if period and as_date(period.first).weekday() == weekday:
            return period
    return None


@rule(
    DAY_WORDS.keys() | {"накануне"},
    rf"(?:\w+){_PART_OF_DAY},? (?:\()?(?:во? {ANY_WEEKDAY},? )?(?P<d>{DAY}) (?P<m>{ANY_MONTH}){YEAR_AFTER}?",
)
def day_word_then_day(m: re.Match[str], scene: Scene) -> Answer | None:
    if m[0].startswith("накануне") and not re.match(r"накануне(?: \w+)?, ", m[0]):
        return None
    day = day_number(m["d"])
    return told_day(m, scene, day, month_number(m["m"])) if day else None


RULES = (
    day_word_then_day,
    weekday_then_day,
    day_then_weekday,
)
