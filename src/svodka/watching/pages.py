"""Pages that lists name, or the user, into the store: each in one transaction with its article."""

import asyncio
import time

import msgspec

from svodka.feeds import Entry
from svodka.fetching import Fetcher, FetchError, Unchanged, Validators
from svodka.ingest import Known
from svodka.ingest.fetched import article_of
from svodka.model.article import Article, Skipped
from svodka.model.raw_page import RawPage
from svodka.store.contract import Store
from svodka.store.records import Entered
from svodka.store.web_records import Waiting
from svodka.watching.by_host import by_host
from svodka.watching.options import DAY, Brought, WatchOptions, now_text

_AT_ONCE = 2_000
_AGAIN = 600
"""Seconds after which a page that could not be had is asked for again; then twice as long, and so on."""


class PageBringer:
    """Fetches pages and puts their articles into a store that is open for writing."""

    def __init__(self, store: Store, fetcher: Fetcher, options: WatchOptions, brought: Brought) -> None:
        self._store, self._fetcher, self._options, self._brought = store, fetcher, options, brought

    async def bring_waiting(self) -> None:
        """All that waits to be fetched, until none is left or the round's time is over."""
        waiting = self._store.sources.waiting(time.time(), _AT_ONCE)
        await by_host([(each.address, each) for each in waiting], self._bring, self._options.round)

    async def _bring(self, waiting: Waiting) -> None:
        entry = msgspec.msgpack.decode(waiting.hints, type=Entry)
        last = self._store.pages.last(waiting.address)
        known = Validators(last.etag, last.modified) if last else None
        try:
            page = await self._fetcher.fetch(waiting.address, known)
        except FetchError as error:
            self._failed(waiting, error)
            return
        if isinstance(page, Unchanged):
            self._brought.unchanged += 1
            with self._store.transaction():
                self._store.pages.confirm(last.number if last else 0, page.fetched)
                self._store.sources.settle(waiting.address, "done")
            return
        await self.enter(page, entry, listed=True)

    async def enter(self, page: RawPage, entry: Entry | None = None, listed: bool = False) -> None:
        """Puts in a page that has been fetched; `entry` is what a list says of it, and `listed` that it waits."""
        if self._options.seen:
            self._options.seen(page)
        result = await asyncio.to_thread(article_of, page, self._options.ingest, _hints(entry))
        problem = result.reason if isinstance(result, Skipped) else None
        with self._store.transaction():
            number = self._store.pages.keep(page)
            if isinstance(result, Article):
                self._enter(result, number)
            if listed:
                self._store.sources.settle(page.address, "given up" if problem else "done", problem)
        if isinstance(result, Skipped):
            self._brought.skipped.append(result)

    def _enter(self, article: Article, number: int) -> None:
        done: Entered = self._store.articles.enter([article])
        if done.new or done.changed:
            self._store.note("grouped", "")
        self._store.pages.link(article.id, number)
        self._brought.count(done)

    def _failed(self, waiting: Waiting, error: FetchError) -> None:
        last = not error.again or waiting.tries + 1 >= self._options.tries
        due = 0.0 if last else time.time() + min(DAY, max(error.wait or 0.0, _AGAIN * 2**waiting.tries))
        with self._store.transaction():
            self._store.pages.fail(waiting.address, now_text(), error.status, error.reason)
            self._store.sources.settle(waiting.address, "given up" if last else "waiting", error.reason, due)
        self._brought.skipped.append(Skipped(url=waiting.address, reason=error.reason))


def _hints(entry: Entry | None) -> Known | None:
    if entry is None:
        return None
    return Known(title=entry.title, published=entry.published, authors=entry.authors, language=entry.language)
