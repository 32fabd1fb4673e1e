"""Two numbers side by side: the same, one rounded, one garbled, or different; which units can be compared."""

import math
import re

from svodka.model.account import DisagreementKind
from svodka.model.reading import Quantity

ROUNDED = 0.05
"""A number without a bound may be off by this share when it is rounder than the other."""

FAR = 2.0
"""A bound ("more than …") that is off by this factor is no longer a round way of saying the other number."""

_DIMENSIONS = tuple(
    frozenset(units.split())
    for units in (
        "km m cm mm nm µm mile ft in",
        "km2 m2 ha are",
        "t kg g mg",
        "l ml m3 bbl",
        "year month week day hour min s",
        "km/h m/s",
        "MW GW kW W hp",
    )
)

_FAMILIES = ("RUB BYN", "USD CAD AUD NZD HKD SGD TWD", "GBP EGP LBP SYP", "CZK SEK NOK DKK ISK", "CHF")


def compare(x: Quantity, y: Quantity) -> tuple[DisagreementKind, str, str] | None:
    """How two numbers for one thing differ: kind, reason and rule; None when they agree or cannot be compared."""
    same_value = math.isclose(x.value, y.value) and top(x) == top(y)
    if x.unit != y.unit:
        if same_value and x.bound == y.bound and not _one_family(x.unit, y.unit):
            return "conflict", "то же число в других единицах", "same_number_other_unit"
        return None
    if same_value:
        return None if x.bound == y.bound else ("precision", "границы числа названы по-разному", "other_bound")
    if _far(x, y) and not (_meet(x, y) and (vague(x) or vague(y))):
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


def odd_number(value: float) -> bool:
    """Too odd a number to stand in two places by chance: three significant digits or more."""
    return _digits(value) >= 3


def _digits(value: float) -> int:
    """How many significant digits a number shows: 1500 has two."""
    text = f"{abs(value):.12g}"
    mantissa = text.split("e", maxsplit=1)[0].replace(".", "").lstrip("0")
    return len(mantissa.rstrip("0")) or 1


def vague(q: Quantity) -> bool:
    """ "Dozens", "several hundred": a power of ten in words, and anything up to ten times as many."""
    return q.bound == "at least" and _VAGUE.search(q.text.lower()) is not None and not any(c.isdigit() for c in q.text)


_VAGUE = re.compile(r"\b(?:десятк|сотн|тысяч|миллион|миллиард)(?:и|ы|а|ов|ей|ен|ам|ами|ах|ями|ях)?\b|\bсотен\b")


def _interval(q: Quantity) -> tuple[float, float]:
    low, high = q.value, top(q)
    if vague(q):
        return low, 12 * low
    if q.bound in ("at least", "more than"):
        return low, math.inf
    if q.bound in ("at most", "less than"):
        return -math.inf, high
    if q.bound == "about":
        return low - abs(low) * 0.1, high + abs(high) * 0.1
    return low, high


def top(q: Quantity) -> float:
    return q.value if q.high is None else q.high


def _meet(x: Quantity, y: Quantity) -> bool:
    (low_x, high_x), (low_y, high_y) = _interval(x), _interval(y)
    return low_x <= high_y and low_y <= high_x


def _far(x: Quantity, y: Quantity) -> bool:
    low, high = sorted((abs(x.value), abs(y.value)))
    return x.high is None and y.high is None and high >= FAR * low


def comparable(x: Quantity, y: Quantity) -> bool:
    """Sums of money with sums of money, shares with shares, counts with counts; lengths with lengths, and so on."""
    a, b = unit_class(x.unit), unit_class(y.unit)
    return a == b or any(a in units and b in units for units in _DIMENSIONS)


def _one_family(a: str | None, b: str | None) -> bool:
    """Currencies of one name: "руб." may be a Belarusian rouble where the other telling says so."""
    return any(a in family.split() and b in family.split() for family in _FAMILIES)


def unit_class(unit: str | None) -> str:
    if unit is None:
        return "count"
    return "money" if len(unit) == 3 and unit.isupper() else unit
