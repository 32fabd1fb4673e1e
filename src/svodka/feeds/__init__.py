"""Lists of addresses to entries: RSS, Atom, JSON Feed, sitemaps (of news), and lists of feeds (OPML)."""

from svodka.feeds.errors import FeedError
from svodka.feeds.finding import linked_feeds
from svodka.feeds.reading import kind_of, read_feed
from svodka.feeds.records import Entry, Feed, FeedKind, Outline

__all__ = ["Entry", "Feed", "FeedError", "FeedKind", "Outline", "kind_of", "linked_feeds", "read_feed"]
