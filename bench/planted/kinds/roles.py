"""Who did it to whom, turned round: both noun phrases inflected into each other's case."""

import random
from collections.abc import Iterator
from typing import NamedTuple

from bench.planted.change import Change, Edit, recased, told
from bench.planted.stories import Place
from svodka.model.reading import Sentence, Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_PARTS = frozenset({"amod", "det", "flat:name", "appos"})
_RECEIVERS = frozenset({"obj", "iobj", "obl:agent"})
_TURNING = frozenset({"у", "над", "против", "к", "для", "на", "от", "за", "перед"})
"""Prepositions under which the two may change places and it is not the same any more."""


class Phrase(NamedTuple):
    """A noun with the words that are inflected with it, in the order of the text."""

    noun: Token
    words: tuple[Token, ...]


def roles(place: Place, rng: random.Random) -> Iterator[Change]:
    """Who and whom change places; only where the verb agrees with both and the cases can be told apart."""
    sentence = place.sentence
    for n, verb in enumerate(sentence.tokens):
        if verb.pos != "VERB":
            continue
        below = [(k, t) for k, t in enumerate(sentence.tokens) if t.head == n and t.pos in _NOUNS]
        doers = [_phrase(sentence, k) for k, t in below if t.rel in ("nsubj", "nsubj:pass") and _acts(place, t)]
        others = [_phrase(sentence, k) for k, t in below if _receives(sentence, k) and _acts(place, t)]
        for doer in doers[:1]:
            for other in others[:1]:
                edits = _swapped(doer, other) if doer and other and _agree(verb, doer.noun, other.noun) else None
                if edits and doer and other and told(place, doer.noun.text) and told(place, other.noun.text):
                    yield Change("roles", verb.lemma, ("actor", "object"), tuple(sorted(edits)))


def _receives(sentence: Sentence, n: int) -> bool:
    token = sentence.tokens[n]
    by = {t.lemma for t in sentence.tokens if t.head == n and t.rel == "case"}
    return token.rel in _RECEIVERS or (token.rel == "obl" and bool(by & _TURNING))


def _acts(place: Place, token: Token) -> bool:
    """A person, a body or an animal: somebody who can do and be done to."""
    named = any(m.start <= token.start < m.end for e in place.reading.entities for m in e.mentions)
    return named or token.feats.get("Animacy") == "Anim"


def _phrase(sentence: Sentence, n: int) -> Phrase | None:
    """None when something hangs on the noun that would stay behind, or the phrase is not in one piece."""
    places = {n}
    for k, token in enumerate(sentence.tokens):
        if token.head == n and token.pos != "PUNCT" and token.rel != "case":
            if token.rel not in _PARTS or token.pos not in (*_NOUNS, "ADJ", "DET"):
                return None
            places.add(k)
    whole = max(places) - min(places) + 1 == len(places)
    words = tuple(sentence.tokens[k] for k in sorted(places))
    alone = not any(
        t.head in places and k not in places
        for k, t in enumerate(sentence.tokens)
        if t.pos != "PUNCT" and t.rel != "case"
    )
    return Phrase(sentence.tokens[n], words) if whole and alone else None


def _agree(verb: Token, a: Token, b: Token) -> bool:
    number, gender = a.feats.get("Number"), a.feats.get("Gender")
    past = verb.feats.get("Tense") == "Past" and number == "Sing"
    return number == b.feats.get("Number") and (not past or gender == b.feats.get("Gender"))


def _swapped(doer: Phrase, other: Phrase) -> list[Edit] | None:
    """Both phrases in each other's case, or None when a word has no such form or the cases look the same."""
    new_doer, new_other = _inflected(other, doer.noun), _inflected(doer, other.noun)
    if new_doer is None or new_other is None:
        return None
    if new_doer == _plain(other) and new_other == _plain(doer):
        return None
    return [_edit(doer, new_doer), _edit(other, new_other)]


def _inflected(phrase: Phrase, model: Token) -> str | None:
    words = [recased(word, model) for word in phrase.words]
    return None if None in words else " ".join(w for w in words if w)


def _plain(phrase: Phrase) -> str:
    return " ".join(w.text for w in phrase.words)


def _edit(phrase: Phrase, new: str) -> Edit:
    start = phrase.words[0].text[:1].isupper()
    return Edit(phrase.words[0].start, phrase.words[-1].end, new[:1].upper() + new[1:] if start else new)
