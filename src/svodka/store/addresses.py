"""Which addresses lead to one article: with or without www, for phones, with marks that tell who followed a link."""

import re
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

_HOSTS = re.compile(r"^(?:(?:www\d?|m|mobile|amp|pda|wap)\.)+(?=[^.]+\.)")
_TRACKING = re.compile(r"(?:utm_.*|(?:fb|g|y|ys|dc|ms|tw)cl(?:s)?id|_openstat|mc_[ce]id|igshid|erid)$", re.I)
_FOR_PHONES = frozenset({("amp", ""), ("amp", "1"), ("amp", "true"), ("outputtype", "amp"), ("mobile", "1")})
_AMP = re.compile(r"^/amp(?=/)|/amp(?:\.html)?$|(?<=\.html)/amp$|\.amp(?=\.html?$|$)", re.I)
_SAFE = "/:@!$&'()*+,;=~-._"


def article_address(url: str) -> str:
    """The address by which versions of an article are known to be of one: `https` and `http`, `www.`, `m.` and `amp.`,
    `/amp`, a slash at the end, the fragment, the order of the parameters and marks like `utm_source` make no
    difference. What cannot be understood stays as it is."""
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return url
    if parts.scheme.lower() not in ("http", "https") or not host:
        return url
    host = _HOSTS.sub("", host.lower())
    place = f":{port}" if port not in (None, 80, 443) else ""
    path = quote(unquote(parts.path, errors="surrogateescape"), _SAFE, errors="surrogateescape").rstrip("/")
    path = _AMP.sub("", path).rstrip("/")
    query = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _marks(*pair)]
    asked = f"?{urlencode(sorted(query))}" if query else ""
    return f"https://{host}{place}{path}{asked}"


def _marks(name: str, value: str) -> bool:
    """True for a parameter that leads to no other article."""
    return bool(_TRACKING.match(name)) or (name.lower(), value.lower()) in _FOR_PHONES
