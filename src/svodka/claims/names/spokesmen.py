"""Who speaks for which body, when the articles of the story tell it: «глава ведомства X Иван Ладогин»."""

from collections.abc import Iterator, Sequence
from functools import cache

from svodka.languages import load
from svodka.model.reading import Reading, Sentence

_REACH = 8
"""So many words before a person's name may hold the role and the body."""


def spokesmen(readings: Sequence[Reading]) -> frozenset[tuple[str, str]]:
    """Pairs of a person's and a body's name, as the readings name them."""
    return frozenset(pair for reading in readings for pair in _of_article(reading))


def _of_article(reading: Reading) -> Iterator[tuple[str, str]]:
    people = {m.start: e.name for e in reading.entities if e.kind == "person" for m in e.mentions}
    bodies = {m.start: e.name for e in reading.entities if e.kind == "organisation" for m in e.mentions}
    for sentence in reading.sentences:
        for n, token in enumerate(sentence.tokens):
            if token.start in people:
                yield from ((people[token.start], body) for body in _before(sentence, n, bodies))


def _before(sentence: Sentence, n: int, bodies: dict[int, str]) -> Iterator[str]:
    """The bodies between a role noun and the name, with neither verb nor mark between them."""
    found: list[str] = []
    for token in reversed(sentence.tokens[max(0, n - _REACH) : n]):
        if token.pos in ("VERB", "PUNCT"):
            return
        if token.start in bodies:
            found.append(bodies[token.start])
        if token.lemma in _roles():
            yield from found
            return


@cache
def _roles() -> frozenset[str]:
    return frozenset(row["lemma"] for row in load("ru", "person_roles"))
