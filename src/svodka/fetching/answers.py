"""What a server's status means for whoever asked."""

import time
from email.utils import parsedate_to_datetime

from svodka.fetching.errors import FetchError
from svodka.fetching.receiving import Answer

REDIRECTS = frozenset((301, 302, 303, 307, 308))
_LATER = frozenset((408, 425, 429, 500, 502, 503, 504))
_WORDS = {
    401: "the page wants a password", 403: "the site does not let this program in", 404: "there is no such page",
    407: "the proxy wants a password", 410: "the page is gone for good", 429: "the site asks for fewer requests",
    451: "the page is withheld for legal reasons", 503: "the site is out of service for now",
}  # fmt: skip
_YEAR = 366 * 24 * 3600.0


def refusal(answer: Answer) -> FetchError:
    """The error that an answer of no success stands for."""
    said = _WORDS.get(answer.status, "the server cannot answer" if answer.status >= 500 else "the server refuses")
    again = answer.status in _LATER
    wait = waiting_time(answer.header("retry-after")) if again else None
    return FetchError(f"{said} (status {answer.status})", status=answer.status, again=again, wait=wait)


def waiting_time(retry_after: str) -> float | None:
    """Seconds of a header Retry-After, which gives a number or a date; None where it says nothing that makes sense."""
    text = retry_after.strip()
    if text.isascii() and text.isdigit():
        return min(float(text[:12]), _YEAR)
    try:
        return min(max(0.0, parsedate_to_datetime(text).timestamp() - time.time()), _YEAR)
    except (ValueError, TypeError, OverflowError):
        return None
