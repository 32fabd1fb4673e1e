"""What became of those who are counted: who fell ill, died or got well are three counts, though all are people."""

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import takewhile

from svodka.claims.disagreements.roles import role
from svodka.claims.disagreements.tellings import REMEMBERED, Telling
from svodka.languages import load
from svodka.model.reading import Quantity

_NEAR = 3
"""So many words above the number are asked what became of them."""


@lru_cache(maxsize=4 * REMEMBERED)
def fate(telling: Telling, q: Quantity) -> str:
    """The fate in the words of `running_counts.tsv`: of what is counted, else of the verb; empty when none tells it."""
    told = next((found for lemma in _told(telling, q) if (found := _fates().get(lemma))), "")
    return told or next((found for lemma in _beside(telling, q) if (found := _fates().get(lemma))), "")


def runs(telling: Telling, q: Quantity) -> bool:
    """True when that is counted anew every hour or day."""
    return any(lemma in _fates() for lemma in _told(telling, q))


def _told(telling: Telling, q: Quantity) -> Iterator[str]:
    """The lemmas that can tell it: what is counted with what depends on it, then the words above, nearest first."""
    if q.of:
        yield q.of
        after = (w for w in telling.words if q.end <= w.token.start and w.token.lemma == q.of)
        yield from (below.token.lemma for w in list(after)[:1] for below in telling.below(w))
    place = role(telling, q)
    if place is not None:
        yield from (below.token.lemma for below in telling.below(place.top) if below.token.rel != "conj")
        yield from (word.token.lemma for word in place.above[:_NEAR])


def _beside(telling: Telling, q: Quantity) -> Iterator[str]:
    """The lemmas next to the number up to a comma, where the tree goes astray: «выздоровели 15 человек, умерли 3»."""
    inside = telling.inside(q.start, q.end)
    if inside:
        before = telling.words[max(0, inside[0].at - _NEAR) : inside[0].at][::-1]
        after = telling.words[inside[-1].at + 1 : inside[-1].at + 1 + _NEAR]
        for words in (before, after):
            yield from (w.token.lemma for w in takewhile(lambda w: w.token.pos != "PUNCT", words))


@cache
def _fates() -> dict[str, str]:
    return {row["word"]: row["fate"].strip("-") for row in load("ru", "running_counts")}
