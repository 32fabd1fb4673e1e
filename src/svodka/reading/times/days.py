"""Rules for a day: numeric dates, a day and its month, several days of one or two months."""

import re

from svodka.reading.times.calendar import at, between, exists
from svodka.reading.times.resolving import day_for, year_for, year_named
from svodka.reading.times.rule import DIGIT, rule
from svodka.reading.times.scene import Answer, Scene
from svodka.reading.times.words import (
    ANY_MONTH,
    DAY,
    DAY_STARTS,
    DIGIT_DAY,
    YEAR_AFTER,
    day_number,
    month_number,
)

DAY_FIRST = DAY_STARTS | {DIGIT}


_NAMED_FOR_A_DAY = re.compile(
    r"(?:улиц\w*|ул\.|площад\w*|пл\.|проспект\w*|пр-т\w*|станци\w*|метро|имени|им\.|переул\w*|бульвар\w*|сквер\w*"
    r"|парк\w*|завод\w*|фабрик\w*|набережн\w*|посел\w*|сел\w|движени\w+)[ «\"„]{1,3}$"
)


@rule({DIGIT}, r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)(?:[t ]\d\d:\d\d(?::\d\d)?(?:z|[+-]\d\d:?\d\d)?)?")
def iso_date(m: re.Match[str], scene: Scene) -> Answer | None:
    period = at(int(m["y"]), int(m["m"]), int(m["d"]))
    return Answer(period, fixed=True) if period else None


@rule({DIGIT}, r"(?P<d>\d\d?)(?:-?го)? числа (?P<w>этого|нынешнего|текущего|сего|прошлого|следующего) месяца(?!\w)")
def day_of_this_month(m: re.Match[str], scene: Scene) -> Answer | None:
    if not scene.year or not scene.month:
        return None
    step = {"прошлого": -1, "следующего": 1}.get(m["w"], 0)
    months = scene.year * 12 + scene.month - 1 + step
    return Answer(at(months // 12, months % 12 + 1, int(m["d"])))


@rule({DIGIT}, r"(?P<d>\d\d?)(?P<sep>[./])(?P<m>\d\d?)(?P=sep)(?P<y>\d{4}|\d\d)(?![\d./]\d)(?: ?г(?:ода)?(?!\w)\.?)?")
def numeric_date(m: re.Match[str], scene: Scene) -> Answer | None:
    year = int(m["y"]) if len(m["y"]) == 4 else 2000 + int(m["y"])
    day, month = int(m["d"]), int(m["m"])
    if month > 12 >= day and m["sep"] == "/":
        day, month = month, day
    period = at(year, month, day)
    return Answer(period, fixed=True) if period and 1900 <= year <= 2100 else None


@rule({DIGIT}, r"(?P<d>\d\d)[./](?P<m>[01]\d)(?![\d.,/]| ?(?:%|млн|млрд|тыс|руб|км|г(?!\w)))")
def day_and_month_in_digits(m: re.Match[str], scene: Scene) -> Answer | None:
    if not re.search(r"(?:^|\W)(?:с|до|от|на|по|за) $", scene.before(m.start())) or "." in m[0]:
        return None
    period = day_for(scene, m.start(), int(m["m"]), int(m["d"]))
    return Answer(period) if period else None


def _year_of(m: re.Match[str], scene: Scene) -> int | None:
    if m["y"]:
        return int(m["y"][:4])
    return year_named(scene, m["w"]) if m["w"] else None


def told_day(m: re.Match[str], scene: Scene, day: int, month: int) -> Answer | None:
    if not exists((2000, month, day)):
        return None
    year = _year_of(m, scene)
    if year is not None:
        period = at(year, month, day)
        return Answer(period, fixed=True) if period else None
    return Answer(None if m["w"] else day_for(scene, m.start(), month, day))


@rule(
    DAY_FIRST,
    rf"(?P<d1>{DAY}) (?P<m1>{ANY_MONTH})(?: (?P<y1>\d{{4}})(?: ?г(?:ода)?(?!\w)\.?)?)?(?: ?- ?| по | до )"
    rf"(?P<d2>{DAY}) (?P<m2>{ANY_MONTH}){YEAR_AFTER}?",
)
def days_over_months(m: re.Match[str], scene: Scene) -> Answer | None:
    first, last = month_number(m["m1"]), month_number(m["m2"])
    day1, day2 = day_number(m["d1"]), day_number(m["d2"])
    if day1 is None or day2 is None:
        return None
    year = _year_of(m, scene)
    fixed = year is not None
    if m["y1"]:
        start = int(m["y1"])
        year = year if fixed else start + ((last, day2) < (first, day1))
    elif fixed and year is not None:
        start = year - ((last, day2) < (first, day1))
    else:
        found = year_for(scene, m.start(), first, day1)
        if found is None:
            return Answer(None)
        start, year = found, found + ((last, day2) < (first, day1))
    period = between((start, first, day1), (year or start, last, day2))
    return Answer(period, fixed=fixed) if period else None


@rule(
    DAY_FIRST,
    rf"(?P<d1>{DAY})(?P<sep> ?- ?| по | до | на | и )(?:на )?(?P<d2>{DAY}) (?P<m>{ANY_MONTH}){YEAR_AFTER}?",
)
def days_of_a_month(m: re.Match[str], scene: Scene) -> Answer | None:
    day1, day2, month = day_number(m["d1"]), day_number(m["d2"]), month_number(m["m"])
    if day1 is None or day2 is None or day1 >= day2:
        return None
    last = told_day(m, scene, day2, month)
    if last is None or last.period is None:
        return last
    year = last.period.first[0]
    if m["sep"] == " и " and day2 != day1 + 1:
        return last._replace(period=at(year, month, day1), end=m.end("d1"))
    return last._replace(period=between((year, month, day1), (year, month, day2)))


@rule(
    {DIGIT}, rf"(?P<d>{DIGIT_DAY})(?=(?:, {DIGIT_DAY}){{0,8}},? (?:и|или) {DIGIT_DAY} (?P<m>{ANY_MONTH}){YEAR_AFTER}?)"
)
def day_in_a_list(m: re.Match[str], scene: Scene) -> Answer | None:
    day = day_number(m["d"])
    return told_day(m, scene, day, month_number(m["m"])) if day else None


@rule(DAY_FIRST, rf"(?P<d>{DAY}) (?P<m>{ANY_MONTH}){YEAR_AFTER}?")
def day_and_month(m: re.Match[str], scene: Scene) -> Answer | None:
    if _NAMED_FOR_A_DAY.search(scene.before(m.start())):
        return None
    day = day_number(m["d"])
    return told_day(m, scene, day, month_number(m["m"])) if day else None


RULES = (
    day_of_this_month,
    iso_date,
    numeric_date,
    days_over_months,
    days_of_a_month,
    day_in_a_list,
    day_and_month,
    day_and_month_in_digits,
)
