"""What lists hold."""

import hashlib
from typing import Literal

import msgspec

FeedKind = Literal["rss", "atom", "json", "sitemap", "index", "opml"]


class Entry(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One article that a list names. Times are ISO 8601 as far as the list gives them."""

    address: str
    title: str | None = None
    published: str | None = None
    updated: str | None = None
    authors: tuple[str, ...] = ()
    language: str | None = None

    @property
    def mark(self) -> str:
        """A hash of what the list says of the article; another one means that the article may have changed."""
        return hashlib.sha256(msgspec.json.encode([self.title, self.updated or self.published])).hexdigest()[:16]


class Outline(msgspec.Struct, frozen=True, kw_only=True):
    """One list that a list of lists names."""

    address: str
    title: str | None = None
    updated: str | None = None


class Feed(msgspec.Struct, frozen=True, kw_only=True):
    """A list as read. `outlines` are those of OPML and of an index of sitemaps; `left_out` tells that it had more than
    is taken."""

    kind: FeedKind
    title: str | None = None
    entries: tuple[Entry, ...] = ()
    outlines: tuple[Outline, ...] = ()
    left_out: bool = False
