"""Common nouns in one part of the same deed: where it was, to whom, by whom, when no name tells it."""

from collections.abc import Iterator
from functools import cache, lru_cache

from svodka.claims.disagreements.differences import Difference, Side
from svodka.claims.disagreements.functions import Function, function, same_part
from svodka.claims.disagreements.likeness import alike, cosine
from svodka.claims.disagreements.pairing import Pair
from svodka.claims.disagreements.tellings import REMEMBERED, Telling, Word
from svodka.languages import load
from svodka.model.account import Slot

UNLIKE = 0.35
"""Cosine of navec vectors below which two nouns name different things."""
ENOUGH = 0.4
"""Share of common content words from which the two tellings surely tell one deed."""
_WHERE = frozenset({"в", "во", "на"})


def places(pair: Pair) -> Iterator[Difference]:
    """Two common nouns that say where ("in the pharmacies", "in the country"), each absent from the other telling."""
    if pair.shared < ENOUGH:
        return
    for x in _wheres(pair.a):
        for y in _wheres(pair.b):
            missing = x.key not in pair.b.content and y.key not in pair.a.content
            if missing and not alike(x.token.lemma, y.token.lemma) and _of_one_deed(pair, x, y):
                sides = _side(pair.a, x), _side(pair.b, y)
                yield Difference("place", "precision", *sides, "место названо уже или шире", "common_place")
                return


@lru_cache(maxsize=REMEMBERED)
def _wheres(telling: Telling) -> tuple[Word, ...]:
    found = []
    for word in telling.words:
        case = next((w.key for w in telling.below(word) if w.token.rel == "case"), "")
        if word.token.lemma in _places() and case in _WHERE and word.token.feats.get("Case") == "Loc":
            found.append(word)
    return tuple(found)


def _of_one_deed(pair: Pair, x: Word, y: Word) -> bool:
    """Both say where one and the same thing was: "нет в аптеках" and "нет в стране"."""
    heads = function(pair.a, x).head, function(pair.b, y).head
    return heads[0] is not None and heads[1] is not None and pair.same_word(heads[0], heads[1])


@cache
def _places() -> frozenset[str]:
    return frozenset(row["word"] for row in load("ru", "place_words"))


def arguments(pair: Pair) -> Iterator[Difference]:
    """The doer or the receiver of one deed, told by two common nouns that name different things."""
    if pair.shared < ENOUGH:
        return
    for x, part_x in _players(pair.a):
        for y, part_y in _players(pair.b):
            if not same_part(part_x, part_y) or x.key in pair.b.content or y.key in pair.a.content:
                continue
            if part_x.head and part_y.head and _one_verb(part_x.head, part_y.head) and _unlike(x, y):
                slot: Slot = "actor" if part_x.part == "subject" else "object"
                sides = _side(pair.a, x), _side(pair.b, y)
                yield Difference(slot, "precision", *sides, "участник назван по-разному", "common_noun")
                return


@lru_cache(maxsize=REMEMBERED)
def _players(telling: Telling) -> tuple[tuple[Word, Function], ...]:
    found = []
    for word in telling.words:
        if word.token.pos == "NOUN" and not any(r.start <= word.token.start < r.end for r in telling.reporting):
            part = function(telling, word)
            given = part.part == "oblique" and part.marked == ":Dat"
            if (part.part == "subject" or given) and part.head is not None and part.head.token.pos == "VERB":
                found.append((word, part))
    return tuple(found)


def _one_verb(x: Word, y: Word) -> bool:
    """One verb, done or undergone alike: who fell ill ("заразилась") is not who made ill ("заразили")."""
    return x.key == y.key and x.token.lemma.endswith(("ся", "сь")) == y.token.lemma.endswith(("ся", "сь"))


def _unlike(x: Word, y: Word) -> bool:
    a, b = x.token.lemma, y.token.lemma
    return not alike(a, b) and 0.0 < cosine(a, b) < UNLIKE


def _side(telling: Telling, word: Word) -> Side:
    below = [
        w for w in telling.below(word) if w.token.rel in ("amod", "nmod", "appos") and 0 < abs(w.at - word.at) <= 3
    ]
    place = telling.evidence([word, *below])
    return Side(" ".join(place.text.split()), place)
