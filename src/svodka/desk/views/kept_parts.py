"""Parts of stories' pages as they were shown last: what they are made of stays, so they need not be made again."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock

from markupsafe import Markup

_CHARACTERS = 8_000_000
"""Kept in all; a part of a story of fifty articles has 10,000 to 250,000."""


class KeptParts:
    """The last few parts that were shown. A key names all that a part is made of: the account by its stamp, the
    language, what was chosen, what is new to the reader."""

    def __init__(self, most: int = _CHARACTERS) -> None:
        self._kept: OrderedDict[Hashable, Markup] = OrderedDict()
        self._left = most
        self._lock = Lock()

    def of(self, key: Hashable, made: Callable[[], Markup]) -> Markup:
        """The part of this key, made where it is not at hand."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        part = made()
        with self._lock:
            before = self._kept.pop(key, Markup(""))
            self._kept[key] = part
            self._left += len(before) - len(part)
            while self._left < 0:
                self._left += len(self._kept.popitem(last=False)[1])
        return part
