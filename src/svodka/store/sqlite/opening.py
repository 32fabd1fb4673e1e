"""Opens a store's file for writing (one at a time) or for reading (any number)."""

import sqlite3
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import quote

from svodka.store.errors import StoreError
from svodka.store.sqlite.database import Database
from svodka.store.sqlite.lock import Waiting, one_writer
from svodka.store.sqlite.migrating import check, checked, migrate, migrations

_BUSY = 30.0
"""Seconds to wait for a transaction of another connection."""

_WRITE_BITS = 0o222


def open_for_writing(path: Path, held: ExitStack, waiting: Waiting | None) -> Database:
    """The file, made where it is missing and brought to this program's form; `held` keeps the lock.

    Raises StoreError.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"{path}: the folder cannot be made ({error.strerror})") from error
    if path.exists() and not path.stat().st_mode & _WRITE_BITS:
        raise StoreError(f"{path}: the store is marked read-only")
    if path.exists():
        _refuse_newer(path)
    held.enter_context(one_writer(path, waiting))
    database = _database(path, "rwc")
    held.callback(database.close)
    database.run(f"PRAGMA busy_timeout = {int(_BUSY * 1000)}")
    check(database, len(migrations()))
    database.rows("PRAGMA journal_mode = WAL")
    database.run("PRAGMA synchronous = FULL")
    database.run("PRAGMA foreign_keys = ON")
    migrate(database, migrations())
    return database


def open_for_reading(path: Path, held: ExitStack) -> Database:
    """The file as it is. Raises StoreError where there is none, or one of another version."""
    if not path.exists():
        raise StoreError(f"{path}: there is no store here; `svodka add PATH…` makes one")
    if path.stat().st_size and _version(path) < len(migrations()):
        with ExitStack() as briefly:  # an older store is brought up to date first
            open_for_writing(path, briefly, lambda _: None)
    database = _readable(path)
    held.callback(database.close)
    database.run(f"PRAGMA busy_timeout = {int(_BUSY * 1000)}")
    if not check(database, len(migrations())):
        raise StoreError(f"{path}: there is no store here; `svodka add PATH…` makes one")
    return database


def _readable(path: Path) -> Database:
    """Opens read-only; on a medium where not even SQLite's own files can be made, as a file that nobody changes."""
    database = _database(path, "ro")
    try:
        database.rows("SELECT count(*) FROM sqlite_master")
    except StoreError:
        database.close()
        log = path.with_name(f"{path.name}-wal")
        if log.exists() and log.stat().st_size:
            raise
        database = _database(path, "ro&immutable=1")
        database.rows("SELECT count(*) FROM sqlite_master")
    return database


def _refuse_newer(path: Path) -> None:
    """Looks before anything is touched, so that a store that cannot be used stays as it is to the last byte."""
    if path.stat().st_size:
        _version(path)


def _version(path: Path) -> int:
    """The version of a file, read without leaving a trace where nobody else has the store open."""
    marks = _header(path)
    if any(marks) and not path.with_name(f"{path.name}-wal").exists():
        return checked(path, *marks, len(migrations()))
    database = _readable(path)
    try:
        return check(database, len(migrations()))
    finally:
        database.close()


def _header(path: Path) -> tuple[int, int]:
    """SQLite's `user_version` and `application_id`, from their places in the file's first hundred bytes."""
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except OSError as error:
        raise StoreError(f"{path}: the store cannot be read ({error.strerror})") from error
    if len(head) < 100 or not head.startswith(b"SQLite format 3\0"):
        raise StoreError(f"{path}: this is not a store of svodka")
    return int.from_bytes(head[60:64], "big"), int.from_bytes(head[68:72], "big")


def _database(path: Path, mode: str) -> Database:
    address = f"file:{quote(str(path.absolute()))}?mode={mode}"
    try:
        connection = sqlite3.connect(address, uri=True, timeout=_BUSY, isolation_level=None)
    except sqlite3.Error as error:
        raise StoreError(f"{path}: the store cannot be opened ({error})") from error
    return Database(path, connection)
