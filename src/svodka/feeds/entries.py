"""Items of the XML formats to entries.

RSS 0.9x, 1.0 and 2.0 (https://www.rssboard.org/rss-specification), Atom (RFC 4287), sitemaps
(https://www.sitemaps.org/protocol.html) with Google's extension for news, OPML 2.0.
"""

import re
from collections.abc import Callable
from html import unescape
from urllib.parse import urljoin, urlsplit

from svodka.feeds.collecting import Item
from svodka.feeds.records import Entry, Outline
from svodka.feeds.times import iso

_LONGEST = 2000
_NEWS_DATE = "news:news/news:publication_date"
_TAG = re.compile(r"<[^<>]{1,300}>")


def entry_of(root: str, item: Item, base: str) -> Entry | None:
    """The entry of an item; None where it names no address."""
    address = next(filter(None, (place(item, base) for place in _PLACES[root])), None)
    if address is None:
        return None
    title = item.first("title", "news:news/news:title")
    return Entry(
        address=address,
        title=" ".join(_TAG.sub(" ", unescape(title)).split()) or None if title else None,
        published=iso(item.first("pubDate", "published", "issued", "dc:date", "dc:issued", "dc:created", _NEWS_DATE)),
        updated=iso(item.first("updated", "modified", "dc:modified", "lastmod")),
        authors=tuple(dict.fromkeys(filter(None, map(_author, item.authors)))),
        language=_language(item.first("dc:language", "news:news/news:publication/news:language")),
    )


def latest_of(item: Item) -> str:
    """The time by which an item of a sitemap is put in order, as it stands there."""
    return (item.first(_NEWS_DATE, "lastmod") or "")[:40]


def outline_of(root: str, item: Item, base: str) -> Outline | None:
    """The list that an outline of OPML or an index of sitemaps names; None where it names none."""
    if root == "opml":
        attributes = item.attributes
        address = web(attributes.get("xmlUrl") or attributes.get("xmlurl"), base)
        title = attributes.get("title") or attributes.get("text")
        return Outline(address=address, title=" ".join((title or "").split())[:300] or None) if address else None
    address = web(item.first("loc"), base)
    return Outline(address=address, updated=iso(item.first("lastmod"))) if address else None


def web(address: str | None, base: str) -> str | None:
    """The address, made whole, when it is one of the web."""
    if not address or len(address) > _LONGEST:
        return None
    whole = address.strip()
    try:
        whole = whole if whole.startswith(("http://", "https://")) else urljoin(base, whole)
        parts = urlsplit(whole)
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.netloc or not whole.isprintable() or " " in whole:
        return None
    return whole.partition("#")[0]


def _link(item: Item, base: str) -> str | None:
    texts = (item.first("feedburner:origLink"), *(link.text for link in item.links))
    return next(filter(None, (web(text, base) for text in texts)), None)


def _href(item: Item, base: str) -> str | None:
    """Atom's link to the article itself, before any other."""
    wanted = [a for _, a in item.links if a.get("href") and a.get("rel", "alternate") == "alternate"]
    html = [a for a in wanted if "html" in a.get("type", "html")]
    return next(filter(None, (web(a["href"], base) for a in [*html, *wanted])), None)


def _permalink(item: Item, base: str) -> str | None:
    """A guid that is an address; of Atom the id, when it is one."""
    text = item.first("guid", "id") or ""
    return web(text, base) if item.permalink and text.startswith("http") else None


def _about(item: Item, base: str) -> str | None:
    return web(item.attributes.get("rdf:about"), base)


def _loc(item: Item, base: str) -> str | None:
    return web(item.first("loc"), base)


_PLACES: dict[str, tuple[Callable[[Item, str], str | None], ...]] = {
    "rss": (_link, _href, _permalink),
    "rdf:RDF": (_link, _about),
    "feed": (_href, _permalink, _link),
    "urlset": (_loc,),
}
"""Where the address stands, the best place first, by the name of the root."""


def _author(text: str) -> str:
    """The name alone; RSS has "mail@example.org (Name)"."""
    return (text.partition("(")[2].rstrip(") ") if "@" in text else text)[:200]


def _language(text: str | None) -> str | None:
    code = (text or "").strip()[:2].lower()
    return code if len(code) == 2 and code.isascii() and code.isalpha() else None
