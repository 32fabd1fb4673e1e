"""JSON Feed (https://www.jsonfeed.org/version/1.1/)."""

from collections.abc import Iterator

import msgspec

from svodka.feeds.entries import web
from svodka.feeds.errors import FeedError
from svodka.feeds.records import Entry, Feed
from svodka.feeds.times import iso

_LARGEST = 5 * 1024 * 1024


class _Feed(msgspec.Struct):
    version: str
    title: str = ""
    language: str = ""
    items: list[msgspec.Raw] = []


class _Author(msgspec.Struct):
    name: str = ""


class _Item(msgspec.Struct):
    url: str = ""
    id: object = ""
    title: str = ""
    date_published: str = ""
    date_modified: str = ""
    author: _Author | None = None
    authors: list[_Author] = []


def read_json(body: str, base: str, most: int) -> Feed:
    """The first `most` entries. An item that is none is left out. Raises FeedError."""
    if len(body) > _LARGEST:
        raise FeedError(f"the feed is too large (more than {_LARGEST // 1024 // 1024} MB of JSON)")
    try:
        feed = msgspec.json.decode(body, type=_Feed)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise FeedError("the feed is no JSON Feed that can be read") from error
    if "jsonfeed.org" not in feed.version:
        raise FeedError("the feed is no JSON Feed that can be read")
    entries = tuple(_entries(feed, base, most))
    return Feed(kind="json", title=feed.title[:300] or None, entries=entries, left_out=len(feed.items) > most)


def _entries(feed: _Feed, base: str, most: int) -> Iterator[Entry]:
    for raw in feed.items[:most]:
        try:
            item = msgspec.json.decode(raw, type=_Item)
        except (msgspec.MsgspecError, RecursionError):
            continue
        address = web(item.url, base) or (web(item.id, base) if str(item.id).startswith("http") else None)  # type: ignore[arg-type]
        if address is None:
            continue
        people = [author.name[:200] for author in (item.authors or [item.author or _Author()]) if author.name]
        yield Entry(
            address=address, title=" ".join(item.title.split())[:1000] or None, published=iso(item.date_published),
            updated=iso(item.date_modified), authors=tuple(people), language=feed.language[:2].lower() or None,
        )  # fmt: skip
