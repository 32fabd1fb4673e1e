"""Names: another person, body or place in the same part of the same deed."""

from collections.abc import Iterator
from functools import cache

from svodka.claims.disagreements.differences import Difference
from svodka.claims.disagreements.functions import function, same_part
from svodka.claims.disagreements.pairing import Pair
from svodka.claims.disagreements.roles import best_pairs, likeness
from svodka.claims.disagreements.sameness import is_state, one_entity
from svodka.claims.disagreements.slots.cast import Cast, cast, side
from svodka.claims.disagreements.slots.same_names import one_by_full_name, same
from svodka.claims.disagreements.tellings import Telling
from svodka.languages import load
from svodka.model.account import DisagreementKind, Slot

ONE_TEXT = 0.4
"""Closeness from which a name in another's place means the same place in one text."""
VERBATIM = 0.8
"""Closeness from which two who say something are said to say the same."""
LEAST = 3.0
"""The score from which two names are taken to play one part."""
_WHERE = frozenset({"в", "во", "на", "из", "под", "у", "около", "близ", "возле"})
_BODIES = frozenset({"organisation", "outlet", "agency"})


def names(pair: Pair) -> Iterator[Difference]:
    """Names that stand in one part in both tellings, are of different entities, and are absent from the other."""
    xs, ys = cast(pair.a), cast(pair.b)
    for x, y, _ in best_pairs(xs, ys, lambda x, y: _score(pair, x, y), LEAST):
        if same(x, y) or _named_in(x, pair.b) or _named_in(y, pair.a) or one_by_full_name(pair, x, y):
            continue
        slot = slot_of(x, y)
        kind, why, rule = _verdict(slot, x, y)
        if kind == "conflict" and pair.closeness < VERBATIM and _says(x) and _says(y):
            kind, rule = "precision", "other_speaker"  # what each says may be another thing
        sure = pair.shared >= 0.5 and x.function.part == "subject" and _one_part(pair, x, y) and _one_object(pair, x, y)
        yield Difference(slot, kind, side(pair.a, x), side(pair.b, y), why, rule, sure)


def _score(pair: Pair, x: Cast, y: Cast) -> float:
    """0 unless the two stand in each other's place in one text, or play one part of the same predicate."""
    if same(x, y):
        return likeness(pair, x.role, y.role) + 6.0
    replaced = pair.closeness >= ONE_TEXT and _replaced(pair, x, y)
    if not _comparable(x, y) or not (replaced or _one_part(pair, x, y)):
        return 0.0
    in_place = 3.0 if replaced and not pair.in_place_of(x.role.top, y.role.top) else 0.0
    return likeness(pair, x.role, y.role) + in_place + (1.0 if _one_part(pair, x, y) else 0.0)


def _replaced(pair: Pair, x: Cast, y: Cast) -> bool:
    """Some word of the one name stands in the place of one of the other's: the given names may be the same."""
    return any(pair.in_place_of(u, v) for u in pair.a.inside(x.start, x.end) for v in pair.b.inside(y.start, y.end))


def _one_part(pair: Pair, x: Cast, y: Cast) -> bool:
    heads = x.function.head, y.function.head
    return (
        x.function.part in ("subject", "object", "oblique")
        and same_part(x.function, y.function)
        and heads[0] is not None
        and heads[1] is not None
        and (heads[0].token.pos == "VERB" or x.function.part == "subject")
        and heads[0].token.lemma not in _saying()
        and pair.same_word(heads[0], heads[1])
    )


def _one_object(pair: Pair, x: Cast, y: Cast) -> bool:
    """The predicates of both have the same object, direct or with the same preposition."""
    heads = x.function.head, y.function.head
    if heads[0] is None or heads[1] is None:
        return False
    objects = [
        [(w, f) for w in telling.below(head) if (f := function(telling, w)).part in ("object", "oblique")]
        for telling, head in ((pair.a, heads[0]), (pair.b, heads[1]))
    ]
    return any(pair.same_word(u, v) and same_part(f, g) for u, f in objects[0] for v, g in objects[1])


@cache
def _saying() -> frozenset[str]:
    return frozenset(word for row in load("ru", "reporting_verbs") for word in row["lemmas"].split("|"))


def _says(x: Cast) -> bool:
    return x.function.part == "subject" and x.function.head is not None and x.function.head.token.lemma in _saying()


def _comparable(x: Cast, y: Cast) -> bool:
    """People with people, places with places, bodies with bodies; whoever acts with whoever acts."""
    kinds = x.naming.kind, y.naming.kind
    if kinds[0] == kinds[1] or set(kinds) <= _BODIES:
        return True
    return x.function.part == y.function.part == "subject"


def _named_in(x: Cast, telling: Telling) -> bool:
    a = x.naming
    return any(one_entity(a.name, a.kind, n.name, n.kind) for n in telling.names)


def slot_of(x: Cast, y: Cast) -> Slot:
    """Who acts, where it is, or who else is meant."""
    if x.function.part == "subject" or y.function.part == "subject":
        return "actor"
    if x.naming.kind == y.naming.kind == "place" and x.role.preposition in _WHERE:
        return "place"
    return "object"


def _verdict(slot: Slot, x: Cast, y: Cast) -> tuple[DisagreementKind, str, str]:
    if x.naming.kind != y.naming.kind:
        if is_state(x.naming.name) or is_state(y.naming.name):
            return "precision", "действует государство или одно из его лиц и ведомств", "state_or_its_body"
        return "precision", "назван человек или организация", "person_or_body"
    what = {"actor": "назван другой участник", "place": "названо другое место"}.get(slot, "назван другой предмет")
    return "conflict", what, "other_name"
