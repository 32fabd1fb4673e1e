"""Pages that lists name, or the user, into the store: each in one transaction with its article."""

import asyncio
import time

import msgspec

from svodka.feeds import Entry
from svodka.fetching import Fetcher, FetchError, Validators
from svodka.fetching.freshness import is_fresh
from svodka.ingest import Known
from svodka.ingest.fetched import article_of
from svodka.model.article import Article, Skipped
from svodka.model.raw_page import RawPage
from svodka.store.contract import Store
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

    async def bring(self, address: str) -> RawPage | None:
        """The page at an address; None where the store has it as it is. Raises FetchError."""
        last = self._store.pages.last(address)
        if last is not None and is_fresh(last.headers, last.seen):
            self._brought.unchanged += 1
            return None
        known = Validators(last.etag, last.modified) if last else None
        page = await self._fetcher.fetch(address, known)
        if isinstance(page, RawPage):
            return page
        self._brought.unchanged += 1
        if last is not None:
            with self._store.transaction():
                self._store.pages.confirm(last.number, page.fetched)
        return None

    async def _bring(self, waiting: Waiting) -> None:
        if waiting.again and self._store.pages.last(waiting.address) is None:  # the user has taken its article out
            with self._store.transaction():
                self._store.sources.settle(waiting.address, "done")
            return
        try:
            page = await self.bring(waiting.address)
        except FetchError as error:
            self._failed(waiting, error)
            return
        if page is None:
            with self._store.transaction():
                self._settled(waiting)
        else:
            await self.enter(page, waiting)

    async def enter(self, page: RawPage, waiting: Waiting | None = None) -> Article | Skipped:
        """Puts in a page that has been fetched, and lets go of it; `waiting` is the entry that named it. What it
        gave."""
        try:
            if self._options.seen:
                self._options.seen(page)
            hints = hints_of(waiting.hints) if waiting else None
            result = await asyncio.to_thread(article_of, page, self._options.ingest, hints)
            with self._store.transaction():
                number = self._store.pages.keep(page)
                if isinstance(result, Article):
                    self._enter(result, number)
                if waiting is not None:
                    self._settled(waiting, result.reason if isinstance(result, Skipped) else None)
            if isinstance(result, Skipped):
                self._brought.skipped.append(result)
            return result
        finally:
            await self._fetcher.release(page)

    def _enter(self, article: Article, number: int) -> None:
        done = self._store.articles.enter([article])
        if done.new or done.changed:
            self._store.note("grouped", "")
            self._brought.noted += [Skipped(url=article.url, reason=note) for note in article.notes]
        self._store.pages.link(article.id, number)
        self._brought.count(done)

    def _settled(self, waiting: Waiting, problem: str | None = None) -> None:
        looks = self._options.looks[waiting.tries : waiting.tries + 1]
        due = time.time() + looks[0] if looks and not problem else 0.0
        self._store.sources.settle(waiting.address, "given up" if problem else "done", problem, due)

    def _failed(self, waiting: Waiting, error: FetchError) -> None:
        last = not error.again or waiting.tries + 1 >= self._options.tries
        due = 0.0 if last else time.time() + min(DAY, max(error.wait or 0.0, _AGAIN * 2**waiting.tries))
        with self._store.transaction():
            self._store.pages.fail(waiting.address, now_text(), error.status, error.reason)
            self._store.sources.settle(waiting.address, "given up" if last else "waiting", error.reason, due)
        self._brought.skipped.append(Skipped(url=waiting.address, reason=error.reason))


def hints_of(entry: bytes) -> Known:
    """What a list says of an article."""
    said = msgspec.msgpack.decode(entry, type=Entry)
    return Known(title=said.title, published=said.published, authors=said.authors, language=said.language)
