"""The store in one SQLite file."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from svodka.store.records import Info
from svodka.store.sqlite.accounts import Accounts
from svodka.store.sqlite.articles import Articles
from svodka.store.sqlite.database import Database
from svodka.store.sqlite.decisions import Decisions
from svodka.store.sqlite.lock import Waiting
from svodka.store.sqlite.news import News
from svodka.store.sqlite.opening import open_for_reading, open_for_writing
from svodka.store.sqlite.pages import Pages
from svodka.store.sqlite.readings import Readings
from svodka.store.sqlite.searching import Search
from svodka.store.sqlite.sources import Sources
from svodka.store.sqlite.stories import Stories

if TYPE_CHECKING:
    from svodka.store.sqlite.stream import Stream


class SqliteStore:
    """An open store. What changes it must stand in a `transaction`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.articles = Articles(database)
        self.readings = Readings(database)
        self.stories = Stories(database)
        self.accounts = Accounts(database)
        self.search = Search(database)
        self.pages = Pages(database)
        self.sources = Sources(database)
        self.news = News(database)
        self.decisions = Decisions(database)

    @cached_property
    def stream(self) -> "Stream":
        """What grouping by glances keeps (loads the libraries of grouping, which lists do not need)."""
        from svodka.store.sqlite.stream import Stream  # noqa: PLC0415

        return Stream(self._database)

    @classmethod
    @contextmanager
    def writing(cls, path: Path, waiting: Waiting | None = None) -> Iterator["SqliteStore"]:
        """The store for one writer, made where it is missing. Another writer waits (`waiting` is told so) or gets an
        error. Raises StoreError."""
        with ExitStack() as held:
            yield cls(open_for_writing(path, held, waiting))

    @classmethod
    @contextmanager
    def reading(cls, path: Path) -> Iterator["SqliteStore"]:
        """The store for one of many readers. Raises StoreError."""
        with ExitStack() as held:
            yield cls(open_for_reading(path, held))

    def transaction(self) -> AbstractContextManager[None]:
        """All changes in the block, or none of them."""
        return self._database.transaction()

    def state(self, name: str) -> str:
        """A value that was noted under a name, "" where none was."""
        found = self._database.row("SELECT value FROM state WHERE name = ?", [name])
        return str(found[0]) if found else ""

    def note(self, name: str, value: str) -> None:
        """Notes a value, inside the caller's transaction."""
        self._database.run("INSERT OR REPLACE INTO state VALUES (?, ?)", [name, value])

    def arrival(self) -> int:
        """A number that grows with every article or version that arrives; that of the last one, 0 in an empty store."""
        return self._database.number("SELECT max(rowid) FROM versions")

    def info(self, stamp: str, thorough: bool = False) -> Info:
        """Sizes and health; `stamp` is that of good readings. `thorough` reads the whole file."""
        count = self._database.number
        pragma = "integrity_check" if thorough else "quick_check"
        said = [str(row[0]) for row in self._database.rows(f"PRAGMA {pragma}")]
        broken = [f"{row[0]!s}: a row points to nothing" for row in self._database.rows("PRAGMA foreign_key_check")]
        return Info(
            path=str(self._database.path),
            version=count("PRAGMA user_version"),
            bytes=count("PRAGMA page_count") * count("PRAGMA page_size"),
            articles=count("SELECT count(*) FROM articles"),
            versions=count("SELECT count(*) FROM versions"),
            stale=len(self.readings.missing(stamp)),
            stories=count("SELECT count(*) FROM stories"),
            accounts=count("SELECT count(*) FROM accounts"),
            events=count("SELECT count(*) FROM events"),
            grouped=self.state("grouped") != "",
            problems=tuple(line for line in [*said, *broken] if line != "ok"),
        )
