"""Who holds an office, when the articles of the story tell it: «министр спорта Иван Ладогин»."""

from collections import Counter
from collections.abc import Sequence, Set

from svodka.model.reading import Reading, Sentence
from svodka.reading.entities.spelling import skeleton
from svodka.reading.tagging.lemmas import lemma


def holders(readings: Sequence[Reading], offices: Set[str]) -> dict[str, str]:
    """The person whom the story names right after the words of the office; an office named with two people has none."""
    wanted = {_lemmas(office): office for office in sorted(offices) if len(office.split()) > 1}
    found: dict[str, Counter[str]] = {}
    if wanted:
        for reading in readings:
            for name, before in _people(reading):
                for words, office in wanted.items():
                    if before[-len(words) :] == words:
                        found.setdefault(office, Counter())[name] += 1
    return {office: _one(names) for office, names in found.items() if _one(names)}


def _people(reading: Reading) -> list[tuple[str, tuple[str, ...]]]:
    """Each person's name with the lemmas of the eight words before it in its sentence."""
    starts = {m.start: e.name for e in reading.entities if e.kind == "person" for m in e.mentions}
    return [
        (starts[token.start], _before(sentence, n))
        for sentence in reading.sentences
        for n, token in enumerate(sentence.tokens)
        if token.start in starts
    ]


def _before(sentence: Sentence, n: int) -> tuple[str, ...]:
    return tuple(skeleton(t.lemma) for t in sentence.tokens[max(0, n - 8) : n])


def _lemmas(office: str) -> tuple[str, ...]:
    return tuple(lemma(word, "NOUN", ()) for word in skeleton(office).split())


def _one(names: Counter[str]) -> str:
    surnames = {skeleton(n).split()[-1] for n in names if skeleton(n)}
    return max(sorted(names), key=len) if len(surnames) == 1 else ""
