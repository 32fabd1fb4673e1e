"""Text and addresses of others, made harmless for display. What is stored stays as it was read."""

import re
from urllib.parse import urlsplit

LIMIT = 200
"""Characters of a name or title that are shown; evidence is never cut."""

KEPT = {"\n", "\r", "\t", "\u200c", "\u200d"}
"""Control and format characters that may stand in shown text: joiners are letters' own in some scripts and emoji."""


BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that change the order in which others are seen."""


HIDDEN = re.compile(
    "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\xad\\u0600-\\u0605\\u061c\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u180e\\u200b"
    "\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff\\ufff9-\\ufffb\\U000110bd\\U000110cd"
    "\\U00013430-\\U0001343f\\U0001bca0-\\U0001bca3\\U0001d173-\\U0001d17a\\U000e0001\\U000e0020-\\U000e007f\\ud800-\\udfff]"
)
"""Characters that show nothing but may change what is seen: control, format, bidi, lone surrogate (Unicode's categories
Cc, Cf and Cs without those of `KEPT`)."""


def is_hidden(char: str) -> bool:
    """True for a character of `HIDDEN`."""
    return HIDDEN.match(char) is not None


def without_hidden(text: str) -> str:
    """The text without hidden characters; each keeps no trace but a no-break space stays a space."""
    return HIDDEN.sub("", text)


_WORD = 16
"""Characters that a cut may give up to end with a whole word."""


def line(text: str, limit: int = LIMIT) -> str:
    """One clean line: hidden characters gone, runs of white space a single space, cut at `limit` with an ellipsis,
    where a word has ended shortly before."""
    words = without_hidden(text[: limit * 4]).split()
    whole = " ".join(words)
    if len(whole) <= limit and len(text) <= limit * 4:
        return whole
    cut = whole[:limit].rstrip()
    end = cut.rfind(" ", limit - _WORD) if whole[limit : limit + 1].strip() else -1
    return (cut[:end].rstrip(" ,;:–—") if end > 0 else cut) + "…"


def sentence(text: str) -> str:
    """Evidence on one line, whole: hidden characters gone, white space single."""
    return " ".join(without_hidden(text).split())


def quoted(text: str) -> str:
    """The text between quotation marks: «…», or “…” where it has marks of that kind itself."""
    return f"“{text}”" if "«" in text or "»" in text else f"«{text}»"


def web_address(url: str | None) -> str | None:
    """The address when it may be a link (http or https, with a host), else None."""
    if url is None or len(url) > 2000 or any(is_hidden(c) or c.isspace() for c in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.netloc else None
