"""When an article was published, as a stretch of hours, however exactly that is known."""

from datetime import UTC, datetime, timedelta
from typing import NamedTuple


class Moment(NamedTuple):
    """Hours since 1970 in UTC; an article of "2025-10" was published somewhere in 720 hours and more."""

    first: float
    last: float


_HOUR = timedelta(hours=1)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def moment(published: str | None) -> Moment | None:
    """Reads ISO 8601 of any precision (2025, 2025-10, 2025-10-31, 2025-10-31T20:55+03:00); None when it cannot."""
    if not published:
        return None
    parts = published.split("T")[0].split("-")
    try:
        if len(parts) == 1:
            return _between(datetime(int(parts[0]), 1, 1, tzinfo=UTC), 366)
        if len(parts) == 2:
            return _between(datetime(int(parts[0]), int(parts[1]), 1, tzinfo=UTC), 31)
        if "T" not in published:
            return _between(datetime.fromisoformat(published).replace(tzinfo=UTC), 1)
        at = datetime.fromisoformat(published)
        at = at if at.tzinfo else at.replace(tzinfo=UTC)
        return _between(at, 0)
    except (ValueError, OverflowError, TypeError):
        return None


def _between(start: datetime, days: int) -> Moment:
    first = (start - _EPOCH) / _HOUR
    return Moment(first, first + 24 * days)


def hours_apart(a: Moment | None, b: Moment | None) -> float | None:
    """The least number of hours between two articles, None when either's time is unknown."""
    if a is None or b is None:
        return None
    return max(0.0, a.first - b.last, b.first - a.last)
