"""Second thoughts about what one pair of tellings seems to differ in: it may speak of two different things.

Both tellings stand in one claim, but a claim may hold two like facts ("23 % fewer … 11 % fewer"). Two articles that
retell one text know both facts, so a value that the other article gives too, elsewhere, is no disagreement.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from svodka.claims.disagreements.differences import Difference
from svodka.claims.disagreements.growing import grown_since, of_two_hours
from svodka.claims.disagreements.knowing import knows, one_article_knows_both, told_beside
from svodka.claims.disagreements.pairing import Pair
from svodka.claims.disagreements.sameness import one_entity, stands_for
from svodka.claims.disagreements.slots.cast import cast
from svodka.claims.disagreements.tellings import REMEMBERED, Telling

ONE_TEXT = 0.6
"""Closeness from which two tellings are one text, so that what stands in one place means one thing."""
VERBATIM = 0.6
"""Closeness from which a value that one of the articles gives elsewhere is still a disagreement."""
_COUNTED = frozenset({"date", "quantity", "actor", "object", "place"})
_WHO = frozenset({"actor", "object", "place"})
"""Another name and another number: rather another event than one event told wrongly twice."""


def settled(pair: Pair, differences: Iterable[Difference]) -> list[Difference]:
    """The differences that stand: known values dropped, and conflicts softened where the tellings are too far apart."""
    found = list(differences)
    other_time = pair.closeness < 0.8 and any(d.slot == "date" and d.rule != "vague_time" for d in found)
    kept = [d for d in found if not _known(pair, d)]
    conflicts = [d for d in kept if d.kind == "conflict" and d.slot in _COUNTED]
    if len(conflicts) > 1 and (pair.closeness < 0.8 or {d.slot for d in conflicts} & _WHO):
        kept = [_soft(d) if d in conflicts else d for d in kept]
    return [_softened(pair, d, other_time) for d in kept]


def _known(pair: Pair, d: Difference) -> bool:
    """Each article gives the other's value too, or one of them does and the tellings are not one text."""
    if not d.a.key or not d.b.key:
        return False
    if d.sure and d.a.key[0] == "name":
        return knows(pair.b, d.a.key) and knows(pair.a, d.b.key)
    if told_beside(pair.b, d.a, d.b) or told_beside(pair.a, d.b, d.a):
        return True
    in_b, in_a = knows(pair.b, d.a.key), knows(pair.a, d.b.key)
    return (in_a and in_b) or ((in_a or in_b) and not d.sure and pair.closeness < VERBATIM)


def _softened(pair: Pair, d: Difference, other_time: bool) -> Difference:
    """Numbers of two periods may both be right."""
    if d.kind == "precision":
        return d
    if d.slot == "quantity" and other_time:
        return _soft(d)
    if d.slot == "place" and pair.closeness < 0.8 and not _meet_elsewhere(pair):
        return _soft(d)
    if d.slot in ("quantity", "date") and (_of_others(pair) or _other_occasion(pair)):
        return _soft(d)
    if d.slot == "actor" and d.rule == "other_name" and pair.closeness < ONE_TEXT and not _meet_elsewhere(pair):
        return _soft(d)
    if d.slot in _WHO and one_article_knows_both(pair.a, d.a.key, d.b.key):
        return _soft(d)
    if d.slot == "quantity" and (grown := grown_since(pair, d)):
        return d._replace(kind="precision", why=grown)
    if d.slot == "quantity" and of_two_hours(pair, d):
        return _soft(d)
    return d if d.sure or pair.closeness >= ONE_TEXT else _soft(d)


def _of_others(pair: Pair) -> bool:
    """Both tellings name somebody or some place, and nobody (or no place) in common: two towns, two temperatures; or
    those who speak are of two towns; or, where no name is, the sentences before are about others."""
    if _apart(*(_towns_of_speakers(t) for t in (pair.a, pair.b))):
        return True
    if (
        not (_named(pair.a) and _named(pair.b))
        and pair.closeness < VERY_CLOSE
        and _apart(_about(pair.a), _about(pair.b))
    ):
        return True
    a, b = (_named(t) for t in (pair.a, pair.b))
    kinds = {kind for _, kind in a} & {kind for _, kind in b}
    pairs = [(x, y) for x in a for y in b]
    if a and b and not any(_one_or_its_state(x, y) for x, y in pairs):
        return True
    return any(not any(_one_or_its_state(x, y) for x, y in pairs if k in (x[1], y[1])) for k in kinds & _WHOSE)


def _other_occasion(pair: Pair) -> bool:
    """One tells of an earlier time or a first attempt, or they count up to different days (or one up to a day)."""
    if pair.a.as_of != pair.b.as_of and ((pair.a.as_of and pair.b.as_of) or pair.closeness < VERY_CLOSE):
        return True
    return pair.closeness < VERY_CLOSE and _earlier(pair.a) != _earlier(pair.b)


VERY_CLOSE = 0.8
"""Closeness from which a word such as "earlier" makes no other occasion."""


@lru_cache(maxsize=REMEMBERED)
def _earlier(telling: Telling) -> bool:
    return any(w.token.lemma in _EARLIER for w in telling.words)


_EARLIER = frozenset(
    ["тогда", "ранее", "раньше", "прежде", "прежний", "предыдущий", "прошлый", "изначально", "первоначально", "сначала",
     "сперва", "вначале", "впервые", "минувший", "предшествующий"]
)  # fmt: skip
_WHOSE = frozenset({"person", "place"})
"""Of these kinds one must be in common: one fund lends to two countries."""


def _one_or_its_state(x: tuple[str, str], y: tuple[str, str]) -> bool:
    return one_entity(*x, *y) or stands_for(x[0], y[0])


def _meet_elsewhere(pair: Pair) -> bool:
    """Somebody or some number is in both: else two places have two events, told in the same words."""
    names = any(_one_or_its_state(x, y) for x in _named(pair.a) for y in _named(pair.b))
    chains = {x.key for x in pair.a.chain} & {x.key for x in pair.b.chain}
    return names or bool(chains) or any(q.value == r.value for q in pair.a.quantities for r in pair.b.quantities)


@lru_cache(maxsize=REMEMBERED)
def _named(telling: Telling) -> tuple[tuple[str, str], ...]:
    """The names outside of the reporting parts, each with its kind."""
    return tuple(
        (n.name, n.kind)
        for n in telling.names
        if not any(r.start <= n.start and n.end <= r.end for r in telling.reporting)
    )


def _about(telling: Telling) -> tuple[tuple[str, str], ...]:
    """Whom it is about: the people and bodies that it names, or those named last before it."""
    acting = {x.naming.name for x in cast(telling) if x.function.part == "subject"}
    own = tuple(x for x in _named(telling) if x[1] != "place" or x[0] in acting)
    return own or tuple((n.name, n.kind) for n in telling.before if n.kind != "place")


def _apart(a: tuple[tuple[str, str], ...], b: tuple[tuple[str, str], ...]) -> bool:
    return bool(a and b) and not any(_one_or_its_state(x, y) for x in a for y in b)


@lru_cache(maxsize=REMEMBERED)
def _towns_of_speakers(telling: Telling) -> tuple[tuple[str, str], ...]:
    return tuple(
        (n.name, n.kind)
        for n in telling.names
        if n.kind == "place" and any(r.start <= n.start and n.end <= r.end for r in telling.reporting)
    )


def _soft(d: Difference) -> Difference:
    return d._replace(kind="precision", unsure=True, why=f"{d.why}; возможно, речь о разном")


def too_short(tellings: Sequence[Telling]) -> bool:
    """A dateline or a bare label says too little to be compared; a clause that is mostly names does not."""
    return any(_common_words(t) < 2 and not _is_clause(t) for t in tellings)


@lru_cache(maxsize=REMEMBERED)
def _is_clause(telling: Telling) -> bool:
    """It has a verb or a subject, and two names at least: «Для меня Ладога — это Карелия»."""
    predicate = any(w.token.pos == "VERB" or w.token.rel.startswith("nsubj") for w in telling.words)
    return predicate and sum(w.token.pos == "PROPN" for w in telling.words) > 1


@lru_cache(maxsize=REMEMBERED)
def _common_words(telling: Telling) -> int:
    times = [(t.start, t.end) for t in telling.times]
    return sum(
        w.content
        and w.token.pos not in ("PROPN", "NUM")
        and not any(a <= w.token.start < b for a, b in times)
        and not w.token.text.isupper()
        for w in telling.words
    )
