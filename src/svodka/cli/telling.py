"""Tells news as they come, each once: in the terminal, as lines of JSON, as an Atom feed."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from svodka.cli.output import put
from svodka.presentation.messages import Messages
from svodka.presentation.store import news as shown
from svodka.store import SqliteStore
from svodka.store.web_records import News

_KEPT = 200
"""Entries of the Atom feed."""
_BATCH = 10_000
_LAST_LINE = 65_536


class Teller:
    """Writes news in one form to one place. A file of JSON lines is gone on with where it ends, so that what was found
    while nobody could write it, or just before a stop, comes as well."""

    def __init__(self, store: Path, form: str, output: Path | None, words: Messages, stories: frozenset[str]) -> None:
        self._store, self._form, self._output, self._words, self._stories = store, form, output, words, stories

    def tell(self, found: Sequence[News]) -> None:
        """Tells what a round has found."""
        if self._form == "atom":
            with SqliteStore.reading(self._store) as store:
                put(shown.atom(self._wanted(store.news.latest(_KEPT)), self._words), self._output, self._words)
        elif self._form == "jsonl" and self._output is not None:
            self._append(self._output)
        else:
            wanted = self._wanted(found)
            lines = "".join(map(shown.json_line, wanted)) if self._form == "jsonl" else shown.text(wanted, self._words)
            if self._output is not None:
                with self._output.open("a", encoding="utf-8") as file:
                    file.write(lines)
            else:
                sys.stdout.write(lines)
                sys.stdout.flush()

    def _wanted(self, found: Sequence[News]) -> list[News]:
        return [item for item in found if not self._stories or item.story in self._stories]

    def _append(self, path: Path) -> None:
        """Appends all news that the file has not yet; half a line at its end (of a stop) is cut off first."""
        with path.open("a+b") as file, SqliteStore.reading(self._store) as store:
            size = file.seek(0, 2)
            file.seek(max(0, size - _LAST_LINE))
            tail = file.read()
            whole = tail.rfind(b"\n") + 1
            file.truncate(size - len(tail) + whole)
            number = _number(tail[:whole].splitlines()[-1:] or [b""])
            for item in self._wanted(store.news.since(number, _BATCH)):
                file.write(shown.json_line(item).encode())


def _number(lines: Sequence[bytes]) -> int:
    try:
        return int(json.loads(lines[0])["number"])
    except (ValueError, KeyError, TypeError):
        return 0
