"""What an article gives besides what is compared: a value that it knows, too, is no sure disagreement."""

from svodka.claims.disagreements.differences import Side
from svodka.claims.disagreements.sameness import one_entity
from svodka.claims.disagreements.tellings import Key, Telling


def knows(telling: Telling, key: Key) -> bool:
    """True when the telling's article gives that value anywhere; sums of money may stand there without the currency."""
    if key in telling.known or (key[:2] == ("quantity", "money") and ("quantity", "", key[2]) in telling.known):
        return True
    if key[0] != "name":
        return False
    return any(k[0] == "name" and one_entity(key[1], key[2], k[1], k[2]) for k in telling.known)


def told_beside(telling: Telling, theirs: Side, own: Side) -> bool:
    """True when the telling gives the other's date as well, beside its own: "27 мая вместо 21 мая"."""
    if theirs.key[:1] != ("time",):
        return False
    others = [t.value for t in telling.times if t.value and (t.start, t.end) != (own.place.start, own.place.end)]
    return any(value == theirs.key[1] or value.startswith(theirs.key[1] + "-") for value in others)
