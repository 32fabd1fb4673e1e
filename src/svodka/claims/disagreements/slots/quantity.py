"""Numbers: the same thing counted or measured, with another value, bound or unit."""

import math
from collections.abc import Iterator

import msgspec

from svodka.claims.disagreements.differences import Difference, Side
from svodka.claims.disagreements.likeness import alike, synonyms
from svodka.claims.disagreements.pairing import Pair
from svodka.claims.disagreements.roles import Role, best_pairs, likeness, role, turning
from svodka.claims.disagreements.slots.amounts import comparable, compare, garbled, odd_number, top, unit_class
from svodka.claims.disagreements.slots.durations import durations
from svodka.claims.disagreements.slots.fates import fate
from svodka.claims.disagreements.tellings import Key, Telling, quantity_key, unit_key
from svodka.model.account import DisagreementKind
from svodka.model.reading import Quantity

LEAST = 3.0
"""The score from which two numbers are taken to count the same."""
VERBATIM = 0.8
"""Closeness from which two relative clauses are of one noun, though the noun stands outside of the telling."""
NEAR = 0.45
"""Closeness from which numbers for one thing are compared however far apart they are."""


def quantities(pair: Pair) -> Iterator[Difference]:
    """The numbers that play one role in both tellings and do not say the same."""
    xs, ys = _whole(pair.a), _whole(pair.b)
    for x, y, _ in best_pairs(xs, ys, lambda x, y: _score(pair, x, y), LEAST):
        found = compare(x, y) or _each(pair, x, y)
        if found is not None:
            kind, why, rule = found
            near = garbled(x.value, y.value) or pair.closeness >= NEAR
            sure = (rule == "same_number_other_unit" and odd_number(x.value)) or (near and _one_thing(pair, x, y))
            sides = _side(pair.a, x, _key(x, rule)), _side(pair.b, y, _key(y, rule))
            if rule == "each_or_altogether":
                sides = _marked(pair.a, x, sides[0]), _marked(pair.b, y, sides[1])
            yield Difference("quantity", kind, sides[0], sides[1], why, rule, sure)


def _whole(telling: Telling) -> list[Quantity]:
    """Sums with their smaller coin added ("1 рубль 69 копеек"), without sums in brackets that only convert another;
    and the stretches of time that stand in a date ("спустя 30 лет")."""
    counted = [_with_coins(telling, q) for q in telling.quantities if not _converts(telling, q)]
    return [*counted, *durations(telling)]


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
    return bool(before) and opened.token.start - before[-1].end < 40 and comparable(before[-1], q)


def _each(pair: Pair, x: Quantity, y: Quantity) -> tuple[DisagreementKind, str, str] | None:
    """ "По три раза" (each time, each of them) in one telling, "три раза" in the other."""
    if _shared_out(pair.a, x) != _shared_out(pair.b, y) and x.unit == y.unit and x.unit is None:
        return "precision", "столько на каждого (каждый раз) или всего", "each_or_altogether"
    return None


def _marked(telling: Telling, q: Quantity, side: Side) -> Side:
    return side._replace(value=f"по {side.value.removeprefix('по ')}", key=()) if _shared_out(telling, q) else side


def _shared_out(telling: Telling, q: Quantity) -> bool:
    inside = telling.inside(q.start, q.end)
    if not inside:
        return False
    before = telling.words[inside[0].at - 1] if inside[0].at else None
    by = inside[0].token.lemma == "по" or (before is not None and before.token.lemma == "по")
    return by and telling.words[inside[-1].at].token.feats.get("Case") in (None, "Nom", "Acc", "Gen")


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


def _score(pair: Pair, x: Quantity, y: Quantity) -> float:
    role_x, role_y = role(pair.a, x), role(pair.b, y)
    if role_x is None or role_y is None or not comparable(x, y):
        return 0.0
    if _of_different(pair, role_x, role_y) or _two_fates(pair, x, y):
        return 0.0
    if role_x.preposition != role_y.preposition and {role_x.preposition, role_y.preposition} <= _TURNING:
        return 0.0
    score = likeness(pair, turning(role_x, _TURNING), turning(role_y, _TURNING))
    one_value = math.isclose(x.value, y.value) and top(x) == top(y)
    thing_x, thing_y = x.of or measured(pair.a, x), y.of or measured(pair.b, y)
    if thing_x and thing_y:
        counted = bool(x.of and y.of) and not one_value
        score += 2.0 if synonyms(thing_x, thing_y) else 0.75 if alike(thing_x, thing_y) else -2.0 if counted else -0.5
    if x.unit and x.unit == y.unit:
        score += 0.5
    if _alone(pair.a, x) and _alone(pair.b, y):
        score += 0.75
    return score + 2.0 * one_value


def _two_fates(pair: Pair, x: Quantity, y: Quantity) -> bool:
    """Those who fell ill and those who got well are two counts, even in the same words."""
    fates = fate(pair.a, x), fate(pair.b, y)
    return all(fates) and fates[0] != fates[1]


def _of_different(pair: Pair, x: Role, y: Role) -> bool:
    """Both are told in relative clauses ("Луи, которому …"), and nothing shows that these are of one noun."""
    clauses = [next((w for w in place.above if w.token.rel == "acl:relcl"), None) for place in (x, y)]
    if clauses[0] is None or clauses[1] is None:
        return False
    whose = pair.a.head(clauses[0]), pair.b.head(clauses[1])
    if whose[0] is None or whose[1] is None:
        return pair.closeness < VERBATIM
    return not pair.like(whose[0], whose[1])


_TURNING = frozenset({"до", "на", "с", "от", "по"})


def _alone(telling: Telling, q: Quantity) -> bool:
    return sum(unit_class(other.unit) == unit_class(q.unit) for other in telling.quantities) == 1


def _key(q: Quantity, rule: str) -> Key:
    """Under which key other places may know the value; for another bound of one number it makes no difference."""
    if rule in ("other_bound", "each_or_altogether"):
        return ()
    return unit_key(q) if rule == "same_number_other_unit" else quantity_key(q)


def _side(telling: Telling, q: Quantity, key: Key) -> Side:
    return Side(" ".join(q.text.split()), telling.cut(q.start, q.end), key)
