"""Lists: the same things enumerated, with another item or with more of them."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from svodka.claims.disagreements.differences import Difference, Side
from svodka.claims.disagreements.likeness import cosine
from svodka.claims.disagreements.pairing import Pair
from svodka.claims.disagreements.sameness import may_be_one
from svodka.claims.disagreements.tellings import REMEMBERED, Telling, Word
from svodka.model.account import DisagreementKind

ONE_TEXT = 0.6
"""Closeness from which an item in another's place is another item."""
RELATED = 0.3
"""Cosine of navec vectors above which two items may be one thing in other words."""
SHOWN = 100
"""So many letters of an enumeration are shown as they stand."""


class Listed(NamedTuple):
    """The items of one enumeration: the head word of each, in order."""

    items: tuple[Word, ...]


def lists(pair: Pair) -> Iterator[Difference]:
    """Enumerations that share an item and differ in others."""
    for x in enumerations(pair.a):
        for y in enumerations(pair.b):
            only_x, only_y = _rest(pair, x, y), _rest_of_other(pair, x, y)
            shared = len(x.items) - len(only_x)
            if not shared or not (only_x or only_y) or 2 * shared < max(len(x.items), len(y.items)):
                continue
            one_length = len(x.items) == len(y.items) and pair.closeness >= ONE_TEXT and _new(pair, only_x, only_y)
            one_length = one_length and not (_describes(pair.a, x) or _describes(pair.b, y) or _quoted(pair, x, y))
            kind, why, rule = _verdict(one_length, len(only_x), len(only_y))
            yield Difference("object", kind, _side(pair.a, x), _side(pair.b, y), why, rule)
            return


def _new(pair: Pair, only_x: list[Word], only_y: list[Word]) -> bool:
    """Neither article has the other's item anywhere, and the items are not related."""
    elsewhere = any(w.token.lemma in pair.b.vocabulary for w in only_x) or any(
        w.token.lemma in pair.a.vocabulary for w in only_y
    )
    return not elsewhere and not _related(only_x, only_y)


def _quoted(pair: Pair, x: Listed, y: Listed) -> bool:
    """Both stand in somebody's words, which may have been translated twice."""
    return (bool(pair.a.chain) and bool(pair.b.chain)) or all(
        any(q.kind != "indirect" and q.start <= listed.items[0].token.start < q.end for q in telling.quotes)
        for telling, listed in ((pair.a, x), (pair.b, y))
    )


def _describes(telling: Telling, listed: Listed) -> bool:
    """A name follows: "силач и актёр Ладогин" is one person, whom each outlet describes as it likes."""
    after = telling.words[listed.items[-1].at + 1 : listed.items[-1].at + 2]
    return any(w.token.pos == "PROPN" for w in after)


def _related(only_x: list[Word], only_y: list[Word]) -> bool:
    """Different spellings, short forms or near neighbours in meaning: not surely another item."""
    return any(
        may_be_one(u.token.text, v.token.text)
        or cosine(u.token.lemma, v.token.lemma) > RELATED
        or not cosine(u.token.lemma, v.token.lemma)
        for u in only_x
        for v in only_y
    )


def _verdict(one_length: bool, only_x: int, only_y: int) -> tuple[DisagreementKind, str, str]:
    if one_length and only_x == only_y == 1:
        return "conflict", "в перечне другой предмет", "other_item"
    if only_x and only_y:
        return "precision", "перечислено разное", "other_items"
    return "precision", "один перечень длиннее другого", "longer_list"


@lru_cache(maxsize=REMEMBERED)
def enumerations(telling: Telling) -> tuple[Listed, ...]:
    """Nouns joined as conjuncts of one head."""
    return tuple(_enumerations(telling))


def _enumerations(telling: Telling) -> Iterator[Listed]:
    for word in telling.words:
        if word.token.pos not in ("NOUN", "PROPN") or word.token.rel == "conj" or _of_the_source(telling, word):
            continue
        rest = [w for w in telling.below(word) if w.token.rel == "conj" and w.token.pos in ("NOUN", "PROPN")]
        rest = [w for w in rest if _in_one_case(word, w) and not _verb_between(telling, word, w)]
        if rest:
            yield Listed((word, *rest))


def _in_one_case(a: Word, b: Word) -> bool:
    cases = {w.token.feats.get("Case", "") for w in (a, b)} - {""}
    return len(cases) < 2 or cases == {"Nom", "Acc"}


def _verb_between(telling: Telling, a: Word, b: Word) -> bool:
    """A verb or participle between two nouns: the tree has joined what are parts of two clauses."""
    return any(w.token.pos == "VERB" for w in telling.words[min(a.at, b.at) + 1 : max(a.at, b.at)])


def _of_the_source(telling: Telling, word: Word) -> bool:
    """Part of who says it: «председатель комитета по культуре и спорту»."""
    return any(r.start <= word.token.start < r.end for r in telling.reporting)


def _rest(pair: Pair, x: Listed, y: Listed) -> list[Word]:
    return [i for i in x.items if not any(_one_item(pair, i, j) for j in y.items)]


def _rest_of_other(pair: Pair, x: Listed, y: Listed) -> list[Word]:
    return [j for j in y.items if not any(_one_item(pair, i, j) for i in x.items)]


def _one_item(pair: Pair, i: Word, j: Word) -> bool:
    """The heads are alike, or a word of the one item has the stem of the other's head ("antiseptic means")."""
    if pair.like(i, j):
        return True
    words_i = [i, *(w for w in pair.a.below(i) if w.content and w.token.rel != "conj")]
    words_j = [j, *(w for w in pair.b.below(j) if w.content and w.token.rel != "conj")]
    return any(pair.same_word(u, j) for u in words_i) or any(pair.same_word(i, v) for v in words_j)


def _side(telling: Telling, listed: Listed) -> Side:
    """Shown as told; the head words alone where they stand far apart."""
    place, words = telling.evidence(listed.items), [w.token for w in listed.items]
    shown = " ".join(place.text.split()) if len(place.text) <= SHOWN else ", ".join(w.text for w in words)
    return Side(", ".join(w.lemma for w in words), place, shown=shown)
