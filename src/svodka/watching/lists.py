"""Lists that are followed: asked when they are due, and what they name noted in the store."""

import time
from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from svodka.feeds import Entry, Feed, FeedError, kind_of, linked_feeds, read_feed
from svodka.fetching import FEEDS, Fetcher, FetchError, Unchanged, Validators
from svodka.fetching.freshness import holds_for
from svodka.model.article import Skipped
from svodka.model.raw_page import Headers, RawPage
from svodka.store.contract import Store
from svodka.store.web_records import Source
from svodka.watching.by_host import by_host
from svodka.watching.options import DAY, Brought, WatchOptions, now_text

_PARTS = 5
"""Sitemaps of an index that are looked at, the latest first."""
NO_LIST = "this is no feed, sitemap or list of feeds that can be read"


class ListReader:
    """Asks for lists, into a store that is open for writing."""

    def __init__(self, store: Store, fetcher: Fetcher, options: WatchOptions, brought: Brought) -> None:
        self._store, self._fetcher, self._options, self._brought = store, fetcher, options, brought

    async def read_due(self, new_only: bool = False) -> None:
        """Every list that is due by now, or those only that have never been read."""
        due = [s for s in self._store.sources.due(time.time()) if not (new_only and s.checked)]
        await by_host([(source.address, source) for source in due], self._read, self._options.round)

    async def _read(self, source: Source) -> None:
        last = self._store.pages.last(source.address)
        known = Validators(last.etag, last.modified) if last else None
        try:
            page = await self._fetcher.fetch(source.address, known, FEEDS)
            if isinstance(page, Unchanged):
                self._brought.unchanged += 1
                with self._store.transaction():
                    self._store.pages.confirm(last.number if last else 0, page.fetched)
                    self._checked(source, source.kind, source.title, page.headers)
                return
            try:
                await self.take(source, page)
            finally:
                await self._fetcher.release(page)
        except (FetchError, FeedError) as error:
            self._failed(source, error)

    async def take(self, source: Source, page: RawPage) -> None:
        """Notes what a list names that has been fetched. Raises FetchError, FeedError."""
        kind = kind_of(page)
        if kind is None:
            self._take_page(source, page)
            return
        feed = read_feed(page)
        entries = [*feed.entries, *await self._parts(feed)]
        with self._store.transaction():
            self._store.pages.keep(page, body=False)
            for outline in feed.outlines if feed.kind == "opml" else ():
                self._brought.followed += self._store.sources.follow(outline.address, outline.title, now_text())
            self._note(source, entries)
            self._checked(source, feed.kind, feed.title, page.headers)
        self._brought.lists += 1

    def _take_page(self, source: Source, page: RawPage) -> None:
        """A page in the place of a list: the lists that it says it has are followed instead of it."""
        feeds = linked_feeds(page)
        if not feeds:
            raise FeedError(NO_LIST)
        with self._store.transaction():
            self._store.sources.unfollow(source.number)
            self._brought.followed += self._store.sources.follow(feeds[0], source.title, now_text())

    async def _parts(self, feed: Feed) -> list[Entry]:
        """The entries of the latest sitemaps of an index."""
        found: list[Entry] = []
        if feed.kind == "index":
            latest = sorted(feed.outlines, key=lambda part: part.updated or "", reverse=True)
            for part in latest[:_PARTS]:
                try:
                    found += await self._part(part.address)
                except (FetchError, FeedError) as error:
                    self._brought.skipped.append(Skipped(url=part.address, reason=str(error)))
        return found

    async def _part(self, address: str) -> tuple[Entry, ...]:
        page = await self._fetcher.fetch(address, None, FEEDS)
        try:
            return read_feed(page).entries if isinstance(page, RawPage) else ()
        finally:
            await self._fetcher.release(page)

    def _note(self, source: Source, entries: Sequence[Entry]) -> None:
        """Puts entries in, the latest first; of a list that is new only some are to be fetched."""
        latest = sorted(entries, key=lambda entry: entry.published or entry.updated or "", reverse=True)
        rows = [(entry.address, entry.mark, msgspec.msgpack.encode(entry)) for entry in latest]
        most = self._options.backlog if source.checked is None else self._options.at_once
        self._store.sources.list_entries(source.number, rows, now_text(), most)

    def _checked(self, source: Source, kind: str, title: str | None, headers: Headers) -> None:
        due = time.time() + max(source.every or self._options.every, holds_for(headers))
        self._store.sources.checked(
            replace(source, kind=kind, title=title, checked=now_text(), due=due, failures=0, problem=None)
        )

    def _failed(self, source: Source, error: FetchError | FeedError) -> None:
        reason = str(error)
        every = source.every or self._options.every
        wait = max(getattr(error, "wait", None) or 0.0, every * 2.0 ** min(source.failures, 20))
        failed = replace(source, due=time.time() + min(DAY, wait), failures=source.failures + 1, problem=reason)
        with self._store.transaction():
            self._store.pages.fail(source.address, now_text(), getattr(error, "status", None), reason)
            self._store.sources.checked(failed)
        self._brought.skipped.append(Skipped(url=source.address, reason=reason))
