"""For how long an answer holds without being asked for again (RFC 9111), as far as a reader of news heeds it."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from svodka.model.raw_page import Headers

LONGEST = 3600.0
_AGE = re.compile(r"(?:^|[,\s])max-age\s*=\s*\"?(\d{1,10})", re.I)
_NEVER = re.compile(r"(?:^|[,\s])no-(?:cache|store)", re.I)


def holds_for(headers: Headers) -> float:
    """Seconds from when the answer came; an hour at most, for news change. 0 where the server says nothing."""
    found = dict(reversed(headers))
    control = found.get("cache-control", "")
    if _NEVER.search(control):
        return 0.0
    said = _AGE.search(control)
    if said:
        return min(LONGEST, float(said[1]))
    try:
        until, since = (parsedate_to_datetime(found[name]) for name in ("expires", "date"))
        return min(LONGEST, max(0.0, (until - since).total_seconds()))
    except (KeyError, ValueError, TypeError, OverflowError):
        return 0.0


def is_fresh(headers: Headers, seen: str) -> bool:
    """True when an answer that was had at a time (ISO 8601 with its zone) still holds."""
    try:
        age = (datetime.now(UTC) - datetime.fromisoformat(seen)).total_seconds()
    except (ValueError, TypeError):
        return False
    return 0 <= age < holds_for(headers)
