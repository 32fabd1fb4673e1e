"""Addresses that the user gives, each either a page or a list, into the store."""

import asyncio
from collections.abc import Sequence

from svodka.feeds import FeedError, kind_of, linked_feeds, read_feed
from svodka.fetching import Fetcher, FetchError
from svodka.fetching.addresses import parsed
from svodka.model.article import Skipped
from svodka.model.raw_page import RawPage
from svodka.store.contract import Store
from svodka.watching.by_host import by_host
from svodka.watching.editing import from_file
from svodka.watching.lists import ListReader
from svodka.watching.options import Brought, WatchOptions, now_text
from svodka.watching.pages import PageBringer


def add_addresses(store: Store, given: Sequence[str], options: WatchOptions) -> Brought:
    """Fetches pages and puts their articles in; follows lists from now on and fetches what they name. A list may also
    lie in a file (OPML above all). The store is open for writing; its stories are not those of its articles until
    `update`. Nothing is raised for what an address gives: it is in `skipped`.
    """
    return asyncio.run(_add(store, given, options))


async def _add(store: Store, given: Sequence[str], options: WatchOptions) -> Brought:
    brought = Brought()
    async with Fetcher(options.fetch) as fetcher:
        putter = _Putter(store, fetcher, options, brought)
        await by_host([(address, address) for address in dict.fromkeys(given)], putter.one, float("inf"))
        await putter.lists.read_due(new_only=True)
        await putter.pages.bring_waiting()
    return brought


class _Putter:
    """Puts each page where it belongs: an article, a list that is followed, or a list of such lists."""

    def __init__(self, store: Store, fetcher: Fetcher, options: WatchOptions, brought: Brought) -> None:
        self._store, self._fetcher, self._brought = store, fetcher, brought
        self.pages = PageBringer(store, fetcher, options, brought)
        self.lists = ListReader(store, fetcher, options, brought)

    async def one(self, address: str) -> None:
        """Whatever an address or a file holds."""
        try:
            if "://" not in address:
                self._follow_all(await asyncio.to_thread(from_file, address))
                return
            page = await self.pages.bring(address)
            if page is not None:
                await self._put(page)
        except (FetchError, FeedError) as error:
            with self._store.transaction():
                self._store.pages.fail(address, now_text(), getattr(error, "status", None), str(error))
            self._brought.skipped.append(Skipped(url=address, reason=str(error)))

    async def _put(self, page: RawPage) -> None:
        kind = kind_of(page)
        if kind is None:
            await self._put_page(page)
            return
        try:
            if kind == "opml":
                self._follow_all(page)
            else:
                await self._follow(page)
        finally:
            await self._fetcher.release(page)

    async def _put_page(self, page: RawPage) -> None:
        """A page with its article; of one that has none but names a feed, the user is told so."""
        feeds = linked_feeds(page)
        result = await self.pages.enter(page)
        if feeds and isinstance(result, Skipped):
            self._brought.skipped[-1] = Skipped(url=result.url, reason=f"{result.reason}; it names a feed: {feeds[0]}")

    async def _follow(self, page: RawPage) -> None:
        """A list is followed from now on, unless it cannot be read. Raises FetchError, FeedError."""
        address = str(parsed(page.address))
        with self._store.transaction():
            new = self._store.sources.follow(address, None, now_text())
        source = self._store.sources.find(address)
        try:
            await self.lists.take(source, page)
        except (FetchError, FeedError):
            if new:
                with self._store.transaction():
                    self._store.sources.unfollow(source.number)
            raise
        self._brought.followed += new

    def _follow_all(self, page: RawPage) -> None:
        outlines = read_feed(page).outlines
        if not outlines:
            raise FeedError("the list names no feed")
        with self._store.transaction():
            for outline in outlines:
                self._brought.followed += self._store.sources.follow(outline.address, outline.title, now_text())
        self._brought.lists += 1
