"""The rule for a single amount: a sum of money, a measured amount, a percentage, a count of things."""

import re

from svodka.languages import load
from svodka.reading.quantities.amount import Amount, has_noun, read_amount, told_once, with_bounds
from svodka.reading.quantities.counted import counted_noun, following
from svodka.reading.quantities.guards import (
    is_another_word,
    is_bare_year,
    is_glued,
    is_label,
    is_list_number,
    is_part_of_a_name,
    is_title,
)
from svodka.reading.quantities.rule import Found, Place

_OFTEN = re.compile(r" раза?(?!\w)")
_ONE = frozenset(["один", "одного", "одному", "одном", "одна", "одной", "одну", "одно", "одною", "одним"])
_COUNTED_BY_ONE = frozenset(row["lemma"] for row in load("ru", "counted_by_one"))
_NOT_AFTER_ONE = frozenset(["year", "day", "month", "week", "hour", "min", "m", "t"])


def amount_or_count(place: Place) -> Found | None:
    """A sum of money, a measured amount, a percentage, or a count of things."""
    amount = read_amount(place, place.start)
    if amount is None or _is_no_amount(place, amount):
        return None
    value, measure = told_once(place, amount)
    if amount.number.plural and place.before(10).endswith("несколько "):
        amount = amount._replace(start=amount.start - len("несколько "))
    start, end, bound = with_bounds(place, amount.start, amount.end, amount.number)
    unit = measure.unit if measure else None
    often = _OFTEN.match(place.plain, end) if unit is None else None
    if often:
        return Found(start, often.end(), value, None, None, bound, of="раз")
    if unit in ("°C", "%"):
        value, start = _signed(place, value, start, amount.start)
    own = amount.measure
    return Found(start, end, value, None, unit, bound, amount.end if has_noun(own) else None, own is not None)


def _signed(place: Place, value: float, start: int, number_start: int) -> tuple[float, int]:
    before = place.plain[max(place.floor, number_start - 6) : number_start]
    if re.search(r"(?:^|[ (])-$|минус $", before):
        sign = 1 if before.endswith("-") else 6
        return -value, min(start, number_start - sign)
    return value, start


def _is_no_amount(place: Place, amount: Amount) -> bool:
    stretch, number = place.stretch, amount.number
    sentence = stretch.sentence_at(place.start)
    token = following(sentence, stretch.start + number.end)
    own = following(sentence, stretch.start + place.start)
    if is_another_word(place.word, own):
        return True
    if place.word in _ONE and number.scale == 1 and number.end == place.start + len(place.word):
        return _is_one_as_a_pronoun(place, amount)
    if amount.measure is None and is_title(stretch, place.start, number.end):
        return True
    if not number.digits:
        return False
    if is_glued(place.plain, place.start, number) or is_list_number(stretch, place.start, number):
        return True
    if is_label(stretch, amount.start, token):
        return True
    if amount.measure is not None:
        return False
    return is_part_of_a_name(stretch, place.start, number, token) or is_bare_year(number, token)


def _is_one_as_a_pronoun(place: Place, amount: Amount) -> bool:
    if re.search(r"(?<!\w)(?:ни|еще|не) $", place.before(8)):
        return True
    if amount.measure is not None:
        return place.word in ("одном", "одной") or amount.measure.unit in _NOT_AFTER_ONE
    noun = counted_noun(place.stretch.sentence_at(place.start), place.stretch.start + amount.end)
    return noun not in _COUNTED_BY_ONE


RULES = (amount_or_count,)
