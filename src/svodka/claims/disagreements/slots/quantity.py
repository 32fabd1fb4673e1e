"""Numbers: the same thing counted or measured, with another value, bound or unit."""

import math
from collections.abc import Iterator

from svodka.claims.disagreements.differences import Difference, Side
from svodka.claims.disagreements.likeness import alike, synonyms
from svodka.claims.disagreements.pairing import Pair
from svodka.claims.disagreements.roles import best_pairs, likeness, role
from svodka.claims.disagreements.tellings import Telling, quantity_key
from svodka.model.account import DisagreementKind
from svodka.model.reading import Quantity

LEAST = 3.0
"""The score from which two numbers are taken to count the same."""
ROUNDED = 0.05
"""A number without a bound may be off by this share when it is rounder than the other."""
FAR = 2.0
"""A bound ("more than …") that is off by this factor is no longer a round way of saying the other number."""


def quantities(pair: Pair) -> Iterator[Difference]:
    """The numbers that play one role in both tellings and do not say the same."""
    xs, ys = pair.a.quantities, pair.b.quantities
    for x, y, _ in best_pairs(xs, ys, lambda x, y: _score(pair, x, y), LEAST):
        found = compare(x, y)
        if found is not None:
            kind, why, rule = found
            sure = garbled(x.value, y.value) and _one_thing(pair, x, y)
            yield Difference("quantity", kind, _side(pair.a, x), _side(pair.b, y), why, rule, sure)


def compare(x: Quantity, y: Quantity) -> tuple[DisagreementKind, str, str] | None:
    """How two numbers for one thing differ: kind, reason and rule; None when they agree or cannot be compared."""
    same_value = math.isclose(x.value, y.value) and _top(x) == _top(y)
    if x.unit != y.unit:
        if same_value and not _one_family(x.unit, y.unit):
            return "conflict", "то же число в других единицах", "same_number_other_unit"
        return None
    if same_value:
        return None if x.bound == y.bound else ("precision", "границы числа названы по-разному", "other_bound")
    if _far(x, y):
        return "conflict", "числа не совпадают", "far_beyond_the_bound"
    if _meet(x, y):
        return "precision", "одно число точнее другого", "bound_holds"
    if rounded(x.value, y.value):
        return "precision", "одно число округлено", "rounded"
    return "conflict", "числа не совпадают", "other_number"


def rounded(a: float, b: float) -> bool:
    """True when the rounder of two numbers is the other one rounded, by no more than a twentieth."""
    digits_a, digits_b = _digits(a), _digits(b)
    if digits_a == digits_b or abs(a - b) > ROUNDED * max(abs(a), abs(b)):
        return False
    coarse, fine = (a, b) if digits_a < digits_b else (b, a)
    step = 10.0 ** (math.floor(math.log10(abs(coarse))) - _digits(coarse) + 1) if coarse else 0.0
    return abs(coarse - fine) <= step


def garbled(a: float, b: float) -> bool:
    """True when one number looks like the other gone wrong: near it, ten or a thousand times it, digits exchanged."""
    if not a or not b or (a < 0) != (b < 0):
        return False
    ratio = max(a, b) / min(a, b)
    power = math.log10(ratio)
    digits = [sorted(f"{v:.12g}".replace(".", "").strip("0")) for v in (a, b)]
    return ratio <= 1.25 or (power >= 1 and math.isclose(power, round(power), abs_tol=1e-9)) or digits[0] == digits[1]


def _one_thing(pair: Pair, x: Quantity, y: Quantity) -> bool:
    """The same thing is counted, or the two numbers depend on the same word."""
    if x.of and y.of:
        return synonyms(x.of, y.of)
    above = [r.above[0] if r and r.above else None for r in (role(pair.a, x), role(pair.b, y))]
    return above[0] is not None and above[1] is not None and pair.same_word(above[0], above[1])


def _digits(value: float) -> int:
    """How many significant digits a number shows: 1500 has two."""
    text = f"{abs(value):.12g}"
    mantissa = text.split("e", maxsplit=1)[0].replace(".", "").lstrip("0")
    return len(mantissa.rstrip("0")) or 1


def _interval(q: Quantity) -> tuple[float, float]:
    low, high = q.value, _top(q)
    if q.bound in ("at least", "more than"):
        return low, math.inf
    if q.bound in ("at most", "less than"):
        return -math.inf, high
    if q.bound == "about":
        return low - abs(low) * 0.1, high + abs(high) * 0.1
    return low, high


def _top(q: Quantity) -> float:
    return q.value if q.high is None else q.high


def _meet(x: Quantity, y: Quantity) -> bool:
    (low_x, high_x), (low_y, high_y) = _interval(x), _interval(y)
    return low_x <= high_y and low_y <= high_x


def _far(x: Quantity, y: Quantity) -> bool:
    low, high = sorted((abs(x.value), abs(y.value)))
    return x.high is None and y.high is None and high >= FAR * low


def _score(pair: Pair, x: Quantity, y: Quantity) -> float:
    role_x, role_y = role(pair.a, x), role(pair.b, y)
    if role_x is None or role_y is None or not _comparable(x, y):
        return 0.0
    score = likeness(pair, role_x, role_y)
    one_value = math.isclose(x.value, y.value) and _top(x) == _top(y)
    if x.of and y.of:
        score += 1.5 if synonyms(x.of, y.of) else 0.75 if alike(x.of, y.of) else -0.5 if one_value else -2.0
    if x.unit and x.unit == y.unit:
        score += 0.5
    if _alone(pair.a, x) and _alone(pair.b, y):
        score += 0.75
    return score + 2.0 * one_value


def _alone(telling: Telling, q: Quantity) -> bool:
    return sum(_class(other.unit) == _class(q.unit) for other in telling.quantities) == 1


def _comparable(x: Quantity, y: Quantity) -> bool:
    """Sums of money with sums of money, shares with shares, lengths with lengths, counts with counts."""
    return _class(x.unit) == _class(y.unit) or (
        x.unit is not None and y.unit is not None and math.isclose(x.value, y.value)
    )


_FAMILIES = ("RUB BYN", "USD CAD AUD NZD HKD SGD TWD", "GBP EGP LBP SYP", "CZK SEK NOK DKK ISK", "CHF")


def _one_family(a: str | None, b: str | None) -> bool:
    """Currencies of one name: "руб." may be a Belarusian rouble where the other telling says so."""
    return any(a in family.split() and b in family.split() for family in _FAMILIES)


def _class(unit: str | None) -> str:
    if unit is None:
        return "count"
    return "money" if len(unit) == 3 and unit.isupper() else unit


def _side(telling: Telling, q: Quantity) -> Side:
    return Side(" ".join(q.text.split()), telling.cut(q.start, q.end), quantity_key(q))
