"""The lists of stories that were asked for, kept as long as the store stays as it is.

Which of very many stories a filter lets through, and in which order, is found once; its pages and their number are then
at hand.
"""

from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path
from threading import Lock

from msgspec.structs import replace

from svodka.store import Filter, SqliteStore

_KEPT = 32

State = tuple[tuple[int, int], ...]
"""When the store's files were written last, and their sizes: every change to the store changes it."""


class Lists:
    """The last few lists of one store."""

    def __init__(self, store: Path) -> None:
        self._files = (store, store.with_name(f"{store.name}-wal"))
        self._kept: OrderedDict[tuple[Filter, str], tuple[State, Sequence[str]]] = OrderedDict()
        self._lock = Lock()

    def state(self) -> State:
        """As it is now; it is to be asked for before the store is opened, so that no list is taken for newer than it
        is."""
        found = (file.stat() if file.exists() else None for file in self._files)
        return tuple((told.st_mtime_ns, told.st_size) if told else (0, 0) for told in found)

    def of(self, store: SqliteStore, state: State, filter_: Filter, stamp: str) -> Sequence[str]:
        """The ids of all stories that are wanted, in order; `stamp` is that of accounts that are good.

        Raises QueryError, StoreError.
        """
        key = (replace(filter_, limit=None, offset=0), stamp)
        with self._lock:
            known = self._kept.get(key)
        if known is not None and known[0] == state:
            return known[1]
        found = store.stories.wanted(key[0], stamp)
        with self._lock:
            self._kept[key] = (state, found)
            self._kept.move_to_end(key)
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return found
