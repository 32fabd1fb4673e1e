"""Rules for seasons."""

import re

from svodka.reading.times.calendar import Period, at, months_of
from svodka.reading.times.months import year_of
from svodka.reading.times.resolving import year_for
from svodka.reading.times.rule import rule
from svodka.reading.times.scene import Answer, Scene
from svodka.reading.times.words import (
    SEASON,
    SEASON_WORDS,
    SEASONS,
    WHICH,
    WHICH_WORD,
    YEAR,
    YEAR_AFTER,
)


def _season(word: str, year: int) -> Period | None:
    """A season by the year in which it ends."""
    first, last = SEASONS[SEASON_WORDS[word]]
    return months_of(year - (last < first), first, last)


@rule(SEASON_WORDS, rf"(?P<s>{SEASON}) (?P<y1>{YEAR}) ?[-/] ?(?P<y2>\d{{4}}|\d\d)(?!\d)(?: год\w*| гг\.?)?")
def season_over_years(m: re.Match[str], scene: Scene) -> Answer | None:
    first, last = int(m["y1"][:4]), int(m["y2"])
    last += first // 100 * 100 if last < 100 else 0
    return Answer(_season(m["s"], last), fixed=True) if last == first + 1 else None


@rule(SEASON_WORDS, rf"(?P<s>{SEASON}){YEAR_AFTER}")
def season_and_year(m: re.Match[str], scene: Scene) -> Answer | None:
    year, _ = year_of(m, scene)
    if year is None or SEASON_WORDS[m["s"]] == "winter":
        return Answer(at(year) if year else None, fixed=True)
    return Answer(_season(m["s"], year), fixed=True)


@rule(WHICH, rf"(?P<which>{WHICH_WORD}) (?P<s>{SEASON})")
def season_this_or_last(m: re.Match[str], scene: Scene) -> Answer | None:
    if scene.year is None or scene.month is None:
        return Answer(None)
    first, last = SEASONS[SEASON_WORDS[m["s"]]]
    ends = scene.year + (last < first <= scene.month)
    step = {"this": 0, "last": -1, "past": -1, "second-last": -2, "coming": 1, "next": 1}[WHICH[m["which"]]]
    over = scene.month > last and scene.month not in (12, 1, 2)
    if step == -1 and over:
        step = 0 if last < first or WHICH[m["which"]] == "past" else -1 if scene.month - last > 6 else 0
    if step == 1 and not over and last >= first and scene.month < first:
        step = 0
    return Answer(_season(m["s"], ends + step))


@rule(SEASON_WORDS, rf"(?P<s>{SEASON})")
def season_alone(m: re.Match[str], scene: Scene) -> Answer | None:
    before = scene.before(m.start())
    adverb = m["s"] in ("летом", "весной", "осенью", "зимой")
    if not adverb and not re.search(r"(?<!\w)(?:до|с|к|на|конц\w|начал\w|середин\w) $", before):
        return None
    tense = scene.tense(m.start())
    if scene.about is None or (adverb and tense is not None and tense.told == "present" and not tense.planned):
        return Answer(None) if adverb else None
    first, _ = SEASONS[SEASON_WORDS[m["s"]]]
    year = year_for(scene, m.start(), first % 12 + 1)
    return Answer(_season(m["s"], year) if year else None)


RULES = (
    season_over_years,
    season_and_year,
    season_this_or_last,
    season_alone,
)
