"""Rules for months, quarters, halves of a year."""

import re

from svodka.reading.numerals import ORDINAL, value_of
from svodka.reading.times.calendar import Period, Point, at, between, months_of
from svodka.reading.times.resolving import year_for, year_named
from svodka.reading.times.rule import DIGIT, rule
from svodka.reading.times.scene import Answer, Scene
from svodka.reading.times.words import (
    ANY_MONTH,
    CARDINAL_WORDS,
    COUNT,
    MONTH,
    MONTHS,
    ORDINAL_WORDS,
    ROMAN,
    ROMAN_NUMBER,
    SHORT_MONTHS,
    YEAR_AFTER,
    ordinal_number,
)

_YEAR_OR_THE_YEAR = rf"(?:{YEAR_AFTER}|(?P<bare> года(?!\w)))"


_NTH = rf"(?:{ROMAN_NUMBER}|[1-4](?:-?(?:го|м|й|ый|ом|ого|е|я))?(?!\w)|{ORDINAL})"


_BEFORE_A_MONTH = re.compile(r"(?<!\w)(?:в|с|со|до|к|за|на|от|по|после|начал\w+|кон[ец]\w*|середин\w+|половин\w+) $")


def year_of(m: re.Match[str], scene: Scene) -> tuple[int | None, bool]:
    """The year that a match names, and whether it names one at all."""
    groups = m.groupdict()
    if groups.get("y"):
        return int(m["y"][:4]), True
    if groups.get("w"):
        return year_named(scene, m["w"]), True
    return (scene.year, True) if groups.get("bare") else (None, False)


@rule(
    MONTHS,
    rf"(?P<m1>{MONTH})(?: (?P<y1>\d{{4}})(?: года?)?)?(?P<sep> ?- ?| по | и | до )(?:в )?(?P<m2>{MONTH}){YEAR_AFTER}?",
)
def months_together(m: re.Match[str], scene: Scene) -> Answer | None:
    first, last = MONTHS[m["m1"]], MONTHS[m["m2"]]
    year, named = year_of(m, scene)
    joined = m["sep"] == " и " and (last - first) % 12 != 1
    if year is None:
        year = None if named else year_for(scene, m.start(), last)
    if year is None:
        return Answer(None, end=m.end("m1") if joined else None)
    start: Point = (int(m["y1"]) if m["y1"] else year - (last < first), first)
    if joined:
        return Answer(at(*start), end=m.end("m1"), fixed=named)
    period = between(start, (year, last))
    return Answer(period, fixed=named) if period else None


@rule(MONTHS.keys() | SHORT_MONTHS.keys(), rf"(?P<m>{ANY_MONTH}){YEAR_AFTER}")
def month_and_year(m: re.Match[str], scene: Scene) -> Answer | None:
    word = m["m"].rstrip(".")
    year, _ = year_of(m, scene)
    return Answer(at(year, MONTHS.get(word) or SHORT_MONTHS[word]) if year else None, fixed=True)


@rule(MONTHS, rf"(?P<m>{MONTH})")
def month_alone(m: re.Match[str], scene: Scene) -> Answer | None:
    capital = scene.stretch.text[m.start()].isupper()
    if capital and not _BEFORE_A_MONTH.search(scene.before(m.start())):
        return None
    if re.search(r"\d[ -]$", scene.before(m.start())):
        return None
    year = year_for(scene, m.start(), MONTHS[m["m"]])
    return Answer(at(year, MONTHS[m["m"]]) if year else None)


def _part(which: int, months: int, year: int) -> Period | None:
    first = (which - 1) * months + 1
    return between((year, first), (year, first + months - 1))


_PARTS_OF_A_YEAR = {"квартал": 3, "кв": 3, "полугоди": 6, "половин": 6}


_NTH_STARTS = ORDINAL_WORDS | ROMAN.keys() | {DIGIT}


@rule(
    _NTH_STARTS,
    rf"(?P<n>{_NTH})(?:(?: ?- ?| и )(?P<n2>{_NTH}))? (?P<part>квартал|полугоди)\w*{_YEAR_OR_THE_YEAR}?",
)
def quarter_or_half(m: re.Match[str], scene: Scene) -> Answer | None:
    months = _PARTS_OF_A_YEAR[m["part"]]
    first = ordinal_number(m["n"])
    last = ordinal_number(m["n2"]) if m["n2"] else first
    if not first or not last or not 1 <= first <= last <= 12 // months:
        return None
    year, named = year_of(m, scene)
    if year is None and not named:
        year = year_for(scene, m.start(), last * months)
    if year is None:
        return Answer(None)
    return Answer(between((year, (first - 1) * months + 1), (year, last * months)), fixed=named)


@rule(ORDINAL_WORDS, rf"(?P<n>перв|втор)(?:ой|ую|ая|ые) половин\w+{_YEAR_OR_THE_YEAR}")
def half_of_a_year(m: re.Match[str], scene: Scene) -> Answer | None:
    year, _ = year_of(m, scene)
    return Answer(_part(1 if m["n"] == "перв" else 2, 6, year) if year else None, fixed=True)


@rule(
    CARDINAL_WORDS | {DIGIT, "первые", "первых", "первым"},
    rf"(?:первы[ехм] )?(?P<n>{COUNT}) месяц\w+{_YEAR_OR_THE_YEAR}",
)
def months_of_a_year(m: re.Match[str], scene: Scene) -> Answer | None:
    count = ordinal_number(m["n"]) or value_of(m["n"])
    year, _ = year_of(m, scene)
    if not count or count != int(count) or not 1 <= count <= 12:
        return None
    return Answer(months_of(year, 1, int(count)) if year else None, fixed=True)


RULES = (
    months_together,
    month_and_year,
    month_alone,
    quarter_or_half,
    half_of_a_year,
    months_of_a_year,
)
