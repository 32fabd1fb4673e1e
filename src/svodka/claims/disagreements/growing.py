"""Counts that grow while it is reported: the later article has more, which is how things went on, and no conflict."""

from svodka.claims.disagreements.differences import Difference, Side
from svodka.claims.disagreements.pairing import Pair
from svodka.claims.disagreements.slots.fates import runs
from svodka.claims.disagreements.tellings import Telling
from svodka.model.reading import Quantity

MOST = 1.5
"""So many times as many are still a count that has grown; more is another number."""
SAME_DAY = 1.2
"""So near, two running counts may be of two hours, whichever article came out first: an old count is told on."""


def grown_since(pair: Pair, d: Difference) -> str:
    """Why the two numbers may both be right, each in its hour; empty where they cannot."""
    values = _values(pair, d)
    times = _times(pair)
    if values is None or not all(times) or times[0] == times[1]:
        return ""
    earlier, later = values if times[0] < times[1] else values[::-1]
    return "число растёт: в более поздней статье оно больше" if earlier < later <= MOST * earlier else ""


def of_two_hours(pair: Pair, d: Difference) -> bool:
    """True when the two running counts are near enough for counts of two hours."""
    values = _values(pair, d)
    return values is not None and max(values) <= SAME_DAY * min(values)


def _values(pair: Pair, d: Difference) -> tuple[float, float] | None:
    """The two numbers, when they count what is counted anew every hour or day."""
    x, y = _counted(pair.a, d.a), _counted(pair.b, d.b)
    if x is None or y is None or x.unit or y.unit or not (runs(pair.a, x) or runs(pair.b, y)):
        return None
    return (x.value, y.value) if x.value and y.value else None


def _times(pair: Pair) -> tuple[str, str]:
    """When the two articles came out, as exactly as both are dated; empty for one without a day."""
    published = [t.published or "" for t in (pair.a, pair.b)]
    least = 16 if min(len(t) for t in published) >= 16 else 10
    cut = [t[:least] if len(t) >= least else "" for t in published]
    return cut[0], cut[1]


def _counted(telling: Telling, side: Side) -> Quantity | None:
    return next((q for q in telling.quantities if q.start < side.place.end and side.place.start < q.end), None)
