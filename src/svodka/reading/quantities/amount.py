"""A number with its measure and its bounds, as both a range and a single amount need it."""

import re
from typing import NamedTuple

from svodka.reading.quantities.bounds import bound_after, bound_before
from svodka.reading.quantities.measures import Measure, measure_after, sign_before
from svodka.reading.quantities.numbers import Number, read_number
from svodka.reading.quantities.rule import Place

_ON_TO = re.compile(r" (?:до|по|и|или) (?:[$€£¥₽₴₸+] ?)?")
_OPENS = re.compile(r"(?<!\w)(?:от|с|со|между|из) (?:[$€£¥₽₴₸+] ?)?$")
_SIGN = re.compile(r"(?:[$€£¥₽₴₸+] ?)?")


class Amount(NamedTuple):
    """A number with its measure and sign, in offsets of the stretch."""

    start: int
    number: Number
    measure: Measure | None
    end: int


def read_amount(place: Place, start: int) -> Amount | None:
    """The amount whose number begins at `start` of the stretch, or None."""
    number = read_number(place.plain, start)
    if number is None:
        return None
    sign = sign_before(place.plain, start)
    measure = measure_after(place.plain, number.end)
    if sign and sign[1] >= place.floor:
        return Amount(sign[1], number, Measure(sign[0], number.end), number.end)
    return Amount(start, number, measure, measure.end if measure else number.end)


def after_sign(text: str, at: int) -> int:
    """Where the number begins that may have a currency sign before it."""
    m = _SIGN.match(text, at)
    return m.end() if m else at


def has_noun(measure: Measure | None) -> bool:
    """Whether the thing counted or measured follows."""
    return measure is None or measure.genitive


def with_bounds(place: Place, start: int, end: int, number: Number) -> tuple[int, int, str | None]:
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


def told_once(place: Place, amount: Amount) -> tuple[float, Measure | None]:
    """ "от $15 до $25 млн", "с 5 до 10 процентов": scale and unit told once, at the second number."""
    value, measure = amount.number.value, amount.measure
    on = _ON_TO.match(place.plain, amount.end)
    if on is None:
        return value, measure
    second = read_amount(place, on.end())
    opened = _OPENS.search(place.plain[max(0, amount.start - 12) : amount.start])
    if second is None or second.number.plural or second.number.digits != amount.number.digits:
        return value, measure
    listed = on[0].strip() in ("и", "или")
    if not listed and not opened:
        return value, measure
    if amount.number.scale == 1 and second.number.scale > 1 and value * second.number.scale < second.number.value:
        value *= second.number.scale
    unit = measure or (second.measure._replace(end=amount.end, genitive=False) if second.measure else None)
    return value, unit
