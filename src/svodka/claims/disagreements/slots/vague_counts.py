"""A number in one telling, and only "several", "a number of" or "many" of the same in the other."""

from collections.abc import Iterator
from functools import lru_cache

from svodka.claims.disagreements.differences import Difference, Side
from svodka.claims.disagreements.pairing import Pair
from svodka.claims.disagreements.slots.quantity import quantities
from svodka.claims.disagreements.tellings import REMEMBERED, Telling, Word, quantity_key
from svodka.model.reading import Quantity

ALIKE = 0.4
"""Share of common content words from which the two tell one thing."""
_VAGUE = frozenset({"несколько", "ряд", "много", "множество", "немало", "многие", "многий", "пара"})


def counts(pair: Pair) -> Iterator[Difference]:
    """The numbers that differ; where there are none, a number against a vague word for one."""
    found = list(quantities(pair))
    yield from found or vague_counts(pair)


def vague_counts(pair: Pair) -> Iterator[Difference]:
    """One counts what the other has only "several" of."""
    if max(pair.shared, pair.told_alike) < ALIKE:
        return
    for own, other, turned in ((pair.a, pair.b, False), (pair.b, pair.a, True)):
        for q in own.quantities:
            for word, noun in _vague(other):
                if _counted(q, noun) and not any(_counted(r, noun) for r in other.quantities):
                    exact = Side(" ".join(q.text.split()), own.cut(q.start, q.end), quantity_key(q))
                    vague = Side(f"{word.token.text.lower()} {noun.token.text.lower()}", other.evidence([word, noun]))
                    sides = (vague, exact) if turned else (exact, vague)
                    yield Difference("quantity", "precision", *sides, "одно число точнее другого", "vague_count")
                    return


@lru_cache(maxsize=REMEMBERED)
def _vague(telling: Telling) -> tuple[tuple[Word, Word], ...]:
    """Each vague word with the noun that it counts, near by."""
    found = []
    for word in telling.words:
        if word.token.lemma in _VAGUE:
            head = telling.head(word)
            nouns = [w for w in (*telling.below(word), head) if w is not None and w.token.pos == "NOUN"]
            near = next((w for w in nouns if 0 < w.at - word.at <= 3), None)
            if near is not None:
                found.append((word, near))
    return tuple(found)


def _counted(q: Quantity, noun: Word) -> bool:
    return q.unit is None and q.of == noun.token.lemma
