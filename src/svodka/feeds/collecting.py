"""A feed's XML as a stream of small records: no tree is built, nothing is loaded, what declares entities is refused.

Each record holds the texts and attributes of one item by name: "title", "author/name", "news:publication_date".
"""

import re
from collections.abc import Callable
from html import escape, unescape
from html.entities import html5
from typing import NamedTuple

from lxml import etree

from svodka.feeds.errors import FeedError

_DEEPEST, _FIELDS, _LONGEST, _ELEMENTS = 64, 60, 20_000, 300_000
_PIECE = 65_536
_PREFIXES = {
    "http://www.w3.org/2005/Atom": "", "http://purl.org/atom/ns#": "", "http://purl.org/rss/1.0/": "",
    "http://my.netscape.com/rdf/simple/0.9/": "", "http://backend.userland.com/rss2": "",
    "http://www.sitemaps.org/schemas/sitemap/0.9": "", "http://www.google.com/schemas/sitemap/0.84": "",
    "http://purl.org/dc/elements/1.1/": "dc:", "http://purl.org/dc/terms/": "dc:",
    "http://www.google.com/schemas/sitemap-news/0.9": "news:", "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf:",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner:",
}  # fmt: skip
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,300}\?>")
_ROOT = re.compile(r"<[^!?]")
_ENTITY = re.compile(r"<!(?:ENTITY|ELEMENT|ATTLIST)", re.I)
_REFERENCE = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)(\w{1,31};)?")
_REFERENCES = 50_000
"""References that are mended in one document."""
_OPENED, _CLOSED = "<![CDATA[", "]]>"
_AUTHORS = frozenset(("author", "author/name", "dc:creator"))


class Link(NamedTuple):
    """One element `link` inside an item: its text and attributes."""

    text: str
    attributes: dict[str, str]


class Item:
    """One item: its own attributes, the first text by name, all texts of authors, all links."""

    def __init__(self, attributes: dict[str, str]) -> None:
        self.attributes = attributes
        self.texts: dict[str, str] = {}
        self.authors: list[str] = []
        self.links: list[Link] = []
        self.permalink = True

    def first(self, *names: str) -> str | None:
        """The text of the first of these names that there is."""
        return next((self.texts[name] for name in names if name in self.texts), None)

    def put(self, name: str, text: str, attributes: dict[str, str]) -> None:
        """One element that has ended."""
        if name == "link" and len(self.links) < _FIELDS:
            self.links.append(Link(text, attributes))
        elif name in _AUTHORS and text and len(self.authors) < _FIELDS:
            self.authors.append(text)
        elif text and len(self.texts) < _FIELDS:
            self.texts.setdefault(name, text)
            if name == "guid":
                self.permalink = attributes.get("isPermaLink", "true") != "false"


class EnoughError(Exception):
    """Nothing more is wanted."""


class Collector:
    """Is told of each element by the parser, and tells `take` of each item.

    `items` gives the name of an item by the name of the root. Items of OPML lie in one another and have
    attributes only.
    """

    def __init__(self, items: dict[str, str], take: Callable[[str, Item], None]) -> None:
        self._names, self._take = items, take
        self.root, self.title = "", ""
        self._path: list[str] = []
        self._attributes: list[dict[str, str]] = []
        self._item: Item | None = None
        self._item_at, self._size, self._count, self.items = 0, 0, 0, 0
        self._text: list[str] = []

    @property
    def whole(self) -> bool:
        """True when the document has come to its end."""
        return not self._path

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        name, self._count = named(tag), self._count + 1
        self._path.append(name)
        self._text, self._size = [], 0
        if len(self._path) > _DEEPEST:
            raise FeedError("the feed's elements are nested too deeply")
        if self._count > _ELEMENTS:
            raise EnoughError
        if len(self._path) == 1:
            self.root = name
            if name not in self._names:
                raise FeedError("this is no feed, sitemap or list of feeds that can be read")
        elif self._item is not None:
            self._attributes.append(_named(attributes))
        elif name == self._names[self.root]:
            item, self.items = Item(_named(attributes)), self.items + 1
            if self.root == "opml":
                self._take(self.root, item)
            else:
                self._item, self._item_at, self._attributes = item, len(self._path), []

    def data(self, text: str) -> None:
        """Text of the element that began last."""
        if self._size < _LONGEST:
            self._text.append(text[: _LONGEST - self._size])
            self._size += len(text)

    def end(self, _: str) -> None:
        """An element ends."""
        text = " ".join("".join(self._text).split())
        if self._item is not None and len(self._path) == self._item_at:
            item, self._item = self._item, None
            self._take(self.root, item)
        elif self._item is not None:
            self._item.put("/".join(self._path[self._item_at :]), text, self._attributes.pop())
        elif self._path[-1] == "title" and len(self._path) <= 3 and not self.title:
            self.title = unescape(text)[:300]
        self._path.pop()
        self._text, self._size = [], 0

    def close(self) -> None:
        """The document ends."""


def collect(text: str, collector: Collector) -> None:
    """Feeds a document to a collector until its end or until it has enough. Raises FeedError."""
    text = _DECLARATION.sub("", text.lstrip("\ufeff"))
    if _declares(text):
        raise FeedError("the feed declares entities of its own, which is not read")
    parser = etree.XMLParser(
        target=collector, encoding="utf-8", resolve_entities="internal", no_network=True, load_dtd=False,
        huge_tree=False, recover=True, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        data = _mended(text).encode("utf-8", "replace")
        for start in range(0, len(data), _PIECE):
            parser.feed(data[start : start + _PIECE])
        parser.close()
    except EnoughError:
        return
    except etree.LxmlError as error:
        raise FeedError("the feed is no XML that can be read") from error
    if not collector.root or not (collector.whole or collector.items):
        raise FeedError("the feed is no XML that can be read")


def _declares(text: str) -> bool:
    """True when there is a document type before the root, and anything is declared anywhere."""
    opened, root = text.find("<!DOCTYPE"), _ROOT.search(text)
    if opened < 0 or (root is not None and root.start() < opened):
        return False
    return _ENTITY.search(text, opened) is not None


def _mended(text: str) -> str:
    """The document with references that XML does not know put in as characters; a parser that meets one loses those
    that follow. What stands between CDATA marks stays."""
    parts, at, left = [], 0, _REFERENCES
    while left and (opened := text.find(_OPENED, at)) >= 0 and (closed := text.find(_CLOSED, opened)) >= 0:
        plain, count = _REFERENCE.subn(_character, text[at:opened], left)
        parts += [plain, text[opened : closed + len(_CLOSED)]]
        at, left = closed + len(_CLOSED), left - count
    return "".join([*parts, _REFERENCE.sub(_character, text[at:], left) if left else text[at:]])


def _character(reference: re.Match[str]) -> str:
    name = reference.group(1) or ""
    return escape(html5[name]) if name in html5 else f"&amp;{name}"


def named(tag: object) -> str:
    """A name with the usual prefix of its namespace; of an unknown namespace with "?"."""
    if not isinstance(tag, str):
        return "?"
    if not tag.startswith("{"):
        return tag
    space, _, local = tag[1:].partition("}")
    return f"{_PREFIXES.get(space, '?')}{local}"


def _named(attributes: dict[str, str]) -> dict[str, str]:
    return {named(name): value[:2100] for name, value in list(attributes.items())[:20]}
