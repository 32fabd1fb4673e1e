"""Bytes to a list: which kind it is, and what it names. Within limits of size, depth and number whatever comes."""

import heapq
import re

from svodka.feeds.collecting import Collector, EnoughError, Item, collect
from svodka.feeds.entries import entry_of, latest_of, outline_of
from svodka.feeds.errors import FeedError
from svodka.feeds.json_feed import read_json
from svodka.feeds.records import Entry, Feed, FeedKind, Outline
from svodka.fetching.errors import FetchError
from svodka.fetching.unpacking import Unpacker
from svodka.ingest.encoding import decode
from svodka.ingest.errors import NotTextError
from svodka.model.raw_page import RawPage

MOST_ENTRIES, MOST_OUTLINES, MOST_SEEN = 1_000, 5_000, 50_000
"""Entries that are taken of one list, lists of one list of lists, and items that are looked at."""

_KINDS: dict[str, FeedKind] = {
    "rss": "rss", "rdf:RDF": "rss", "feed": "atom", "urlset": "sitemap", "sitemapindex": "index", "opml": "opml",
}  # fmt: skip
_ITEMS = {
    "rss": "item", "rdf:RDF": "item", "feed": "entry", "urlset": "url", "sitemapindex": "sitemap", "opml": "outline",
}  # fmt: skip
_ROOT = re.compile(r"<(?:[\w.-]{1,40}:)?(rss|RDF|feed|urlset|sitemapindex|opml)[\s>]")
_LEADING = re.compile(r"\s*(?:<[?!][^>\[]{0,2000}(?:\[[^\]]{0,6000}\]\s*)?>\s*)*")
_JSON = re.compile(r'"version"\s*:\s*"https?:\\?/\\?/(?:www\.)?jsonfeed\.org', re.I)
_ENCODING = re.compile(rb"^\s*(?:\xef\xbb\xbf)?<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.-]{2,30})")
_GZIP, _UNPACKED = b"\x1f\x8b", 20 * 1024 * 1024
_NAMES: dict[str, FeedKind] = {
    "RDF": "rss", "rss": "rss", "feed": "atom", "urlset": "sitemap", "sitemapindex": "index", "opml": "opml",
}  # fmt: skip


def kind_of(page: RawPage) -> FeedKind | None:
    """Which kind of list it is, by its first bytes; None for what is no list."""
    if page.body[:2] == _GZIP:
        return "sitemap"
    head = page.body[:8000].replace(b"\0", b"").decode("utf-8", "replace").lstrip("\ufeff\ufffd \t\r\n")
    if head.startswith("{"):
        return "json" if _JSON.search(head) else None
    found = _ROOT.search(head, 0, 8000)
    if found and _LEADING.fullmatch(head, 0, found.start()) is None:
        return None
    return _NAMES[found.group(1)] if found else None


def read_feed(page: RawPage) -> Feed:
    """What a list names, each address once. Raises FeedError."""
    try:
        body = _unpacked(page.body)
        declared = _ENCODING.match(body)
        text = decode(body, declared.group(1).decode("ascii") if declared else None)
    except NotTextError as error:
        raise FeedError("this is no feed, sitemap or list of feeds that can be read") from error
    if text.lstrip("\ufeff \t\r\n")[:1] == "{":
        return read_json(text, page.final, MOST_ENTRIES)
    listing = _Listing(page.final)
    collector = Collector(_ITEMS, listing.take)
    collect(text, collector)
    return listing.feed(_KINDS[collector.root], collector.title)


class _Listing:
    """Gathers what is taken of a list: of feeds the first entries, of sitemaps the latest."""

    def __init__(self, base: str) -> None:
        self._base, self._seen = base, 0
        self._entries: dict[str, Entry] = {}
        self._outlines: dict[str, Outline] = {}
        self._left_out = False
        self._latest: list[tuple[str, int, Item]] = []

    def take(self, root: str, item: Item) -> None:
        """One item more."""
        self._seen += 1
        if self._seen > MOST_SEEN:
            self._left_out = True
            raise EnoughError
        if root in ("opml", "sitemapindex"):
            self._outline(outline_of(root, item, self._base))
        elif root == "urlset":
            self._late(item)
        else:
            self._early(entry_of(root, item, self._base))

    def _outline(self, outline: Outline | None) -> None:
        if outline is not None and len(self._outlines) < MOST_OUTLINES:
            self._outlines.setdefault(outline.address, outline)

    def _early(self, entry: Entry | None) -> None:
        if len(self._entries) >= MOST_ENTRIES or self._seen > 10 * MOST_ENTRIES:
            self._left_out = True
            raise EnoughError
        if entry is not None:
            self._entries.setdefault(entry.address, entry)

    def _late(self, item: Item) -> None:
        rank = (latest_of(item), -self._seen)
        if len(self._latest) == MOST_ENTRIES:
            self._left_out = True
            if rank < self._latest[0][:2]:
                return
            heapq.heappop(self._latest)
        heapq.heappush(self._latest, (*rank, item))

    def feed(self, kind: FeedKind, title: str) -> Feed:
        """The list of all that was taken."""
        for *_, item in sorted(self._latest, key=lambda ranked: ranked[:2], reverse=True):
            entry = entry_of("urlset", item, self._base)
            if entry is not None:
                self._entries.setdefault(entry.address, entry)
        return Feed(
            kind=kind, title=title or None, entries=tuple(self._entries.values()),
            outlines=tuple(self._outlines.values()), left_out=self._left_out,
        )  # fmt: skip


def _unpacked(body: bytes) -> bytes:
    """Sitemaps are often kept packed. Raises FeedError."""
    if body[:2] != _GZIP:
        return body
    try:
        unpacker = Unpacker("gzip", _UNPACKED)
        unpacked = b"".join(unpacker.feed(body))
        unpacker.end()
    except FetchError as error:
        raise FeedError(error.reason) from error
    return unpacked
