"""Times as feeds write them, to ISO 8601."""

import re
from email.utils import parsedate_to_datetime

_ISO = re.compile(
    r"((?:19|20)\d\d)-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d(?:\.\d{1,9})?)?\s?(Z|[+-]\d\d:?\d\d)?)?", re.I
)
_LONGEST = 80


def iso(text: str | None) -> str | None:
    """To the minute with its zone where there is one; None for what is no time. Takes ISO 8601 and RFC 822."""
    said = (text or "").strip()[:_LONGEST]
    found = _ISO.match(said)
    if found:
        year, month, day, hour, minute, zone = found.groups()
        if not ("01" <= month <= "12" and "01" <= day <= "31"):
            return None
        return f"{year}-{month}-{day}" + (f"T{hour}:{minute}{_zone(zone)}" if hour and hour < "24" else "")
    try:
        return parsedate_to_datetime(said).isoformat(timespec="minutes") if said else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _zone(zone: str | None) -> str:
    if zone is None:
        return ""
    return "+00:00" if zone.upper() == "Z" else f"{zone[:3]}:{zone[-2:]}"
