"""Points and periods of the calendar with their granularity, and moving about in it."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal, NamedTuple

Point = tuple[int, ...]
"""(year,), (year, month) or (year, month, day)."""

Unit = Literal["day", "week", "month", "half-year", "year"]
FIRST_YEAR, LAST_YEAR = 1000, 2200


class Period(NamedTuple):
    """From a point to a point, both included; one point for a single year, month or day."""

    first: Point
    last: Point

    @property
    def value(self) -> str:
        """As the contract writes it: 2025, 2025-07, 2025-10-26, 2025-09/2025-10."""
        first, last = written(self.first), written(self.last)
        return first if first == last else f"{first}/{last}"

    @property
    def is_day(self) -> bool:
        return self.first == self.last and len(self.first) == 3


def written(point: Point) -> str:
    """A point in ISO 8601."""
    return "-".join([f"{point[0]:04d}", *(f"{part:02d}" for part in point[1:])])


def exists(point: Point) -> bool:
    """Whether the calendar has this point, in a year between 1000 and 2200."""
    if not FIRST_YEAR <= point[0] <= LAST_YEAR:
        return False
    if len(point) > 1 and not 1 <= point[1] <= 12:
        return False
    return len(point) < 3 or 1 <= point[2] <= monthrange(point[0], point[1])[1]


def at(*point: int) -> Period | None:
    """The period that is one point, or None when there is no such point."""
    return Period(point, point) if exists(point) else None


def between(first: Point, last: Point) -> Period | None:
    """The period between two points, or None when one does not exist or they stand in the wrong order."""
    return Period(first, last) if exists(first) and exists(last) and first <= last else None


def of_day(day: date) -> Period:
    point = (day.year, day.month, day.day)
    return Period(point, point)


def as_date(point: Point) -> date:
    """The first day of a point."""
    return date(point[0], point[1] if len(point) > 1 else 1, point[2] if len(point) > 2 else 1)


def plus_months(point: Point, months: int) -> Point:
    """A point moved by months; a day that the new month lacks becomes its last day."""
    count = point[0] * 12 + (point[1] - 1 if len(point) > 1 else 0) + months
    year, month = count // 12, count % 12 + 1
    if len(point) < 2:
        return (year,)
    if len(point) == 2 or not exists((year, month)):
        return (year, month)
    return (year, month, min(point[2], monthrange(year, month)[1]))


def plus_days(day: date, days: int) -> date | None:
    """A day moved by days, or None where that leaves the calendar."""
    try:
        moved = day + timedelta(days=days)
    except OverflowError:
        return None
    return moved if FIRST_YEAR <= moved.year <= LAST_YEAR else None


def week_of(day: date, shift: int = 0) -> Period | None:
    """Monday to Sunday of the week of a day, or of a week before or after it."""
    monday = plus_days(day, -day.weekday() + 7 * shift)
    sunday = plus_days(day, -day.weekday() + 7 * shift + 6)
    return days(monday, sunday)


def days(first: date | None, last: date | None) -> Period | None:
    """The period from one day to another."""
    if first is None or last is None or first > last:
        return None
    return Period(of_day(first).first, of_day(last).last)


def months_of(year: int, first: int, last: int) -> Period | None:
    """A stretch of months of one year; a last month before the first lies in the next year."""
    return between((year, first), (year + (last < first), last))


def shifted(period: Period, unit: Unit, count: int) -> Period | None:
    """A period moved by `count` units, as precisely as both allow: a day moved by months gives a month.

    None when the period is coarser than the unit (a day before some year cannot be told).
    """
    if unit in ("day", "week"):
        if len(period.first) < 3 or len(period.last) < 3:
            return None
        step = count * (7 if unit == "week" else 1)
        return days(plus_days(as_date(period.first), step), plus_days(as_date(period.last), step))
    if unit in ("month", "half-year"):
        if len(period.first) < 2 or len(period.last) < 2:
            return None
        step = count * (6 if unit == "half-year" else 1)
        return between(plus_months(period.first[:2], step), plus_months(period.last[:2], step))
    keep = 1 if len(period.first) == 3 else 2
    return between(plus_months(period.first[:keep], 12 * count), plus_months(period.last[:keep], 12 * count))
