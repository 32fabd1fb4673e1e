"""Dates: the same thing said to have happened on another day, or on a day given less exactly."""

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta

from svodka.claims.disagreements.differences import Difference, Side
from svodka.claims.disagreements.pairing import Pair
from svodka.claims.disagreements.roles import best_pairs, likeness, role, turning
from svodka.claims.disagreements.tellings import Telling
from svodka.model.account import DisagreementKind
from svodka.model.reading import Time

ONE_TEXT = 0.6
"""Closeness from which two tellings are one text."""
LEAST = 2.0
"""The score from which two times are taken to date the same."""
_FORM = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
Days = tuple[date, date]


def dates(pair: Pair) -> Iterator[Difference]:
    """The times that date one thing in both tellings and do not say the same."""
    for x, y, _ in best_pairs(pair.a.times, pair.b.times, lambda x, y: _score(pair, x, y), LEAST):
        found = compare(x, y)
        if found is not None:
            kind, why, rule = found
            if kind == "conflict" and _of_a_quality(pair.a, x) != _of_a_quality(pair.b, y):
                continue
            if kind == "conflict" and _each_its_own_day(pair, x, y):
                kind, rule = "precision", "each_its_own_day"
            sure = _one_deed(pair, x, y)
            if kind == "conflict" and not sure and _year_and_day(x, y) and pair.closeness < ONE_TEXT:
                continue
            yield Difference("date", kind, _side(pair.a, x), _side(pair.b, y), why, rule, sure)


def _year_and_day(x: Time, y: Time) -> bool:
    """A year alone and a day of another year date two things: what somebody became once, and what he does now."""
    return sorted(len(t.value or "") for t in (x, y)) == [4, 10]


def _one_deed(pair: Pair, x: Time, y: Time) -> bool:
    """Both date the same verb, and that verb has the same thing for its subject or object."""
    heads = [r.above[0] if r and r.above else None for r in (role(pair.a, x), role(pair.b, y))]
    if heads[0] is None or heads[1] is None or heads[0].token.pos != "VERB" or not pair.same_word(heads[0], heads[1]):
        return False
    things_a = [w for w in pair.a.below(heads[0]) if w.token.rel in _ARGUMENTS]
    things_b = [w for w in pair.b.below(heads[1]) if w.token.rel in _ARGUMENTS]
    return any(pair.same_word(u, v) for u in things_a for v in things_b)


_ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj"})


def _each_its_own_day(pair: Pair, x: Time, y: Time) -> bool:
    """Articles of two days that each tell of their own day (or the next, or the last): two forecasts, two counts."""
    apart = [_days_after(t.published, time) for t, time in ((pair.a, x), (pair.b, y))]
    return pair.a.published != pair.b.published and apart[0] is not None and apart[0] == apart[1] and abs(apart[0]) <= 1


def _days_after(published: str | None, time: Time) -> int | None:
    written, told = days((published or "")[:10]), days(time.value)
    return (told[0] - written[0]).days if written and told and told[0] == told[1] else None


def compare(x: Time, y: Time) -> tuple[DisagreementKind, str, str] | None:
    """How two times for one thing differ: kind, reason and rule; None when they agree or cannot be compared."""
    days_x, days_y = days(x.value), days(y.value)
    if x.value is None and y.value is None and _day_of_year(x) and _day_of_year(y):
        other = _day_of_year(x) != _day_of_year(y) and x.relation == y.relation
        return ("conflict", "названы разные даты", "other_date") if other else None
    if days_x is None or days_y is None:
        if (days_x is None) == (days_y is None) or any(" " not in t.text.strip() for t in (x, y) if t.value is None):
            return None  # "ранее" alone dates nothing
        return "precision", "время названо точнее или расплывчатее", "vague_time"
    if x.relation != y.relation and {x.relation, y.relation} & {"before", "after"}:
        return None
    if days_x == days_y or _year_guessed(x, y) or _meet_in_another_year(x, y):
        return None
    if days_x[0] <= days_y[1] and days_y[0] <= days_x[1]:
        return "precision", "дата названа точнее или грубее", "one_within_the_other"
    if _length(days_x) != _length(days_y) and _next_to(days_x, days_y):
        return "precision", "даты соседние, одна из них названа грубее", "neighbouring_days"
    told_from_today = not (_calendar(x) and _calendar(y))
    if "about" in (x.relation, y.relation) or (told_from_today and _next_to(days_x, days_y, 3)):
        return "precision", "даты рядом, одна из них отсчитана от дня публикации", "neighbouring_days"
    return "conflict", "названы разные даты", "other_date"


def days(value: str | None) -> Days | None:
    """The first and the last day of a value such as 2025, 2025-07, 2025-10-26 or 2025-09/2025-10; None if not one."""
    if not value:
        return None
    parts = [_days(part) for part in value.split("/")]
    known = [p for p in parts if p is not None]
    return (known[0][0], known[-1][1]) if len(known) == len(parts) else None


def _days(text: str) -> Days | None:
    found = _FORM.fullmatch(text[:10])
    if found is None:
        return None
    year, month, day = (int(g) if g else 0 for g in found.groups())
    try:
        first = date(year, month or 1, day or 1)
        last = date(year, month or 12, day or calendar.monthrange(year, month or 12)[1])
    except ValueError:
        return None
    return first, last


def _year_guessed(x: Time, y: Time) -> bool:
    """One day of the year, and a year that the text does not give: it may have been counted from the wrong date."""
    a, b = x.value or "", y.value or ""
    same_day = len(a) == len(b) == 10 and a[4:] == b[4:]
    return same_day and not all(t.value and t.value[:4] in t.text for t in (x, y))


def _meet_in_another_year(x: Time, y: Time) -> bool:
    """Of two times without a day, one without a year in the text: the same months, if its year is the other's."""
    named = [(t.value or "")[:4] in t.text for t in (x, y)]
    if named[0] == named[1] or any(len(t.value or "") == 10 for t in (x, y)):
        return False
    own, guessed = (x, y) if named[0] else (y, x)
    for year in {(own.value or "")[:4], str(int((own.value or "0")[:4]) - 1)}:
        moved = days(_in_year(guessed.value or "", year))
        there = days(own.value)
        if moved and there and moved[0] <= there[1] and there[0] <= moved[1]:
            return True
    return False


def _in_year(value: str, year: str) -> str:
    """A value such as 2020-12/2021-02 moved so that it begins in another year."""
    first = int(value[:4] or 0)
    return _FORM.sub(lambda m: m.group().replace(m.group(1), str(int(m.group(1)) - first + int(year)), 1), value)


def _day_of_year(time: Time) -> str | None:
    """Day and month of a date that the text gives without a year, and nothing tells the year."""
    found = _DAY_MONTH.search(time.text.lower())
    return f"{int(found.group(1))} {found.group(2)}" if found else None


_DAY_MONTH = re.compile(r"\b(\d{1,2})\s+(янв|фев|мар|апр|мая|май|июн|июл|авг|сен|окт|ноя|дек)\w*")


def _length(x: Days) -> timedelta:
    return x[1] - x[0]


def _next_to(x: Days, y: Days, least: int = 1) -> bool:
    gap = max(x[0], y[0]) - min(x[1], y[1])
    return gap <= timedelta(days=least)


def _calendar(time: Time) -> bool:
    """Given by the calendar itself, not counted from the day of writing."""
    return any(c.isdigit() for c in time.text)


def _score(pair: Pair, x: Time, y: Time) -> float:
    role_x, role_y = role(pair.a, x), role(pair.b, y)
    if role_x is None or role_y is None:
        return 0.0
    score = likeness(pair, turning(role_x, _TURNING), turning(role_y, _TURNING))
    if x.value is not None and x.value == y.value:
        score += 3.0
    return score


def _of_a_quality(telling: Telling, time: Time) -> bool:
    """ "Популярный в 1990-е певец": when somebody is such, not when the thing was done."""
    found = role(telling, time)
    head = found.above[0].token if found and found.above else None
    return head is not None and head.pos == "ADJ" and head.feats.get("Variant") != "Short"


def _side(telling: Telling, time: Time) -> Side:
    key = ("time", time.value) if time.value else ()
    return Side(time.value or " ".join(time.text.split()), telling.cut(time.start, time.end), key)


_TURNING = frozenset({"с", "до", "после", "к", "от", "по"})
