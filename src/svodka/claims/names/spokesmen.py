"""Who speaks for which body, when the articles of the story tell it: «глава ведомства X Иван Ладогин»."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from svodka.claims.names.sources import kind_words
from svodka.languages import load
from svodka.model.reading import Reading, Sentence

_REACH = 8
"""So many words before a person's name may hold the role and the body."""


class Spokesman(NamedTuple):
    """A person and the body that he belongs to, as the readings name them.

    `voice`: he heads it or is its spokesman or official, so that what he says for it, it says.
    """

    person: str
    body: str
    voice: bool


def spokesmen(readings: Sequence[Reading]) -> frozenset[Spokesman]:
    """Everybody whom the story names with his role in a body."""
    return frozenset(found for reading in readings for found in _of_article(reading))


def _of_article(reading: Reading) -> Iterator[Spokesman]:
    people = {m.start: e.name for e in reading.entities if e.kind == "person" for m in e.mentions}
    bodies = {m.start: e.name for e in reading.entities if e.kind == "organisation" for m in e.mentions}
    for sentence in reading.sentences:
        for n, token in enumerate(sentence.tokens):
            if token.start in people:
                yield from (Spokesman(people[token.start], *told) for told in _before(sentence, n, bodies))


def _before(sentence: Sentence, n: int, bodies: dict[int, str]) -> Iterator[tuple[str, bool]]:
    """The bodies between a role noun and the name, with neither verb nor mark between them; and if it is a voice."""
    found: list[str] = []
    for token in reversed(sentence.tokens[max(0, n - _REACH) : n]):
        if token.pos in ("VERB", "PUNCT"):
            return
        if token.start in bodies:
            found.append(bodies[token.start])
        if token.lemma in _roles():
            yield from ((body, token.lemma in _voices()) for body in found)
            return


@cache
def _roles() -> frozenset[str]:
    return frozenset(row["lemma"] for row in load("ru", "person_roles"))


@cache
def _voices() -> frozenset[str]:
    """Roles that speak for a body: its heads, its officials, and those whose trade it is."""
    speaking = kind_words("voice")
    rows = load("ru", "person_roles")
    return frozenset(
        r["lemma"] for r in rows if r["head"] == "yes" or r["class"] == "official" or r["lemma"] in speaking
    )
