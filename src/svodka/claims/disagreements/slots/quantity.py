"""Numbers: the same thing counted or measured, with another value, bound or unit."""

import math
from collections.abc import Iterator

import msgspec

from svodka.claims.disagreements.differences import Difference, Side
from svodka.claims.disagreements.likeness import alike, synonyms
from svodka.claims.disagreements.pairing import Pair
from svodka.claims.disagreements.roles import best_pairs, likeness, role, turning
from svodka.claims.disagreements.tellings import Key, Telling, quantity_key, unit_key
from svodka.model.account import DisagreementKind
from svodka.model.reading import Quantity

LEAST = 3.0
"""The score from which two numbers are taken to count the same."""
NEAR = 0.45
"""Closeness from which numbers for one thing are compared however far apart they are."""
ROUNDED = 0.05
"""A number without a bound may be off by this share when it is rounder than the other."""
FAR = 2.0
"""A bound ("more than …") that is off by this factor is no longer a round way of saying the other number."""


def quantities(pair: Pair) -> Iterator[Difference]:
    """The numbers that play one role in both tellings and do not say the same."""
    xs, ys = _whole(pair.a), _whole(pair.b)
    for x, y, _ in best_pairs(xs, ys, lambda x, y: _score(pair, x, y), LEAST):
        found = compare(x, y) or _each(pair, x, y)
        if found is not None:
            kind, why, rule = found
            near = garbled(x.value, y.value) or pair.closeness >= NEAR
            sure = near and _one_thing(pair, x, y)
            sides = _side(pair.a, x, _key(x, rule)), _side(pair.b, y, _key(y, rule))
            yield Difference("quantity", kind, sides[0], sides[1], why, rule, sure)


def _whole(telling: Telling) -> list[Quantity]:
    """Sums with their smaller coin added ("1 рубль 69 копеек"); without sums in brackets that only convert another."""
    return [_with_coins(telling, q) for q in telling.quantities if not _converts(telling, q)]


def _with_coins(telling: Telling, q: Quantity) -> Quantity:
    after = [w.token for w in telling.words if w.token.start >= q.end][:2]
    coins = len(after) == 2 and after[0].text.isdigit() and len(after[0].text) <= 2 and after[1].lemma in _COINS
    if q.unit is None or not coins:
        return q
    return msgspec.structs.replace(q, value=q.value + int(after[0].text) / 100)


_COINS = frozenset({"копейка", "цент", "пенс", "коп", "евроцент", "тиын", "копейки"})


def _converts(telling: Telling, q: Quantity) -> bool:
    """A sum or measure in brackets after another of its kind says the same in other units: "1,79 рубля (54 руб.)"."""
    first = next((w.at for w in telling.words if w.token.start >= q.start), 0)
    opened = next((w for w in reversed(telling.words[max(0, first - 3) : first]) if w.token.text == "("), None)
    if opened is None or q.unit is None:
        return False
    before = [x for x in telling.quantities if x.end <= opened.token.start]
    return bool(before) and opened.token.start - before[-1].end < 40 and _comparable(before[-1], q)


def compare(x: Quantity, y: Quantity) -> tuple[DisagreementKind, str, str] | None:
    """How two numbers for one thing differ: kind, reason and rule; None when they agree or cannot be compared."""
    same_value = math.isclose(x.value, y.value) and _top(x) == _top(y)
    if x.unit != y.unit:
        if same_value and x.bound == y.bound and not _one_family(x.unit, y.unit):
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


def _each(pair: Pair, x: Quantity, y: Quantity) -> tuple[DisagreementKind, str, str] | None:
    """ "По три раза" (each time, each of them) in one telling, "три раза" in the other."""
    if _shared_out(pair.a, x) != _shared_out(pair.b, y) and x.unit == y.unit and x.unit is None:
        return "precision", "столько на каждого (каждый раз) или всего", "each_or_altogether"
    return None


def _shared_out(telling: Telling, q: Quantity) -> bool:
    inside = telling.inside(q.start, q.end)
    if not inside:
        return False
    before = telling.words[inside[0].at - 1] if inside[0].at else None
    by = inside[0].token.lemma == "по" or (before is not None and before.token.lemma == "по")
    return by and telling.words[inside[-1].at].token.feats.get("Case") in (None, "Nom", "Acc", "Gen")


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
    thing_x, thing_y = x.of or measured(pair.a, x), y.of or measured(pair.b, y)
    return bool(thing_x and thing_y) and synonyms(thing_x, thing_y)


_MEASURES = frozenset(
    ["составить", "составлять", "оцениваться", "оценить", "достигнуть", "достичь", "равняться", "быть", "превысить",
     "превышать", "насчитывать", "исчисляться", "стоить"]
)  # fmt: skip


def measured(telling: Telling, q: Quantity) -> str:
    """What a sum or a share measures: the noun it depends on, or the subject of "составить"; else the verb."""
    place = role(telling, q)
    if place is None or not place.above:
        return ""
    head = place.above[0]
    if head.token.lemma in _MEASURES:
        subjects = [w for w in telling.below(head) if w.token.rel.startswith("nsubj") and w.at != place.top.at]
        return subjects[0].token.lemma if subjects else ""
    return head.token.lemma


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
    if role_x.preposition != role_y.preposition and {role_x.preposition, role_y.preposition} <= _TURNING:
        return 0.0
    score = likeness(pair, turning(role_x, _TURNING), turning(role_y, _TURNING))
    one_value = math.isclose(x.value, y.value) and _top(x) == _top(y)
    thing_x, thing_y = x.of or measured(pair.a, x), y.of or measured(pair.b, y)
    if thing_x and thing_y:
        counted = bool(x.of and y.of) and not one_value
        score += 2.0 if synonyms(thing_x, thing_y) else 0.75 if alike(thing_x, thing_y) else -2.0 if counted else -0.5
    if x.unit and x.unit == y.unit:
        score += 0.5
    if _alone(pair.a, x) and _alone(pair.b, y):
        score += 0.75
    return score + 2.0 * one_value


_TURNING = frozenset({"до", "на", "с", "от", "по"})


def _alone(telling: Telling, q: Quantity) -> bool:
    return sum(_class(other.unit) == _class(q.unit) for other in telling.quantities) == 1


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


def _comparable(x: Quantity, y: Quantity) -> bool:
    """Sums of money with sums of money, shares with shares, counts with counts; lengths with lengths, and so on."""
    a, b = _class(x.unit), _class(y.unit)
    return a == b or any(a in units and b in units for units in _DIMENSIONS)


_FAMILIES = ("RUB BYN", "USD CAD AUD NZD HKD SGD TWD", "GBP EGP LBP SYP", "CZK SEK NOK DKK ISK", "CHF")


def _one_family(a: str | None, b: str | None) -> bool:
    """Currencies of one name: "руб." may be a Belarusian rouble where the other telling says so."""
    return any(a in family.split() and b in family.split() for family in _FAMILIES)


def _class(unit: str | None) -> str:
    if unit is None:
        return "count"
    return "money" if len(unit) == 3 and unit.isupper() else unit


def _key(q: Quantity, rule: str) -> Key:
    """Under which key other places may know the value; for another bound of one number it makes no difference."""
    if rule == "other_bound":
        return ()
    return unit_key(q) if rule == "same_number_other_unit" else quantity_key(q)


def _side(telling: Telling, q: Quantity, key: Key) -> Side:
    return Side(" ".join(q.text.split()), telling.cut(q.start, q.end), key)
