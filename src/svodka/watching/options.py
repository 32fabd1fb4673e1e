"""What can be set about following, and what it gives back."""

from collections.abc import Callable
from datetime import UTC, datetime

import msgspec

from svodka.fetching import FetchOptions
from svodka.ingest import IngestOptions
from svodka.model.article import Skipped
from svodka.model.raw_page import RawPage
from svodka.store.records import Entered

DAY = 24 * 3600


class WatchOptions(msgspec.Struct, frozen=True, kw_only=True):
    """Times in seconds.

    `every` passes between two looks at a list; one that fails is left alone for twice as long each time, a day at
    most. Of a list that is new, the latest `backlog` articles are fetched, later at most `at_once` new ones at a
    time. A round starts no new request after `round` seconds: what is left waits for the next. An article that
    cannot be fetched is tried `tries` times, in different rounds. One that has been fetched is looked at again
    after each of `looks`, for texts change. `seen` is told of every page as it comes (to write it elsewhere).
    """

    fetch: FetchOptions = FetchOptions()
    ingest: IngestOptions = IngestOptions()
    every: int = 600
    backlog: int = 50
    at_once: int = 200
    round: float = 900.0
    tries: int = 5
    looks: tuple[float, ...] = (3600.0, 6 * 3600.0, DAY)
    seen: Callable[[RawPage], None] | None = None


class Brought(msgspec.Struct, kw_only=True):
    """What came of asking: articles, lists that were read and followed, requests that brought nothing new, what could
    not be had, and (`noted`) what a reader should know of an article that has come: its address and its notes."""

    entered: Entered = Entered()
    followed: int = 0
    lists: int = 0
    unchanged: int = 0
    skipped: list[Skipped] = []
    noted: list[Skipped] = []

    def count(self, done: Entered) -> None:
        """Adds the outcome of putting articles in."""
        self.entered = Entered(*(a + b for a, b in zip(self.entered, done, strict=True)))


def now_text() -> str:
    """The time now as it is recorded: ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
