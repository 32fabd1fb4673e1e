"""The rule for a range written with a dash: "5–7 тыс. гостей", "10-15%", "две-три недели"."""

import re

from svodka.reading.quantities.amount import Amount, after_sign, has_noun, read_amount, with_bounds
from svodka.reading.quantities.counted import following
from svodka.reading.quantities.guards import (
    is_glued,
)
from svodka.reading.quantities.rule import Found, Place

_DASH = re.compile(r" ?(?:-|…|\.\.\.?) ?\+?")


def range_of(place: Place) -> Found | None:
    """ "5–7 тыс. гостей", "10-15%", "две-три недели", "$15–25 млн"."""
    first = read_amount(place, place.start)
    dash = _DASH.match(place.plain, first.end) if first else None
    if first is None or dash is None:
        return None
    second = read_amount(place, after_sign(place.plain, dash.end()))
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
    start, end, bound = with_bounds(place, first.start, second.end, second.number)
    unit = measure.unit if measure else None
    return Found(start, end, low, high, unit, bound, second.end if has_noun(measure) else None, measure is not None)


def _is_glued(place: Place, amount: Amount) -> bool:
    after = place.plain[amount.end : amount.end + 2]
    return bool(re.match(r"[-/:]\d|[^\W\d_]", after))


RULES = (range_of,)
