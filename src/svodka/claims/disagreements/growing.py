"""Counts that grow while it is reported: the later article has more, which is how things went on, and no conflict."""

from functools import cache

from svodka.claims.disagreements.differences import Difference, Side
from svodka.claims.disagreements.pairing import Pair
from svodka.claims.disagreements.slots.quantity import measured
from svodka.claims.disagreements.tellings import Telling
from svodka.languages import load
from svodka.model.reading import Quantity

MOST = 1.5
"""So many times as many are still a count that has grown; more is another number."""


def grown_since(pair: Pair, d: Difference) -> str:
    """Why the two numbers may both be right, each in its hour; empty where they cannot."""
    x, y = _counted(pair.a, d.a), _counted(pair.b, d.b)
    if x is None or y is None or x.unit or y.unit or not (_runs(pair.a, x) or _runs(pair.b, y)):
        return ""
    times = [t.published or "" for t in (pair.a, pair.b)]
    least = min(len(t) for t in times)
    times = [t[: 16 if least >= 16 else 10] for t in times]
    if least < 10 or times[0] == times[1] or not x.value or not y.value:
        return ""
    earlier, later = (x, y) if times[0] < times[1] else (y, x)
    return (
        "число растёт: в более поздней статье оно больше" if earlier.value < later.value <= MOST * earlier.value else ""
    )


def _counted(telling: Telling, side: Side) -> Quantity | None:
    return next((q for q in telling.quantities if q.start < side.place.end and side.place.start < q.end), None)


def _runs(telling: Telling, q: Quantity) -> bool:
    return (q.of or measured(telling, q)) in _words()


@cache
def _words() -> frozenset[str]:
    return frozenset(row["word"] for row in load("ru", "running_counts"))
