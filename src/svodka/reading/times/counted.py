"""Rules for times counted in units from publication: two months ago, the last three years, the coming days."""

import re
from datetime import date
from typing import cast

from svodka.reading.numerals import value_of
from svodka.reading.times.calendar import Period, Point, Unit, at, between, days, of_day, plus_days, plus_months
from svodka.reading.times.rule import DIGIT, rule
from svodka.reading.times.scene import Answer, Scene
from svodka.reading.times.words import CARDINAL_WORDS, COUNT, UNIT, UNITS, WHICH, WHICH_WORD

COUNT_STARTS = CARDINAL_WORDS | {DIGIT, "несколько", "несколькими", "пару", "парой"} | UNITS.keys()


_SEVERAL = {"day": (2, 9), "week": (2, 7), "month": (2, 8)}
"""How many "several" may be."""


ONE = frozenset(
    ["день", "сутки", "неделю", "месяц", "год", "полгода", "днем", "сутками", "неделей", "месяцем", "годом"]
)
"""Forms of the units that mean one of them when no number stands before."""


def count_of(words: str | None) -> float | None:
    """ "3", "3-х", "двумя", none at all (one) as a number; None for "несколько" and "пару"."""
    if not words:
        return 1.0
    digits = re.match(r"\d+", words)
    return float(digits[0]) if digits else value_of(words)


@rule(COUNT_STARTS, rf"(?:(?P<n>{COUNT}) )?(?P<u>{UNIT}) (?:тому )?назад(?!\w)")
def ago(m: re.Match[str], scene: Scene) -> Answer | None:
    unit = UNITS[m["u"]]
    before = scene.before(m.start(), 20)
    roughly = re.search(r"(?<!\w)(?:около|более|менее|больше|меньше) $", before) is not None
    if (
        not m["n"]
        and m["u"] not in ONE
        and not (roughly and m["u"] in ("года", "месяца", "недели", "суток", "полугода"))
    ):
        return (
            None if re.search(r"\d $|(?:тысяч|лион|лиард|млн|млрд|тыс)\w{0,3}\.? $", before) else Answer(None, "about")
        )
    if scene.about is None or (scene.published is None and unit in ("day", "week")):
        return Answer(None)
    count = count_of(m["n"])
    if count is None:
        return Answer(_several_ago(unit, scene.about), "about")
    if count != int(count):
        return Answer(_one_and_a_half_ago(unit, scene.about), "about")
    period = moved_from(scene.about, cast("Unit", unit), -int(count))
    return Answer(period, "about" if roughly else "at")


def moved_from(base: date, unit: Unit, count: int) -> Period | None:
    """A day moved by units, as precisely as the phrase is meant: weeks to the day, months to the month."""
    if unit in ("day", "week"):
        day = plus_days(base, count * (7 if unit == "week" else 1))
        return of_day(day) if day else None
    if unit == "year":
        return at(base.year + count)
    return at(*plus_months((base.year, base.month), count * (6 if unit == "half-year" else 1)))


def _several_ago(unit: str, base: date) -> Period | None:
    """The month or year in which all that "several" may mean lies, if there is one."""
    least, most = _SEVERAL.get(unit, (0, 0))
    if not most:
        return None
    if unit == "month":
        late, early = (plus_months((base.year, base.month), -n) for n in (least, most))
    else:
        step = 7 if unit == "week" else 1
        first, last = plus_days(base, -least * step), plus_days(base, -most * step)
        if first is None or last is None:
            return None
        late, early = (first.year, first.month), (last.year, last.month)
    if late == early:
        return at(*late)
    return at(late[0]) if late[0] == early[0] else None


def _one_and_a_half_ago(unit: str, base: date) -> Period | None:
    if unit == "year":
        return at(plus_months((base.year, base.month), -18)[0])
    if unit != "month":
        return None
    day = plus_days(base, -45)
    return at(day.year, day.month) if day else None


@rule(
    {"последний", "последние", "последних", "последнюю", "последнее"} | WHICH.keys(),
    rf"(?:последн(?:ий|ие|их|юю|ее)|прошедши[ейх]{{1,2}}|минувши[ейх]{{1,2}}|истекши[ейх]{{1,2}}) "
    rf"(?:(?P<n>{COUNT}) )?(?P<u>{UNIT})",
)
def last_units(m: re.Match[str], scene: Scene) -> Answer | None:
    count, unit = count_of(m["n"]), UNITS[m["u"]]
    if not m["n"] and m["u"] not in ("день", "сутки", "неделю", "месяц", "год", "полгода"):
        return None
    if count is None or count != int(count) or scene.about is None or scene.published is None:
        return Answer(None, "about")
    return Answer(_stretch_to(scene.published, unit, int(count)), "about")


def _stretch_to(base: date, unit: str, count: int) -> Period | None:
    """The `count` units that end on a day."""
    if unit in ("day", "week"):
        return days(plus_days(base, -count * (7 if unit == "week" else 1)), base)
    last: Point = (base.year,) if unit == "year" else (base.year, base.month)
    return between(plus_months(last, -count * {"year": 12, "half-year": 6}.get(unit, 1)), last)


@rule(WHICH, rf"(?P<w>{WHICH_WORD}) (?P<n>{COUNT}) (?P<u>{UNIT})")
def coming_units(m: re.Match[str], scene: Scene) -> Answer | None:
    count = count_of(m["n"])
    if WHICH[m["w"]] not in ("coming", "next"):
        return None
    if count is None or count != int(count) or scene.published is None:
        return Answer(None, "after")
    base, unit = scene.published, UNITS[m["u"]]
    if unit in ("day", "week"):
        return Answer(days(base, plus_days(base, int(count) * (7 if unit == "week" else 1))), "about")
    first: Point = (base.year,) if unit == "year" else (base.year, base.month)
    return Answer(between(first, plus_months(first, int(count) * (12 if unit == "year" else 1))), "about")


RULES = (
    ago,
    last_units,
    coming_units,
)
