"""Rules for amounts and counts: a range, a sum of money, a measured amount, a percentage, a count of things."""

import re
from typing import NamedTuple

from svodka.reading.quantities.bounds import bound_after, bound_before
from svodka.reading.quantities.counted import counted_noun, following
from svodka.reading.quantities.guards import (
    is_another_word,
    is_bare_year,
    is_glued,
    is_label,
    is_list_number,
    is_part_of_a_name,
)
from svodka.reading.quantities.measures import Measure, measure_after, sign_before
from svodka.reading.quantities.numbers import Number, read_number
from svodka.reading.quantities.rule import Found, Place

_DASH = re.compile(r" ?(?:-|…|\.\.\.?) ?\+?")
_ON_TO = re.compile(r" (?:до|по|и|или) (?:[$€£¥₽₴₸] ?)?")
_OPENS = re.compile(r"(?<!\w)(?:от|с|со|между|из) (?:[$€£¥₽₴₸] ?)?$")
_OFTEN = re.compile(r" раза?(?!\w)")
_ONE = frozenset(["один", "одного", "одному", "одном", "одна", "одной", "одну", "одно", "одною", "одним"])
_COUNTED_BY_ONE = frozenset(
    ["человек", "пациент", "ребенок", "мужчина", "женщина", "погибший", "пострадавший", "случай", "солдат", "военнослужащий", "житель", "турист", "пассажир", "рабочий", "сотрудник", "полицейский", "летальный", "смерть", "заболевший", "раненый", "девочка", "мальчик", "подросток", "очко", "балл", "гол", "голос"]
)


class Amount(NamedTuple):
    """A number with its measure and sign, in offsets of the stretch."""

    start: int
    number: Number
    measure: Measure | None
    end: int


def _read(place: Place, start: int) -> Amount | None:
    number = read_number(place.plain, start)
    if number is None:
        return None
    sign = sign_before(place.plain, start)
    measure = measure_after(place.plain, number.end)
    if sign and sign[1] >= place.floor:
        return Amount(sign[1], number, Measure(sign[0], number.end), number.end)
    return Amount(start, number, measure, measure.end if measure else number.end)


def _after_sign(text: str, at: int) -> int:
    m = re.compile(r"(?:[$€£¥₽₴₸] ?)?").match(text, at)
    return m.end() if m else at


def range_of(place: Place) -> Found | None:
    """ "5–7 тыс. гостей", "10-15%", "две-три недели", "$15–25 млн"."""
    first = _read(place, place.start)
    dash = _DASH.match(place.plain, first.end) if first else None
    if first is None or dash is None:
        return None
    second = _read(place, _after_sign(place.plain, dash.end()))
    if second is None or second.number.plural or first.number.digits != second.number.digits:
        return None
    factor = second.number.scale if first.number.scale == 1 else 1.0
    low, high = first.number.value * factor, second.number.value
    measure = second.measure or first.measure
    if (
        low >= high
        or _is_glued(place, second)
        or is_glued(place.plain, place.start, first.number._replace(end=second.end))
    ):
        return None
    token = following(place.stretch.sentence_at(second.end), place.stretch.start + second.end)
    countable = token is not None and token.pos in ("NOUN", "ADJ")
    if measure is None and second.number.scale == 1 and not countable:
        return None
    start, end, bound = _with_bounds(place, first.start, second.end, second.number)
    unit = measure.unit if measure else None
    return Found(start, end, low, high, unit, bound, second.end if _has_noun(measure) else None, measure is not None)


def _is_glued(place: Place, amount: Amount) -> bool:
    after = place.plain[amount.end : amount.end + 2]
    return bool(re.match(r"[-/:]\d|[^\W\d_]", after))


def _has_noun(measure: Measure | None) -> bool:
    return measure is None or measure.genitive


def _with_bounds(place: Place, start: int, end: int, number: Number) -> tuple[int, int, str | None]:
    """The span with the words that bound it, and the bound."""
    bound = bound_before(place.plain, start, end)
    if bound and bound.start >= place.floor:
        start = bound.start
    after = bound_after(place.plain, end)
    told = bound.bound if bound else None
    if after:
        told, end = told or after[0], after[1]
    if number.some:
        told = told or "more than"
    return start, end, told or ("at least" if number.plural else None)


def _inherited(place: Place, amount: Amount) -> tuple[float, Measure | None, float | None]:
    """ "от $15 до $25 млн", "с 5 до 10 процентов": scale and unit told once, at the second number."""
    value, measure = amount.number.value, amount.measure
    on = _ON_TO.match(place.plain, amount.end)
    if on is None:
        return value, measure, None
    second = _read(place, on.end())
    opened = _OPENS.search(place.plain[max(0, amount.start - 12) : amount.start])
    if second is None or second.number.plural or second.number.digits != amount.number.digits:
        return value, measure, None
    listed = on[0].strip() in ("и", "или")
    if not listed and not opened:
        return value, measure, None
    if amount.number.scale == 1 and second.number.scale > 1 and value * second.number.scale < second.number.value:
        value *= second.number.scale
    unit = measure or (second.measure._replace(end=amount.end, genitive=False) if second.measure else None)
    return value, unit, None


def amount_or_count(place: Place) -> Found | None:
    """A sum of money, a measured amount, a percentage, or a count of things."""
    amount = _read(place, place.start)
    if amount is None or _is_no_amount(place, amount):
        return None
    value, measure, _ = _inherited(place, amount)
    if amount.number.plural and place.before(10).endswith("несколько "):
        amount = amount._replace(start=amount.start - len("несколько "))
    start, end, bound = _with_bounds(place, amount.start, amount.end, amount.number)
    if amount.number.plural and bound and bound != "at least" and _is_singular_too(place.word):
        bound = bound_before(place.plain, amount.start, amount.end).bound  # type: ignore[union-attr]
    unit = measure.unit if measure else None
    often = _OFTEN.match(place.plain, end) if unit is None else None
    if often:
        return Found(start, often.end(), value, None, None, bound, of="раз")
    if unit in ("°C", "%"):
        value, start = _signed(place, value, start, amount.start)
    own = amount.measure
    return Found(start, end, value, None, unit, bound, amount.end if _has_noun(own) else None, own is not None)


def _is_singular_too(word: str) -> bool:
    return word in ("тысячи", "сотни", "десятка", "миллиона", "миллиарда")


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
        return place.word in ("одном", "одной") or amount.measure.unit in (
            "year",
            "day",
            "month",
            "week",
            "hour",
            "min",
            "m",
            "t",
        )
    noun = counted_noun(place.stretch.sentence_at(place.start), place.stretch.start + amount.end)
    return noun not in _COUNTED_BY_ONE


RULES = (range_of, amount_or_count)
