"""Rules for times counted from what the text itself told last: that day, a day before that, two months later."""

import re
from typing import cast

from svodka.reading.times.calendar import Period, Unit, at, between, plus_months, shifted
from svodka.reading.times.counted import COUNT_STARTS, ONE, count_of, moved_from
from svodka.reading.times.resolving import year_named
from svodka.reading.times.rule import rule
from svodka.reading.times.scene import Answer, Scene
from svodka.reading.times.words import COUNT, UNIT, UNITS, WHICH_WORD, YEAR

_SAME = [
    "тот",
    "том",
    "того",
    "тому",
    "тем",
    "та",
    "той",
    "ту",
    "те",
    "тех",
    "этот",
    "этом",
    "этого",
    "этому",
    "этим",
    "эта",
    "этой",
    "эту",
    "такой",
    "такого",
    "таким",
    "аналогичный",
    "аналогичного",
]


@rule(_SAME, r"(?:т|эт)\w{1,3} же (?P<u>день|дня|дню|днем|вечер|вечером|утро|утром|ночь|ночью|сутки)(?!\w)")
def that_same_day(m: re.Match[str], scene: Scene) -> Answer | None:
    anchor = scene.last_day()
    return Answer(anchor.period if anchor else None, fixed=bool(anchor and anchor.fixed))


@rule(_SAME, r"(?:тот|этот|этого|того|этому|тому) (?P<u>день|дня|дню|вечер|утро)(?!\w)")
def that_day(m: re.Match[str], scene: Scene) -> Answer | None:
    if not re.search(r"(?<!\w)(?:в|до|после|с|к) $", scene.before(m.start())):
        return None
    anchor = scene.last_day()
    near = anchor is not None and scene.number - anchor.stretch <= 1
    return Answer(anchor.period if anchor and near else None)


@rule(_SAME, r"(?:том|этом|того|этого|тому) же (?P<u>год|месяц)(?:у|а|е)?(?!\w)")
def that_same_year_or_month(m: re.Match[str], scene: Scene) -> Answer | None:
    anchor = scene.last
    keep = 1 if m["u"] == "год" else 2
    if anchor is None or len(anchor.period.first) < keep or anchor.period.first[:keep] != anchor.period.last[:keep]:
        return Answer(at(scene.year) if anchor is None and scene.year and m[0].startswith("этом же год") else None)
    return Answer(at(*anchor.period.first[:keep]), fixed=anchor.fixed)


@rule({"следующий", "следующее", "другой", "следующего"}, r"\w+ (?:день|утро|дня)(?!\w)")
def the_next_day(m: re.Match[str], scene: Scene) -> Answer | None:
    if not re.search(r"(?<!\w)(?:на|до) $", scene.before(m.start())):
        return None
    anchor = scene.last_day()
    return Answer(shifted(anchor.period, "day", 1) if anchor else None)


def _from_anchor(scene: Scene, unit: str, count: int) -> Period | None:
    """The anchor moved by units. A year is counted from the last span of months or years, if one stands near."""
    day = scene.last_day()
    span = scene.last_span()
    anchor = day if unit in ("day", "week") else scene.last
    if unit == "year" and span is not None and scene.number - span.stretch <= 1:
        anchor = span
    return shifted(anchor.period, cast("Unit", unit), count) if anchor else None


def _moved(m: re.Match[str], scene: Scene, sign: int) -> Answer | None:
    count = count_of(m["n"])
    if not m["n"] and m["u"] not in ONE:
        return None
    period = _from_anchor(scene, UNITS[m["u"]], sign * int(count)) if count and count == int(count) else None
    return Answer(period) if period else Answer(None, "after" if sign > 0 else "before")


@rule(COUNT_STARTS, rf"(?:(?P<n>{COUNT}) )?(?P<u>{UNIT}) (?P<way>ранее|раньше|прежде|спустя|позже|позднее)(?!\w)")
def earlier_or_later(m: re.Match[str], scene: Scene) -> Answer | None:
    if scene.before(m.start()).endswith("на "):
        return None
    return _moved(m, scene, 1 if m["way"] in ("спустя", "позже", "позднее") else -1)


@rule(COUNT_STARTS, rf"(?:(?P<n>{COUNT}) )?(?P<u>{UNIT}) (?P<way>до|перед|после) (?P<what>этого|того|этим|тем|\w+)")
def before_or_after_that(m: re.Match[str], scene: Scene) -> Answer | None:
    if not re.search(r"(?<!\w)(?:за|через|спустя) $", scene.before(m.start())):
        return None
    if m["what"] not in ("этого", "этим", "того", "тем"):
        return Answer(None, "after" if m["way"] == "после" else "before", end=m.start("what") - 1)
    return _moved(m, scene, 1 if m["way"] == "после" else -1)


@rule(
    {"через", "спустя"},
    rf"(?P<way>через|спустя) (?:(?P<n>{COUNT}) )?(?P<u>{UNIT})(?P<what> (?:после|с момента|со дня) \w+)?",
)
def after_some_time(m: re.Match[str], scene: Scene) -> Answer | None:
    if m["what"] and not re.search(r"после (?:этого|того)$", m["what"]):
        return Answer(None, "after", end=m.end("u"))
    if not m["n"] and m["u"] not in ONE:
        return None
    tense = scene.tense(m.start())
    count = count_of(m["n"])
    if m["what"] or (tense is not None and tense.told == "past" and not tense.planned):
        return _moved(m, scene, 1)
    if m["way"] == "спустя" or scene.plain[m.end() : m.end() + 1] == "-":
        return Answer(None, "after")
    if scene.published is None or count is None or count != int(count) or tense is None:
        return Answer(None, "after")
    return Answer(moved_from(scene.published, cast("Unit", UNITS[m["u"]]), int(count)))


_PERIOD = r"(?:период|срок|месяц|квартал|полугоди)\w{0,2}"


@rule(
    _SAME,
    rf"(?:тот|этот|такой|аналогичн\w+|таким|того|этого|такого)(?: же)? {_PERIOD}"
    rf"(?:,? (?:в )?(?:(?P<y>{YEAR}) года?у?|(?P<w>{WHICH_WORD}) год[ау]|(?P<earlier>годом ранее)))?",
)
def that_same_period(m: re.Match[str], scene: Scene) -> Answer | None:
    span = scene.last_span()
    if m["y"]:
        year: int | None = int(m["y"][:4])
    elif m["w"]:
        year = year_named(scene, m["w"])
    else:
        year = None
    parts = next((a for a in reversed(scene.anchors[-12:]) if len(a.period.first) == 2), None)
    if year is None and not m["earlier"]:
        return _year_told_before(m, scene, parts.period if parts else None)
    if parts is None:
        return Answer(at(year) if year else None, end=None, fixed=bool(m["y"]))
    step = -12 if m["earlier"] else 12 * ((year or 0) - parts.period.last[0])
    moved = between(plus_months(parts.period.first, step), plus_months(parts.period.last, step))
    return Answer(moved, fixed=True) if span else Answer(None)


def _year_told_before(m: re.Match[str], scene: Scene, period: Period | None) -> Answer | None:
    """ "в 2019 году за этот же период": the year stands just before."""
    last = scene.last
    if period is None or last is None or len(last.period.first) != 1 or not scene.same_sentence(last, m.start()):
        return None
    step = 12 * (last.period.first[0] - period.last[0])
    return Answer(between(plus_months(period.first, step), plus_months(period.last, step)), fixed=True)


RULES = (
    that_same_day,
    that_same_year_or_month,
    that_same_period,
    that_day,
    the_next_day,
    earlier_or_later,
    before_or_after_that,
    after_some_time,
)
