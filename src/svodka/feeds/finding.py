"""The feeds that a page says it has."""

import re
from html import unescape

from svodka.feeds.entries import web
from svodka.model.raw_page import RawPage

_LOOKED_AT, _MOST = 200_000, 10
_LINK = re.compile(r"<link\s[^<>]{1,1000}>", re.I)
_ATTRIBUTE = re.compile(r"([a-z-]{2,20})\s*=\s*(?:\"([^\"]{0,900})\"|'([^']{0,900})'|([^\s\"'>]{1,900}))", re.I)
_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json")


def linked_feeds(page: RawPage) -> tuple[str, ...]:
    """Addresses of `<link rel="alternate">` to feeds, in the order of the page."""
    found: dict[str, None] = {}
    for link in _LINK.findall(page.body[:_LOOKED_AT].decode("utf-8", "replace")):
        attributes = {name.lower(): unescape(a or b or c) for name, a, b, c in _ATTRIBUTE.findall(link)}
        if "alternate" in attributes.get("rel", "").lower() and attributes.get("type", "").lower() in _TYPES:
            address = web(attributes.get("href"), page.final)
            if address:
                found[address] = None
    return tuple(found)[:_MOST]
