"""Rules for weekdays, weekends and weeks."""

import re
from datetime import date

from svodka.languages import load
from svodka.reading.times.calendar import as_date, days, of_day, plus_days, week_of
from svodka.reading.times.rule import rule
from svodka.reading.times.scene import Answer, Scene
from svodka.reading.times.weekday_dates import weekday_for, weekday_near
from svodka.reading.times.words import ANY_WEEKDAY, WEEKDAY, WEEKDAYS, WHICH, WHICH_WORD

_BEFORE_A_WEEKDAY = re.compile(
    r"(?<!\w)(?:в|во|на|с|до|к|ко|после|утр\w+|вечер\w*|днем|дня|ночью|ночь|полдень) $|(?<!\w)ночь на $"
)
_NEXT_IN_A_LIST = re.compile(r"[,;]? ?(?:ни|и|а|или|либо|затем|потом|а также|а затем)? ?(?:ни |и )?(?:в|во|на)? ?")
_NO_DAY = frozenset({"среде", "средой", "средою", "воскресение", "воскресения", "воскресением", "воскресении"})
_WEEKEND = r"(?:выходны(?:е|х|м|ми)(?!\w)(?: дн(?:и|ях|ям)(?!\w))?|уик-энд(?:е|ом|а|у)?(?!\w))"


_ROWS = load("ru", "weekdays")
_HABIT = re.compile(
    r"(?<!\w)(?:по (?:будням|выходным|" + "|".join(row["plural"] for row in _ROWS) + ")"
    r"|кажд(?:ый|ую|ое|ые) (?:" + "|".join(f"{row['forms']}|{row['plural']}" for row in _ROWS) + r"))(?!\w)"
)


def _is_habit(scene: Scene, offset: int) -> bool:
    """ "по пятницам, а затем в субботу": what is done every week names no date."""
    sentence = scene.stretch.sentence_at(offset)
    low = sentence.start - scene.stretch.start
    return bool(_HABIT.search(scene.plain, max(low, offset - 200), offset + 60))


def _after_the_one_before(m: re.Match[str], scene: Scene, weekday: int) -> date | None:
    """ "ни в субботу, ни в воскресенье": the second follows the first."""
    last = scene.last
    if last is None or last.stretch != scene.number or not last.period.is_day or m.start() - last.end > 24:
        return None
    if not _NEXT_IN_A_LIST.fullmatch(scene.plain, last.end, m.start()):
        return None
    told = as_date(last.period.last)
    return plus_days(told, (weekday - told.weekday() - 1) % 7 + 1)


@rule(WEEKDAYS, rf"(?P<a>{WEEKDAY})(?P<sep> ?- ?| по | и |, )(?:в |во |на )?(?P<b>{WEEKDAY})")
def weekdays_together(m: re.Match[str], scene: Scene) -> Answer | None:
    if not _BEFORE_A_WEEKDAY.search(scene.before(m.start())) or _is_habit(scene, m.start()):
        return None
    first = weekday_for(scene, m.start(), WEEKDAYS[m["a"]])
    if first is None:
        return Answer(None)
    step = (WEEKDAYS[m["b"]] - WEEKDAYS[m["a"]]) % 7
    if step != 1 and m["sep"] in (" и ", ", "):
        return Answer(of_day(first), end=m.end("a"))
    period = days(first, plus_days(first, step))
    return Answer(period) if period and step else None


@rule(WHICH, rf"(?P<w>{WHICH_WORD}) (?P<d>{WEEKDAY})")
def weekday_this_or_last(m: re.Match[str], scene: Scene) -> Answer | None:
    if m["d"] in _NO_DAY:
        return None
    if scene.published is None:
        return Answer(None)
    day = weekday_near(scene.published, WEEKDAYS[m["d"]], WHICH[m["w"]])
    return Answer(of_day(day)) if day else None


@rule(WEEKDAYS, rf"(?P<d>{ANY_WEEKDAY})(?: (?P<w>прошлой|минувшей|этой|следующей|будущей) недели)?")
def weekday_alone(m: re.Match[str], scene: Scene) -> Answer | None:
    word = m["d"]
    before = scene.before(m.start())
    if word not in WEEKDAYS or word in _NO_DAY or not _BEFORE_A_WEEKDAY.search(before):
        return None
    if _is_habit(scene, m.start()):
        return None
    if word == "среды" and not re.search(r"(?<!\w)(?:до|с|после|утр\w+|вечер\w*|ноч\w+|дня) $", before):
        return None
    if m["w"]:
        week = {"этой": "this", "прошлой": "last", "минувшей": "last"}.get(m["w"], "next")
        day = weekday_near(scene.published, WEEKDAYS[word], week) if scene.published else None
    else:
        day = _after_the_one_before(m, scene, WEEKDAYS[word]) or weekday_for(scene, m.start(), WEEKDAYS[word])
    return Answer(of_day(day) if day else None)


@rule(WHICH, rf"(?P<w>{WHICH_WORD}) {_WEEKEND}")
def weekend_this_or_last(m: re.Match[str], scene: Scene) -> Answer | None:
    base = scene.published
    if base is None:
        return Answer(None)
    saturday = weekday_near(base, 5, "this")
    which = WHICH[m["w"]]
    if saturday is None:
        return None
    if which in ("last", "past"):
        step = 0 if base.weekday() == 6 and which == "past" else -7
    else:
        step = 7 if which == "next" or (which == "coming" and base.weekday() >= 5) else 0
    first = plus_days(saturday, step)
    return Answer(days(first, plus_days(first, 1)) if first else None)


@rule({"выходные", "выходных", "выходным", "уик"}, _WEEKEND)
def weekend_alone(m: re.Match[str], scene: Scene) -> Answer | None:
    if not re.search(r"(?<!\w)(?:в|на|за|до|к|после) $", scene.before(m.start())):
        return None
    base = scene.published
    if base is None:
        return Answer(None)
    tense = scene.tense(m.start())
    coming = weekday_near(base, 5, "this")
    ahead = tense is not None and (tense.told == "future" or tense.planned)
    if coming is None:
        return None
    first = coming if base.weekday() >= 5 or ahead or tense is None else plus_days(coming, -7)
    return Answer(days(first, plus_days(first, 1)) if first else None)


@rule(WHICH, rf"(?P<w>{WHICH_WORD}) недел(?:е|и|ю|ей|я)(?!\w)")
def week_this_or_last(m: re.Match[str], scene: Scene) -> Answer | None:
    step = {"this": 0, "last": -1, "past": -1, "second-last": -2, "next": 1}.get(WHICH[m["w"]])
    if step is None or scene.published is None:
        return Answer(None)
    return Answer(week_of(scene.published, step))


RULES = (
    weekdays_together,
    weekday_this_or_last,
    weekend_this_or_last,
    week_this_or_last,
    weekday_alone,
    weekend_alone,
)
