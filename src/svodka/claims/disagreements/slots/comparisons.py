"""Comparisons turned round: what is said to be more than what in the one telling is less than it in the other."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from svodka.claims.disagreements.differences import Difference, Side
from svodka.claims.disagreements.pairing import Pair
from svodka.claims.disagreements.tellings import REMEMBERED, Telling, Word

_NOUNS = frozenset({"NOUN", "PROPN"})
_GENITIVE = frozenset({"Gen", "Acc"})
"""Of animate nouns the parser calls the genitive of comparison an accusative, which has the same form."""
SAME_WORDS = 0.5
"""Share of common content words from which the same is compared."""


class Comparison(NamedTuple):
    """A comparative, what it is said of, and with what that is compared."""

    comparative: Word
    subject: Word
    compared: Word


def turned_comparisons(pair: Pair) -> Iterator[Difference]:
    """One comparative in both, with its two nouns in each other's place: «мужчины чаще женщин» and the reverse."""
    if pair.shared < SAME_WORDS:
        return
    for x in _comparisons(pair.a):
        for y in _comparisons(pair.b):
            turned = pair.same_word(x.subject, y.compared) and pair.same_word(x.compared, y.subject)
            if turned and x.comparative.key == y.comparative.key and not pair.same_word(x.subject, y.subject):
                sides = _side(pair.a, x.subject), _side(pair.b, y.subject)
                yield Difference("actor", "conflict", *sides, "сравнение перевёрнуто", "turned_comparison", True)


def _side(telling: Telling, word: Word) -> Side:
    return Side(word.token.text, telling.evidence([word]))


@lru_cache(maxsize=REMEMBERED)
def _comparisons(telling: Telling) -> tuple[Comparison, ...]:
    """By the order of the words: parsers attach the second noun now to the comparative, now to the verb."""
    found = []
    for word in telling.words:
        if word.token.feats.get("Degree") == "Cmp":
            compared, subject = _compared(telling, word), _subject(telling, word)
            if compared is not None and subject is not None and subject.at != compared.at:
                found.append(Comparison(word, subject, compared))
    return tuple(found)


def _compared(telling: Telling, comparative: Word) -> Word | None:
    """The noun after «чем», or the one in the genitive right after the comparative."""
    after = [w for w in telling.words[comparative.at + 1 : comparative.at + 6] if w.token.text != ","]
    than = bool(after) and after[0].token.text.lower() == "чем"
    for word in after[1:] if than else after:
        if word.token.pos in _NOUNS:
            return word if than or word.token.feats.get("Case") in _GENITIVE else None
        if word.token.pos not in ("ADJ", "DET", "ADP"):
            return None
    return None


def _subject(telling: Telling, comparative: Word) -> Word | None:
    """The subject nearest to the comparative, a noun; whoever says so is none."""
    said = telling.reporting
    subjects = [
        w
        for w in telling.words
        if w.token.rel.startswith("nsubj")
        and w.token.pos in _NOUNS
        and not any(r.start <= w.token.start < r.end for r in said)
    ]
    return min(subjects, key=lambda w: (abs(w.at - comparative.at), w.at), default=None)
