"""Rounds of asking what is followed, one after the other, for as long as wanted."""

import asyncio
import time
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from svodka.fetching import Fetcher
from svodka.model.progress import Progress, Silent
from svodka.store.contract import Store
from svodka.store.sqlite.lock import Waiting
from svodka.store.sqlite.store import SqliteStore
from svodka.store.web_records import News
from svodka.watching.lists import ListReader
from svodka.watching.options import Brought, WatchOptions, now_text
from svodka.watching.pages import PageBringer

if TYPE_CHECKING:
    from svodka.store.engine import Engine

_SHORTEST = 1.0


class Round(NamedTuple):
    """What one round has brought, and what is new by it."""

    brought: Brought
    news: list[News]


class Watch:
    """Asks again and again; between two rounds nothing is held, so that others may write to the store."""

    def __init__(
        self, path: Path, options: WatchOptions, engine: "Engine | None" = None, waiting: Waiting | None = None
    ) -> None:
        """`engine`: one that is loaded already; without it, one is loaded when there is something new to read."""
        self._path, self._options, self._given, self._waiting = path, options, engine, waiting
        self._runner = asyncio.Runner()
        self._fetcher: Fetcher | None = None

    def __enter__(self) -> "Watch":
        return self

    def __exit__(self, *_: object) -> None:
        if self._fetcher is not None:
            self._runner.run(self._fetcher.__aexit__())
        self._runner.close()

    @cached_property
    def _engine(self) -> "Engine":
        from svodka.store.engine import Engine  # noqa: PLC0415

        return self._given or Engine()

    def follows_anything(self) -> bool:
        """True when there is a source that is not paused. Raises StoreError."""
        with SqliteStore.writing(self._path, self._waiting) as store:
            return store.sources.next_due() is not None

    def round(self, progress: Progress | None = None) -> Round:
        """One round: lists that are due, pages that wait, stories, news. Raises StoreError."""
        progress = progress or Silent()
        with SqliteStore.writing(self._path, self._waiting) as store:
            begin(store)
            with progress.stage("fetching"):
                brought = self._runner.run(self._fetch(store))
            news = self._news(store, progress)
        return Round(brought, news)

    def _news(self, store: Store, progress: Progress) -> list[News]:
        """Brings the stories up to date and compares those that have changed. The networks are loaded only for that, so
        that a round in which nothing is new is over at once."""
        if store.state("grouped"):
            if not store.news.untold():
                return []
        else:
            from svodka.store.adding import update  # noqa: PLC0415

            update(store, self._engine, progress)
        from svodka.watching.news import whats_new  # noqa: PLC0415

        return whats_new(store, self._engine, progress)

    async def _fetch(self, store: Store) -> Brought:
        if self._fetcher is None:
            self._fetcher = Fetcher(self._options.fetch)
        brought = Brought()
        await ListReader(store, self._fetcher, self._options, brought).read_due()
        await PageBringer(store, self._fetcher, self._options, brought).bring_waiting()
        return brought

    def rounds(self, once: bool, progress: Progress | None = None) -> Iterator[Round]:
        """Round after round, each when the next list is due; one only where `once`."""
        while True:
            yield self.round(progress)
            if once:
                return
            time.sleep(self._until_due())

    def _until_due(self) -> float:
        with SqliteStore.reading(self._path) as store:
            due = store.sources.next_due()
        wait = (time.time() + self._options.every if due is None else due) - time.time()
        return min(max(wait, _SHORTEST), self._options.every)


def begin(store: Store) -> None:
    """Takes everything that is there when a store is first watched as known, once."""
    if not store.state("watched"):
        with store.transaction():
            store.news.tell_all()
            store.note("watched", now_text())
