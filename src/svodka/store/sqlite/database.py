"""One connection, whose errors are told in words, and whose transactions are whole or not at all."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from svodka.store.errors import StoreError

Value = str | int | float | bytes | None
Row = tuple[Value, ...]

_CAUSES = (
    ("full", "the disk is full; free some space and run the command again"),
    ("readonly", "the store cannot be written"),
    ("locked", "another program keeps the store busy; try again when it has ended"),
    ("malformed", "the store is damaged; take the copy from your backup, or add the articles to a new store"),
    ("not a database", "this is not a store of svodka"),
    ("unable to open", "the store cannot be opened; is the folder there, and may you write in it?"),
    ("disk I/O", "the disk cannot be read or written"),
)


class Database:
    """A connection of the standard library, asked in SQL."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path, self._connection = path, connection

    def rows(self, sql: str, values: Sequence[Value] = ()) -> list[Row]:
        """All rows of a query. Raises StoreError."""
        with self.told():
            found: list[Row] = self._connection.execute(sql, values).fetchall()
            return found

    def row(self, sql: str, values: Sequence[Value] = ()) -> Row | None:
        """The first row of a query, if any. Raises StoreError."""
        return next(iter(self.rows(sql, values)), None)

    def number(self, sql: str, values: Sequence[Value] = ()) -> int:
        """The first number of a query's only row. Raises StoreError."""
        found = self.row(sql, values)
        return int(found[0] or 0) if found else 0

    def run(self, sql: str, values: Sequence[Value] = ()) -> int:
        """Changes something; the number of the row put in. Raises StoreError."""
        with self.told():
            return int(self._connection.execute(sql, values).lastrowid or 0)

    def many(self, sql: str, rows: Iterable[Sequence[Value]]) -> None:
        """The same change for each of many rows. Raises StoreError."""
        with self.told():
            self._connection.executemany(sql, rows)

    def script(self, sql: str) -> None:
        """Several statements, which say themselves where they begin and end. Raises StoreError."""
        with self.told():
            try:
                self._connection.executescript(sql)
            except sqlite3.Error:
                self._undo()
                raise

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is done in the block, or nothing of it, whatever stops it."""
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            self._undo()
            raise

    @contextmanager
    def reading(self) -> Iterator[None]:
        """All questions in the block are answered from one state of the store, whatever others write meanwhile."""
        self.run("BEGIN")
        try:
            yield
        finally:
            self._undo()

    def close(self) -> None:
        """Lets go of the file."""
        with self.told():
            self._connection.close()

    @contextmanager
    def told(self) -> Iterator[None]:
        """Turns the library's errors into StoreError."""
        try:
            yield
        except (sqlite3.OperationalError, sqlite3.DatabaseError) as error:
            said = str(error)
            words = next((words for sign, words in _CAUSES if sign in said), said)
            raise StoreError(f"{self.path}: {words}") from error

    def _undo(self) -> None:
        if self._connection.in_transaction:
            self._connection.rollback()
