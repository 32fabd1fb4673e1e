"""Rules for days, months and quarters named from the day of publication: today, the eve, last month."""

import re

from svodka.reading.times.calendar import at, between, of_day, plus_days, plus_months
from svodka.reading.times.rule import rule
from svodka.reading.times.scene import Answer, Scene
from svodka.reading.times.words import DAY_WORDS, MONTH, WHICH, WHICH_WORD

_NOUN_OF_TIME = (
    r"(?: (?:день|дня|дню|днем|дне|утро|утра|утру|утром|вечер|вечера|вечеру|вечером|ночь|ночи|ночью|момент|час)(?!\w))?"
)


@rule(DAY_WORDS, rf"(?P<w>\w+){_NOUN_OF_TIME}")
def day_word(m: re.Match[str], scene: Scene) -> Answer | None:
    if scene.stretch.text[m.start()].isupper() and re.search(r"\w $", scene.before(m.start())):
        return None if scene.stretch.text[m.start() + 1].islower() else Answer(None)
    day = plus_days(scene.published, DAY_WORDS[m["w"]]) if scene.published else None
    return Answer(of_day(day) if day else None)


@rule({"накануне"}, r"накануне(?P<part> (?:утром|днем|вечером|ночью))?")
def the_eve(m: re.Match[str], scene: Scene) -> Answer | None:
    if not m["part"] and _is_eve_of_something(m.end(), scene):
        return Answer(None, "before")
    day = plus_days(scene.published, -1) if scene.published else None
    return Answer(of_day(day) if day else None)


def _is_eve_of_something(end: int, scene: Scene) -> bool:
    following = scene.stretch.token_from(end)
    if following is None:
        return False
    if following.text[0].isdigit():
        return bool(re.match(rf" \d\d? {MONTH}", scene.plain[end : end + 16]))
    return following.pos in ("NOUN", "ADJ", "PROPN", "DET", "PRON", "NUM") and following.feats.get("Case") == "Gen"


@rule(WHICH, rf"(?P<w>{WHICH_WORD}) месяц(?:е|а|ем|у)?(?!\w)")
def month_this_or_last(m: re.Match[str], scene: Scene) -> Answer | None:
    step = {"this": 0, "last": -1, "past": -1, "second-last": -2, "next": 1}.get(WHICH[m["w"]])
    if step is None or scene.year is None or scene.month is None:
        return Answer(None)
    return Answer(at(*plus_months((scene.year, scene.month), step)))


@rule(WHICH, rf"(?P<w>{WHICH_WORD}) квартал(?:е|а|ом|у)?(?!\w)")
def quarter_this_or_last(m: re.Match[str], scene: Scene) -> Answer | None:
    step = {"this": 0, "last": -1, "past": -1, "next": 1}.get(WHICH[m["w"]])
    if step is None or scene.year is None or scene.month is None:
        return Answer(None)
    first = plus_months((scene.year, (scene.month - 1) // 3 * 3 + 1), 3 * step)
    return Answer(between(first, plus_months(first, 2)))


@rule({"этой", "минувшей", "прошлой", "прошедшей"}, r"\w+ ночью")
def last_night(m: re.Match[str], scene: Scene) -> Answer | None:
    return Answer(of_day(scene.published) if scene.published else None, "about")


RULES = (
    day_word,
    the_eve,
    month_this_or_last,
    quarter_this_or_last,
    last_night,
)
