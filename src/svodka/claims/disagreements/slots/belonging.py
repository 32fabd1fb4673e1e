"""What somebody is of: the same person or body with the same post, but of another body or place.

«Тренер „Маяка“ Ладогин» and «тренер „Зари“ Ладогин»; «Союз рыбаков (СР)» and «Союз рыбаков (ФНС)».
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from svodka.claims.disagreements.differences import Difference, Side
from svodka.claims.disagreements.knowing import knows
from svodka.claims.disagreements.pairing import Pair
from svodka.claims.disagreements.sameness import may_be_one, one_entity, stands_for
from svodka.claims.disagreements.tellings import REMEMBERED, Naming, Telling, Word
from svodka.model.account import DisagreementKind, Slot

VERBATIM = 0.8
"""Closeness from which the other name is surely another: else it may be the wider body, or a second post."""
_PHRASE = frozenset({"NOUN", "PROPN", "ADJ", "ADP", "DET", "NUM", "X"})
_QUOTES = frozenset('«»"“”„')
_FARTHEST = 12
"""So many words at most stand in a title before a name."""


class Belonging(NamedTuple):
    """Who is meant, the noun that says what he is, and the name of whose or of where he is that."""

    person: Naming
    post: Word
    name: Word


def belongings(pair: Pair) -> Iterator[Difference]:
    """One person and one post, of bodies or places of which neither article names the other's."""
    for x in _belongings(pair.a):
        for y in _belongings(pair.b):
            person = one_entity(x.person.name, x.person.kind, y.person.name, y.person.kind)
            if person and x.post.key == y.post.key and _others(pair, x.name, y.name):
                slot: Slot = "place" if _kind(pair.a, x.name) == _kind(pair.b, y.name) == "place" else "object"
                kind: DisagreementKind = "conflict" if pair.closeness >= VERBATIM else "precision"
                why = "при одном лице и одной должности названо другое"
                sides = _side(pair.a, x.name), _side(pair.b, y.name)
                yield Difference(slot, kind, *sides, why, "of_another", unsure=kind == "precision")
                return


def glosses(pair: Pair) -> Iterator[Difference]:
    """One full name with another name after it in brackets; of two alphabets it may be a translation."""
    for x in _glosses(pair.a):
        for y in _glosses(pair.b):
            if _before(pair.a, x) == _before(pair.b, y) and _other_text(pair, x, y) and not _translated(x, y):
                why = "одно полное имя, в скобках другое"
                sides = Side(x.token.text, pair.a.evidence([x])), Side(y.token.text, pair.b.evidence([y]))
                yield Difference("object", "precision", *sides, why, "other_gloss", unsure=True)
                return


@lru_cache(maxsize=REMEMBERED)
def _belongings(telling: Telling) -> tuple[Belonging, ...]:
    people = [n for n in telling.names if n.kind == "person"]
    return tuple(b for person in people for b in _of_person(telling, person))


def _of_person(telling: Telling, person: Naming) -> Iterator[Belonging]:
    """From the title before the name, or the apposition after it."""
    own = telling.inside(person.start, person.end)
    if not own:
        return
    before = _stretch(telling.words[max(0, own[0].at - _FARTHEST) : own[0].at][::-1])[::-1]
    after = _stretch([w for n, w in enumerate(telling.words[own[-1].at + 1 :]) if n or w.token.text != ","][:_FARTHEST])
    for phrase in (before, after):
        post: Word | None = None
        for word in phrase:
            if word.token.pos == "NOUN" and word.token.text[:1].islower():
                post = word
            elif post is not None and _names_other(telling, word) and _next_to(telling, post, word):
                yield Belonging(person, post, word)


def _stretch(words: Sequence[Word]) -> list[Word]:
    """The words up to the first that is no part of a noun phrase."""
    found = []
    for word in words:
        if word.token.pos not in _PHRASE and word.token.text not in _QUOTES:
            break
        found.append(word)
    return found


def _next_to(telling: Telling, post: Word, name: Word) -> bool:
    """Only adjectives, prepositions and quotation marks between: the name is of that very noun."""
    return all(w.token.pos != "NOUN" for w in telling.words[post.at + 1 : name.at])


def _names_other(telling: Telling, word: Word) -> bool:
    """The first word of a proper name that is no person's."""
    if word.token.pos not in ("PROPN", "X") or not word.token.text[:1].isupper():
        return False
    naming = _naming(telling, word)
    return naming is None or naming.kind != "person"


@lru_cache(maxsize=REMEMBERED)
def _glosses(telling: Telling) -> tuple[Word, ...]:
    """Single capitalised words in brackets after two words of a name or a noun phrase."""
    words = telling.words
    bracketed = [w for a, w, b in zip(words[2:], words[3:], words[4:], strict=False) if _bracketed(a, b)]
    return tuple(w for w in bracketed if w.token.text[:1].isupper() and w.token.text.isalpha())


def _bracketed(before: Word, after: Word) -> bool:
    return before.token.text == "(" and after.token.text == ")"


def _before(telling: Telling, gloss: Word) -> tuple[str, ...]:
    """The keys of the two words before the bracket."""
    return tuple(w.key for w in telling.words[gloss.at - 3 : gloss.at - 1])


def _translated(x: Word, y: Word) -> bool:
    """Two abbreviations of one full name in two alphabets."""
    texts = x.token.text, y.token.text
    return all(t.isupper() for t in texts) and texts[0].isascii() != texts[1].isascii()


def _other_text(pair: Pair, x: Word, y: Word) -> bool:
    """By their letters alone: reading takes a name in brackets for another name of what stands before it."""
    a, b = x.token.text, y.token.text
    if one_entity(a, "organisation", b, "organisation") or may_be_one(a, b) or stands_for(a, b):
        return False
    return x.token.lemma not in pair.b.vocabulary and y.token.lemma not in pair.a.vocabulary


def _others(pair: Pair, x: Word, y: Word) -> bool:
    """Two names that cannot be of one, and neither article has the other's."""
    a, b = (_shown(t, w) for t, w in ((pair.a, x), (pair.b, y)))
    if one_entity(*a, *b) or may_be_one(a[0], b[0]) or stands_for(a[0], b[0]) or may_be_one(x.token.text, y.token.text):
        return False
    return not _known(pair.b, x, a) and not _known(pair.a, y, b)


def _known(telling: Telling, word: Word, named: tuple[str, str]) -> bool:
    return word.token.lemma in telling.vocabulary or knows(telling, ("name", *named))


def _shown(telling: Telling, word: Word) -> tuple[str, str]:
    naming = _naming(telling, word)
    return (naming.name, naming.kind) if naming else (word.token.text, "organisation")


def _naming(telling: Telling, word: Word) -> Naming | None:
    return next((n for n in telling.names if n.start <= word.token.start < n.end), None)


def _kind(telling: Telling, word: Word) -> str:
    return _shown(telling, word)[1]


def _side(telling: Telling, word: Word) -> Side:
    return Side(word.token.text, telling.evidence([word]), ("name", *_shown(telling, word)))
