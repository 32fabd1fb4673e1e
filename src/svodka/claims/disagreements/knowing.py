"""What an article gives besides what is compared: a value that it knows, too, is no sure disagreement."""

from collections.abc import Iterable

from svodka.claims.disagreements.differences import Side
from svodka.claims.disagreements.sameness import one_entity
from svodka.claims.disagreements.tellings import Key, Telling, quantity_key
from svodka.reading.entities.spelling import same_word, skeleton


def knows(telling: Telling, key: Key) -> bool:
    """True when the telling's article gives that value anywhere; sums of money may stand there without the currency."""
    if key in telling.known or (key[:2] == ("quantity", "money") and ("quantity", "", key[2]) in telling.known):
        return True
    if key[0] != "name":
        return False
    return any(
        k[0] == "name" and one_entity(key[1], key[2], k[1], k[2]) and _surely(key, k, telling) for k in telling.known
    )


def _surely(key: Key, known: Key, telling: Telling) -> bool:
    """A given name alone is of whoever else bears it in that article: "Анна" beside "Анна Ладогина" is no Осокина."""
    full, bare = skeleton(key[1]).split(), skeleton(known[1]).split()
    if key[2] != "person" or len(full) < 2 or len(bare) != 1 or same_word(bare[0], full[-1]):
        return True
    others = [skeleton(k[1]).split() for k in telling.known if k[0] == "name" and k[2] == "person"]
    return not any(len(w) > 1 and same_word(w[0], bare[0]) and not same_word(w[-1], full[-1]) for w in others)


def one_article_knows_both(telling: Telling, a: Key, b: Key) -> bool:
    """True when some article of the story names both: they are two, and each may have done it."""
    return a[:1] == b[:1] == ("name",) and any(_among(a, known) and _among(b, known) for known in telling.story)


def _among(key: Key, known: Iterable[Key]) -> bool:
    return any(k[0] == "name" and one_entity(key[1], key[2], k[1], k[2]) for k in known)


def told_beside(telling: Telling, theirs: Side, own: Side) -> bool:
    """True when the telling gives the other's value as well, beside its own: "27 мая вместо 21 мая"."""
    if theirs.key[:1] == ("time",):
        others = [t.value for t in telling.times if t.value and not _at(t.start, t.end, own)]
        return any(value == theirs.key[1] or value.startswith(theirs.key[1] + "-") for value in others)
    return any(quantity_key(q) == theirs.key for q in telling.quantities if not _at(q.start, q.end, own))


def _at(start: int, end: int, side: Side) -> bool:
    return start < side.place.end and side.place.start < end
