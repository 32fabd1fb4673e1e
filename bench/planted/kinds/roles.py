"""Who did it to whom, turned round: both noun phrases inflected into each other's case, and the verb after the doer."""

import random
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from bench.planted.change import Change, Edit, conjugated, recased, told
from bench.planted.stories import Place
from svodka.languages import load
from svodka.model.reading import Sentence, Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_INFLECTED = frozenset({"amod", "det", "flat:name", "appos"})
_STAYING = frozenset({"nmod", "flat", "flat:foreign"})
_RECEIVERS = frozenset({"obj", "iobj", "obl:agent"})
_TURNING = frozenset({"у", "над", "против", "к", "для", "на", "от", "за", "перед", "о", "об"})
"""Prepositions under which the two may change places and it is not the same any more."""


class Phrase(NamedTuple):
    """A noun with the words around it, in the order of the text; `staying` are those that are not inflected with it."""

    noun: Token
    words: tuple[Token, ...]
    staying: frozenset[int]


def roles(place: Place, rng: random.Random) -> Iterator[Change]:
    """Who and whom change places: of a verb (its form follows the new doer), or of a deed that a noun names («победа
    Ладогина над Осокиным»); only where the cases can be told apart."""
    sentence = place.sentence
    for n, head in enumerate(sentence.tokens):
        if head.pos not in ("VERB", "NOUN"):
            continue
        below = [k for k, t in enumerate(sentence.tokens) if t.head == n and t.pos in _NOUNS and _acts(place, t)]
        doers = [_phrase(sentence, k) for k in below if _does(sentence, k, head)]
        others = [_phrase(sentence, k) for k in below if _receives(sentence, k, head)]
        for doer, other in zip(doers[:1], others[:1], strict=False):
            edits = _turned(head, doer, other) if doer and other else None
            if edits and doer and other and told(place, doer.noun.text) and told(place, other.noun.text):
                yield Change("roles", head.pos.lower(), ("actor", "object"), tuple(sorted(edits)))


def _does(sentence: Sentence, n: int, head: Token) -> bool:
    """The subject of a verb; the genitive of a noun."""
    token = sentence.tokens[n]
    if head.pos == "VERB":
        return token.rel in ("nsubj", "nsubj:pass")
    return token.rel == "nmod" and token.feats.get("Case") == "Gen" and not _prepositions(sentence, n)


def _receives(sentence: Sentence, n: int, head: Token) -> bool:
    token, by = sentence.tokens[n], _prepositions(sentence, n)
    if head.pos == "NOUN":
        return token.rel in ("nmod", "obl", "iobj") and bool(by & _TURNING)
    instrument = token.rel == "obl" and head.feats.get("Voice") == "Pass" and token.feats.get("Case") == "Ins"
    return token.rel in _RECEIVERS or (token.rel == "obl" and bool(by & _TURNING)) or (instrument and not by)


def _prepositions(sentence: Sentence, n: int) -> set[str]:
    return {t.lemma for t in sentence.tokens if t.head == n and t.rel == "case"}


def _acts(place: Place, token: Token) -> bool:
    """A person, a body or an animal: somebody who can do and be done to."""
    named = any(m.start <= token.start < m.end for e in place.reading.entities for m in e.mentions)
    return named or token.feats.get("Animacy") == "Anim" or token.lemma in _bodies()


@cache
def _bodies() -> frozenset[str]:
    return frozenset(row["lemma"] for row in load("ru", "source_words") if row["kind"] in ("organisation", "office"))


def _phrase(sentence: Sentence, n: int) -> Phrase | None:
    """None when the phrase is not in one piece, or something hangs on it that can neither be inflected nor stay."""
    places, staying = {n}, set[int]()
    grown = True
    while grown:
        grown = False
        for k, token in enumerate(sentence.tokens):
            if k in places or token.head not in places or (token.head == n and token.rel == "case"):
                continue
            fixed = token.head in staying or token.rel in _STAYING
            if not fixed and (token.rel not in _INFLECTED or token.pos not in (*_NOUNS, "ADJ", "DET")):
                return None
            grown = True
            places.add(k)
            if fixed:
                staying.add(k)
    words = tuple(sentence.tokens[k] for k in sorted(places))
    whole = max(places) - min(places) + 1 == len(places) and not any(w.pos == "PUNCT" for w in words)
    return Phrase(sentence.tokens[n], words, frozenset(sentence.tokens[k].start for k in staying)) if whole else None


def _turned(head: Token, doer: Phrase, other: Phrase) -> list[Edit] | None:
    """Both phrases in each other's case, and the verb in the form that the new doer asks; None when a word has no such
    form or the change could not be seen."""
    new_doer, new_other = _inflected(other, doer.noun), _inflected(doer, other.noun)
    if new_doer is None or new_other is None or (new_doer == _plain(other) and new_other == _plain(doer)):
        return None
    edits = [_edit(doer, new_doer), _edit(other, new_other)]
    if head.pos == "VERB" and not _agree(head, doer.noun, other.noun):
        form = conjugated(head, other.noun)
        if form is None:
            return None
        edits.append(Edit(head.start, head.end, form))
    return edits


def _agree(verb: Token, a: Token, b: Token) -> bool:
    """The form of the verb serves both nouns."""
    number = a.feats.get("Number")
    gendered = number == "Sing" and (verb.feats.get("Tense") == "Past" or "Gender" in verb.feats)
    return number == b.feats.get("Number") and (not gendered or a.feats.get("Gender") == b.feats.get("Gender"))


def _inflected(phrase: Phrase, model: Token) -> str | None:
    words = [word.text if word.start in phrase.staying else recased(word, model) for word in phrase.words]
    return None if None in words else " ".join(w for w in words if w)


def _plain(phrase: Phrase) -> str:
    return " ".join(w.text for w in phrase.words)


def _edit(phrase: Phrase, new: str) -> Edit:
    start = phrase.words[0].text[:1].isupper()
    return Edit(phrase.words[0].start, phrase.words[-1].end, new[:1].upper() + new[1:] if start else new)
