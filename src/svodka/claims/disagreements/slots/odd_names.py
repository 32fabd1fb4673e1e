"""A name that only the one article has, where the tellings share nearly all else and the other has a name instead."""

from collections.abc import Iterator

from svodka.claims.disagreements.differences import Difference
from svodka.claims.disagreements.knowing import knows
from svodka.claims.disagreements.pairing import Pair
from svodka.claims.disagreements.slots.belonging import belongings, glosses
from svodka.claims.disagreements.slots.cast import Cast, beside_sources, cast, side, sources_named
from svodka.claims.disagreements.slots.names import names, slot_of
from svodka.claims.disagreements.slots.same_names import one_by_full_name, same
from svodka.claims.disagreements.tellings import Telling

ALIKE, COMMON = 0.4, 3
"""Share of common content words (of those told, or of all), and their number, from which the two tell one thing."""
_BODIES = frozenset({"organisation", "outlet", "agency"})


def named_differently(pair: Pair) -> Iterator[Difference]:
    """Names that stand in one part; where there are none, those in titles and brackets; then, where nothing was found,
    those that are odd on both sides."""
    found = list(names(pair))
    found += [d for d in (*belongings(pair), *glosses(pair)) if not any(_one_place(d, f) for f in found)]
    yield from found or odd_names(pair)


def _one_place(d: Difference, other: Difference) -> bool:
    a, b = d.a.place, other.a.place
    return a.start < b.end and b.start < a.end


def odd_names(pair: Pair) -> Iterator[Difference]:
    """Each telling has just one name of a kind that the other's whole article has not: one thing told of two.

    Where the sentences are built differently nothing shows that the two stand in one part, so it is never a conflict.
    """
    if max(pair.shared, pair.told_alike) < ALIKE or len(pair.a.told & pair.b.told) < COMMON:
        return
    own_a, own_b = _unknown(pair.a, pair.b), _unknown(pair.b, pair.a)
    for kind in sorted(own_a.keys() & own_b.keys()):
        x, y = own_a[kind], own_b[kind]
        if len(x) == len(y) == 1 and not same(x[0], y[0]) and not one_by_full_name(pair, x[0], y[0]):
            why = "там, где у одной статьи одно имя, у другой иное"
            yield Difference(slot_of(x[0], y[0]), "precision", side(pair.a, x[0]), side(pair.b, y[0]), why, "odd_name")


def _compared(telling: Telling, other: Telling) -> tuple[Cast, ...]:
    """The cast; with one speaker in both, what stands beside him ("мэр Твери Ладогин"); and the source, where only this
    telling has one: the other may tell as done by somebody what he announces here."""
    if telling.chain and other.chain and telling.chain[-1].key == other.chain[-1].key:
        return cast(telling) + beside_sources(telling)
    return cast(telling) + (sources_named(telling) if telling.chain and not other.chain else ())


def _unknown(telling: Telling, other: Telling) -> dict[str, list[Cast]]:
    """The names of a telling that the other's article does not have anywhere, by kind."""
    found: dict[str, list[Cast]] = {}
    for x in _compared(telling, other):
        if not knows(other, ("name", x.naming.name, x.naming.kind)):
            found.setdefault("body" if x.naming.kind in _BODIES else x.naming.kind, []).append(x)
    return found
