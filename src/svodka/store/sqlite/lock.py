"""One writer at a time: a lock on a file beside the store, which the system lets go of however the writer ends."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from svodka.store.errors import StoreError

Waiting = Callable[[str], None]
"""Is told once, in words, that somebody else writes and that one waits."""


@contextmanager
def one_writer(store: Path, waiting: Waiting | None = None) -> Iterator[None]:
    """Held by one process at a time. Others wait, or get a StoreError where nobody wants to be told of waiting."""
    try:
        import fcntl  # noqa: PLC0415
    except ImportError:  # no such lock on this system: SQLite's own lock lasts for each transaction
        yield
        return
    with _opened(store) as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            words = f"{store}: {_holder(file)} is writing to this store"
            if waiting is None:
                raise StoreError(words) from None
            waiting(f"{words}; waiting until it has ended")
            fcntl.flock(file, fcntl.LOCK_EX)
        file.seek(0)
        file.truncate()
        file.write(str(os.getpid()))
        file.flush()
        yield


def _opened(store: Path) -> IO[str]:
    try:
        return store.with_name(f"{store.name}.lock").open("a+", encoding="ascii")
    except OSError as error:
        raise StoreError(f"{store}: the store cannot be written ({error.strerror})") from error


def _holder(file: IO[str]) -> str:
    file.seek(0)
    number = file.read(20).strip()
    return f"process {number}" if number.isdigit() else "another process"
