"""Addresses that the user gives, each either a page or a list, into the store."""

import asyncio
from collections.abc import Sequence

from svodka.feeds import FeedError, kind_of, read_feed
from svodka.fetching import PAGES, Fetcher, FetchError, Unchanged, Validators
from svodka.fetching.addresses import parsed
from svodka.model.article import Skipped
from svodka.model.raw_page import RawPage
from svodka.store.contract import Store
from svodka.watching.by_host import by_host
from svodka.watching.editing import from_file
from svodka.watching.lists import ListReader
from svodka.watching.options import Brought, WatchOptions, now_text
from svodka.watching.pages import PageBringer

LIST_FILES = (".opml", ".xml", ".rss", ".atom")


def add_addresses(store: Store, given: Sequence[str], options: WatchOptions) -> Brought:
    """Fetches pages and puts their articles in; follows lists from now on and fetches what they name. A list may also
    lie in a file (OPML above all). The store is open for writing; its stories are not those of its articles until
    `update`. Nothing is raised for what an address gives: it is in `skipped`.
    """
    return asyncio.run(_add(store, given, options))


async def _add(store: Store, given: Sequence[str], options: WatchOptions) -> Brought:
    brought = Brought()
    async with Fetcher(options.fetch) as fetcher:
        pages = PageBringer(store, fetcher, options, brought)
        lists = ListReader(store, fetcher, options, brought)

        async def one(address: str) -> None:
            try:
                page = await _had(store, fetcher, address, brought)
                if page is not None:
                    await _put(store, page, pages, lists, brought)
            except (FetchError, FeedError) as error:
                with store.transaction():
                    store.pages.fail(address, now_text(), getattr(error, "status", None), str(error))
                brought.skipped.append(Skipped(url=address, reason=str(error)))

        await by_host([(address, address) for address in dict.fromkeys(given)], one, float("inf"))
        await lists.read_due(new_only=True)
        await pages.bring_waiting()
    return brought


async def _had(store: Store, fetcher: Fetcher, address: str, brought: Brought) -> RawPage | None:
    """The page at an address or in a file; None where the store has it as it is."""
    if address.lower().endswith(LIST_FILES) and "://" not in address:
        return await asyncio.to_thread(from_file, address)
    last = store.pages.last(address)
    page = await fetcher.fetch(address, Validators(last.etag, last.modified) if last else None, PAGES)
    if not isinstance(page, Unchanged):
        return page
    brought.unchanged += 1
    with store.transaction():
        store.pages.confirm(last.number if last else 0, page.fetched)
    return None


async def _put(store: Store, page: RawPage, pages: PageBringer, lists: ListReader, brought: Brought) -> None:
    kind = kind_of(page)
    if kind is None:
        await pages.enter(page)
    elif kind == "opml" or "://" not in page.address:
        feed = read_feed(page)
        with store.transaction():
            for outline in feed.outlines:
                brought.followed += store.sources.follow(outline.address, outline.title, now_text())
        brought.lists += 1
        if not feed.outlines:
            raise FeedError("the list names no feed")
    else:
        address = str(parsed(page.address))
        with store.transaction():
            brought.followed += store.sources.follow(address, None, now_text())
        await lists.take(store.sources.find(address), page)
