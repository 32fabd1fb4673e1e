"""Rules for years and sports seasons."""

import re

from svodka.reading.numerals import CARDINAL, ORDINAL, value_of
from svodka.reading.times.calendar import Period, at, between
from svodka.reading.times.rule import DIGIT, rule
from svodka.reading.times.scene import Answer, Scene
from svodka.reading.times.words import (
    CARDINAL_WORDS,
    OF_YEAR,
    ORDINAL_WORDS,
    WHICH,
    WHICH_WORD,
    YEAR,
    YEAR_DIGITS,
)

_NAMED_FOR_A_YEAR = re.compile(r"(?:улиц\w*|площад\w*|станци\w*|метро|имени|им\.|завод\w*|сквер\w*)[ «\"„]{1,3}$")


_AFTER_A_PREPOSITION = re.compile(
    r"(?<!\w)(?:в|во|с|до|к|после|по|на|летом|весной|осенью|зимой|около|начал\w|конц\w|и) $"
)


_SEASON = re.compile(r"(?:сезон\w*|чемпионат\w*|лиг\w*|турнир\w*|розыгрыш\w*|кубк\w*|отопительн\w+)[ -]{1,2}$")


def _both(first: int, last: int) -> Period | None:
    return between((first,), (last,)) if last > first else None


@rule({DIGIT}, rf"(?P<a>{YEAR})(?P<sep> ?[-/] ?| по | до )(?P<b>{YEAR}|\d\d(?!\d))(?P<w>{OF_YEAR})?")
def years_from_to(m: re.Match[str], scene: Scene) -> Answer | None:
    first, last = int(m["a"][:4]), int(m["b"][:4])
    before = scene.before(m.start())
    if last < 100:
        if last != (first + 1) % 100 or not (m["w"] or "/" in m["sep"] or _SEASON.search(before)):
            return None
        last = first + 1
    period = _both(first, last)
    return Answer(period, fixed=True) if period and last < 2150 else None


@rule({DIGIT}, rf"(?P<a>{YEAR_DIGITS})(?=(?:, {YEAR_DIGITS}){{0,8}},? (?:и|или) (?:в )?(?P<b>{YEAR_DIGITS}){OF_YEAR})")
def year_in_a_list(m: re.Match[str], scene: Scene) -> Answer | None:
    first, last = int(m["a"]), int(m["b"])
    rest = re.compile(rf" и {YEAR_DIGITS}{OF_YEAR}").match(scene.plain, m.end())
    if rest and last == first + 1:
        return Answer(_both(first, last), end=rest.end(), fixed=True)
    return Answer(at(first), fixed=True)


@rule({DIGIT}, rf"(?P<a>{YEAR}){OF_YEAR}")
def year_with_its_word(m: re.Match[str], scene: Scene) -> Answer | None:
    if _NAMED_FOR_A_YEAR.search(scene.before(m.start())):
        return None
    return Answer(at(int(m["a"][:4])), fixed=True)


@rule({DIGIT}, r"(?P<a>[1-9]\d\d) год[уа](?!\w)")
def year_long_ago(m: re.Match[str], scene: Scene) -> Answer | None:
    if not re.search(r"(?<!\w)(?:в|с|до|к|около|после) $", scene.before(m.start())):
        return None
    year = (int(m["a"]),)
    return Answer(Period(year, year), fixed=True)


@rule({DIGIT}, rf"(?P<a>{YEAR_DIGITS})-(?:ого|го|м|му)(?!\w)")
def year_with_an_ending(m: re.Match[str], scene: Scene) -> Answer | None:
    return Answer(at(int(m["a"])), fixed=True)


@rule(CARDINAL_WORDS | ORDINAL_WORDS, rf"(?P<n>(?:{CARDINAL} )?{ORDINAL}) году?(?:ом|а)?(?!\w)")
def year_in_words(m: re.Match[str], scene: Scene) -> Answer | None:
    value = value_of(m["n"])
    if not value or not 10 <= value <= 99 or not re.search(r"(?<!\w)(?:в|с|до|к) $", scene.before(m.start())):
        return None
    if re.match(r" жизни| подряд| работы", scene.plain[m.end() : m.end() + 12]):
        return None
    near = (scene.year or 2020) % 100 + 10
    return Answer(at(int(value) + (2000 if value <= near else 1900)), fixed=True)


@rule(WHICH, rf"(?P<w>{WHICH_WORD}) год(?:у|а|ом)?(?!\w)")
def year_this_or_last(m: re.Match[str], scene: Scene) -> Answer | None:
    step = {"this": 0, "last": -1, "past": -1, "second-last": -2, "coming": 1, "next": 1}[WHICH[m["w"]]]
    return Answer(at(scene.year + step) if scene.year else None)


@rule(
    [
        "начало",
        "начала",
        "началу",
        "начале",
        "конец",
        "конца",
        "концу",
        "конце",
        "концом",
        "середина",
        "середины",
        "середине",
        "середину",
        "итогам",
    ],
    r"\w+ (?P<what>года|месяца|недели)(?!\w)",
)
def part_of_this_year(m: re.Match[str], scene: Scene) -> Answer | None:
    if m["what"] == "года":
        return Answer(at(scene.year) if scene.year else None)
    if m["what"] == "месяца" and scene.year and scene.month:
        return Answer(at(scene.year, scene.month))
    return None


@rule({DIGIT}, rf"(?P<a>{YEAR_DIGITS})(?![\w-]|[.,:/]\d| ?%)")
def year_bare(m: re.Match[str], scene: Scene) -> Answer | None:
    before, after = scene.before(m.start()), scene.plain[m.end() : m.end() + 2]
    bracketed = re.search(r"[(] ?$|[(][^()]{1,30}, $", before) and re.match(r"[),]", after)
    if not bracketed and not _AFTER_A_PREPOSITION.search(before):
        return None
    if not 1800 <= int(m["a"]) <= 2100 or (not bracketed and _counts_something(m, scene)):
        return None
    if before.endswith("и ") and not re.search(r"\d{4} и $", before):
        return None
    return Answer(at(int(m["a"])), fixed=True)


def _counts_something(m: re.Match[str], scene: Scene) -> bool:
    following = scene.stretch.token_from(m.end())
    if following is None or scene.stretch.text[m.end() : m.end() + 1] not in (" ", "\u00a0"):
        return False
    return following.pos in ("NOUN", "ADJ", "NUM", "SYM") or following.text[0].isdigit()


@rule(
    {"сезон" + ending for ending in ("", "а", "е", "у", "ом", "ы", "ов", "ах", "ам", "ами")},
    r"сезон\w*-(?P<a>(?:19|20)\d\d)(?:[/-](?P<b>\d{4}|\d\d))?(?!\d)",
)
def sports_season(m: re.Match[str], scene: Scene) -> Answer | None:
    first = int(m["a"])
    if not m["b"]:
        return Answer(at(first), fixed=True)
    last = int(m["b"]) + (first // 100 * 100 if len(m["b"]) == 2 else 0)
    return Answer(_both(first, last), fixed=True) if last == first + 1 else None


RULES = (
    sports_season,
    years_from_to,
    year_in_a_list,
    year_with_its_word,
    year_long_ago,
    year_with_an_ending,
    year_in_words,
    year_this_or_last,
    part_of_this_year,
    year_bare,
)
