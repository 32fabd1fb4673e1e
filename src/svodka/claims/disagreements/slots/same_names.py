"""When two names in two tellings may be of one: spelling, a bare surname, a nickname that an article explains."""

from svodka.claims.disagreements.pairing import Pair
from svodka.claims.disagreements.sameness import may_be_one, one_entity, stands_for
from svodka.claims.disagreements.slots.cast import Cast
from svodka.ingest.names import first_names
from svodka.reading.entities.spelling import same_word, skeleton


def same(x: Cast, y: Cast) -> bool:
    """True when the two may be one, or the one stand for the other."""
    a, b = x.naming, y.naming
    if a.kind == b.kind == "person" and (_one_surname(x, y) or _one_surname(y, x) or _one_last_word(a.name, b.name)):
        return True
    return one_entity(a.name, a.kind, b.name, b.kind) or may_be_one(a.name, b.name) or stands_for(a.name, b.name)


def one_by_full_name(pair: Pair, x: Cast, y: Cast) -> bool:
    """One article knows somebody by both: Диего and Марадона are one where it has Диего Марадона; the same surname
    with both given names, too (Лео and Лионель, where each is somebody of one surname)."""
    full = [[skeleton(k[1]).split() for k in t.known if k[0] == "name" and k[2] == "person"] for t in (pair.a, pair.b)]
    one, other = skeleton(x.naming.name).split(), skeleton(y.naming.name).split()
    if any(_all_in(one, words) and _all_in(other, words) for words in (*full[0], *full[1])):
        return True
    if len(one) == len(other) == 1 and any(_given(w[0], [*full[0], *full[1]]) for w in (one, other)):
        return True
    surnames = [
        {w[-1] for w in known if len(w) > 1 and _all_in(own, w)} for known, own in zip(full, (one, other), strict=True)
    ]
    return one[0][:1] == other[0][:1] and any(same_word(u, v) for u in surnames[0] for v in surnames[1])


def _given(word: str, known: list[list[str]]) -> bool:
    """A given name alone may be anybody's: the other telling may have his surname."""
    return word in first_names() or any(len(name) > 1 and same_word(word, name[0]) for name in known)


def _all_in(words: list[str], name: list[str]) -> bool:
    return all(any(same_word(u, v) for v in name) for u in words)


def _one_surname(bare: Cast, full: Cast) -> bool:
    """A bare surname may be of either of two people who bear it, such as a couple."""
    words = skeleton(bare.shown).split()
    return len(words) == 1 and any(same_word(words[0], w) for w in skeleton(full.naming.name).split())


def _one_last_word(a: str, b: str) -> bool:
    """The last words are one, and what stands before is a given name at most in one of them."""
    x, y = skeleton(a).split(), skeleton(b).split()
    if not x or not y or not same_word(x[-1], y[-1]):
        return False
    return not all(len(words) > 1 and words[0] in first_names() for words in (x, y))
