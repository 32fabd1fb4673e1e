"""Deeds and kinds of people that tellers name differently: a war or a conflict, a strike or an attack."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from svodka.claims.wording.phrases import stretch
from svodka.languages import load
from svodka.model.reading import Reading, Sentence
from svodka.reading.entities.registry import countries
from svodka.reading.entities.spelling import skeleton

_HEADING = 2
"""So many of a deed's names stand for it: with one alone the account would take a side."""


class Deed(NamedTuple):
    """A place where a deed is named: the head noun, and the two names that the story mostly uses for the deed."""

    article: str
    sentence: Sentence
    head: int
    name: str


def deeds(readings: Sequence[Reading]) -> Iterator[Deed]:
    """Deeds that the story calls by two or more names of one group, in two or more articles, beside one name."""
    found: dict[tuple[str, str], list[Deed]] = {}
    for reading in readings:
        for sentence in reading.sentences:
            for n, token in enumerate(sentence.tokens):
                for deed in _groups().get(token.lemma, ()) if token.pos == "NOUN" else ():
                    for whose in _whose(sentence, n, deed in _alone()):
                        found.setdefault((deed, whose), []).append(Deed(reading.article, sentence, n, ""))
    for (_, whose), places in sorted(found.items()):
        names = Counter(p.sentence.tokens[p.head].lemma for p in places)
        if len(names) > 1 and len({p.article for p in places}) > 1:
            usual = " / ".join(sorted(names, key=lambda n: (-names[n], n))[:_HEADING])
            yield from (p._replace(name=f"{usual} ({whose})" if whose else usual) for p in places)


def _whose(sentence: Sentence, head: int, alone: bool) -> list[str]:
    """The names among the deed's words: of those who do it, whom it strikes, where; [""] when it needs none."""
    if alone:
        return [""]
    first, last = stretch(sentence, head)
    names = [t for t in sentence.tokens[first : last + 1] if t.pos == "PROPN"]
    return sorted({_name(skeleton(t.text), skeleton(t.lemma)) for t in names})


def _name(text: str, lemma: str) -> str:
    country = countries().get(text) or countries().get(lemma)
    return country.name if country is not None else lemma


@cache
def _groups() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for row in load("ru", "deed_names"):
        for name in row["names"].split("|"):
            found.setdefault(name, []).append(row["deed"])
    return {name: tuple(groups) for name, groups in found.items()}


@cache
def _alone() -> frozenset[str]:
    return frozenset(row["deed"] for row in load("ru", "deed_names") if row["alone"] == "yes")
