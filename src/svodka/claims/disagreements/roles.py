"""What role a stretch of a telling plays: the words it depends on, its preposition, the words around it."""

from collections.abc import Callable, Iterator, Sequence, Set
from functools import lru_cache
from typing import NamedTuple, Protocol, TypeVar

from svodka.claims.disagreements.pairing import Pair
from svodka.claims.disagreements.tellings import REMEMBERED, Telling, Word

_WINDOW = 6
"""So many words before and after a stretch are its surroundings."""


class Placed(Protocol):
    """Anything that has a place in the article."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


P = TypeVar("P", bound=Placed)


class Role(NamedTuple):
    """The top word of a stretch, the content words above it (nearest first), its preposition and its surroundings."""

    top: Word
    above: tuple[Word, ...]
    preposition: str
    around: frozenset[str]


@lru_cache(maxsize=4 * REMEMBERED)
def role(telling: Telling, place: Placed) -> Role | None:
    """The role of a stretch; None when no word of the telling stands in it."""
    top = telling.top(place.start, place.end)
    if top is None:
        return None
    inside = telling.inside(place.start, place.end)
    preposition = _preposition(telling, inside, top)
    first, last = inside[0].at, inside[-1].at
    near = (*telling.words[max(0, first - _WINDOW) : first], *telling.words[last + 1 : last + 1 + _WINDOW])
    around = frozenset(w.key for w in near if w.content and w.token.pos != "NUM")
    return Role(top, tuple(_above(telling, top)), preposition, around)


def _above(telling: Telling, word: Word) -> Iterator[Word]:
    seen = {word.at}
    head = telling.head(word)
    while head is not None and head.at not in seen and len(seen) < 6:
        seen.add(head.at)
        if head.content and head.token.pos != "NUM":
            yield head
        head = telling.head(head)


def _preposition(telling: Telling, inside: Sequence[Word], top: Word) -> str:
    found = [w for word in inside for w in telling.below(word) if w.token.rel == "case" and w.token.pos == "ADP"]
    if not found and inside[0].at > 0 and telling.words[inside[0].at - 1].token.pos == "ADP":
        found = [telling.words[inside[0].at - 1]]
    return found[0].token.lemma if found else ""


def turning(place: Role, prepositions: Set[str]) -> Role:
    """The role with its preposition only if it is one that changes the meaning: "в мае" and "2 мая" date one thing."""
    return place if place.preposition in prepositions else place._replace(preposition="")


def likeness(pair: Pair, x: Role, y: Role) -> float:
    """How much two stretches play one role: 3 for standing in each other's place, up to 2 each for what they depend
    on and for what surrounds them; less for prepositions that mean different relations."""
    score = 3.0 if pair.in_place_of(x.top, y.top) else 0.0
    score += _governed(pair, x.above[:3], y.above[:3])
    least = min(len(x.around), len(y.around))
    score += 2 * len(x.around & y.around) / least if least else 0.0
    if x.preposition != y.preposition:
        score -= 1.5 if x.preposition and y.preposition else 0.5
    return score


def _governed(pair: Pair, above_x: Sequence[Word], above_y: Sequence[Word]) -> float:
    if not above_x or not above_y:
        return 1.0 if not above_x and not above_y else 0.0
    if pair.same_word(above_x[0], above_y[0]):
        return 2.0
    if pair.like(above_x[0], above_y[0]):
        return 1.5
    return 1.0 if any(pair.same_word(u, v) for u in above_x for v in above_y) else 0.0


def best_pairs(
    xs: Sequence[P], ys: Sequence[P], score: Callable[[P, P], float], least: float
) -> Iterator[tuple[P, P, float]]:
    """Pairs each of xs with at most one of ys, the best scores first; equal scores in the order of the text."""
    scored = sorted(((-score(x, y), i, j) for i, x in enumerate(xs) for j, y in enumerate(ys)))
    used_x: set[int] = set()
    used_y: set[int] = set()
    for minus, i, j in scored:
        if -minus < least:
            return
        if i not in used_x and j not in used_y:
            used_x.add(i)
            used_y.add(j)
            yield xs[i], ys[j], -minus
