"""When an article was published, as a number of hours that can be compared."""

from svodka.stories.moments import moment


def hours(published: str | None) -> float | None:
    """The beginning of the time given (ISO 8601 of any precision) in hours since 1970 UTC; None where there is none."""
    found = moment(published)
    return None if found is None else found.first


def day_is_known(published: str | None) -> bool:
    """True when the time is exact to a day or better."""
    found = moment(published)
    return found is not None and found.last - found.first <= 24
