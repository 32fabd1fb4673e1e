"""When an article was published, as a number of hours that can be compared."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from svodka.stories.moments import Moment


def hours(published: str | None) -> float | None:
    """The beginning of the time given (ISO 8601 of any precision) in hours since 1970 UTC; None where there is none."""
    found = _moment(published)
    return None if found is None else found.first


def day_is_known(published: str | None) -> bool:
    """True when the time is exact to a day or better."""
    found = _moment(published)
    return found is not None and found.last - found.first <= 24


def _moment(published: str | None) -> "Moment | None":
    from svodka.stories.moments import moment  # noqa: PLC0415 - loads the networks' libraries, which lists do not need

    return moment(published)
