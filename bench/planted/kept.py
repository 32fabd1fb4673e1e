"""Readings and vectors kept on disk between runs, so that a run reads and encodes only what is new.

They lie in `SVODKA_BENCH_CACHE` (or a folder of the system's temporary directory), by content and by the code that
made them. `SVODKA_BENCH_READINGS=NAME` names the code's version by hand: readings of that name are used whatever has
changed since. What a benchmark found out is kept as well, under a digest of all code and of the benchmark's own; so a
run that was stopped goes on where it was. `SVODKA_BENCH_RESULTS=NAME` names that version by hand.
"""

import os
import sqlite3
import tempfile
import zlib
from collections.abc import Callable, Sequence
from functools import cache, cached_property
from hashlib import sha256
from pathlib import Path

import msgspec
import numpy as np

import svodka
from svodka.claims.story_input import Matrix
from svodka.model.article import Article
from svodka.model.reading import Reading
from svodka.reading.reader import Reader
from svodka.vectors import Encoder

_MADE_BY = ("model", "languages", "reading")


class Kept:
    """Reads articles and encodes texts, each once; the networks are loaded when something is new."""

    def __init__(self) -> None:
        folder = Path(os.environ.get("SVODKA_BENCH_CACHE") or Path(tempfile.gettempdir()) / "svodka-bench")
        folder.mkdir(parents=True, exist_ok=True)
        self._table = sqlite3.connect(folder / "kept.sqlite3", timeout=120, isolation_level=None)
        self._table.execute("PRAGMA journal_mode=WAL")
        self._table.execute("CREATE TABLE IF NOT EXISTS kept (key BLOB PRIMARY KEY, value BLOB) WITHOUT ROWID")

    @cached_property
    def _reader(self) -> Reader:
        return Reader()

    @cached_property
    def encoder(self) -> Encoder:
        """The encoder itself, for those who ask more of it than vectors."""
        return Encoder()

    def read(self, articles: Sequence[Article]) -> list[Reading]:
        """The readings of the articles, in their order."""
        return [self._read(article) for article in articles]

    def _read(self, article: Article) -> Reading:
        key = _key("reading", code_version().encode(), msgspec.msgpack.encode(article))
        found = self._get(key)
        if found is None:
            found = zlib.compress(msgspec.msgpack.encode(self._reader.read([article])[0]), 1)
            self._put([(key, found)])
        return msgspec.msgpack.decode(zlib.decompress(found), type=Reading)

    def encode(self, texts: Sequence[str]) -> Matrix:
        """Rows of length 1, as the encoder makes them."""
        keys = [_key("vector", text.encode("utf-8", "surrogatepass")) for text in texts]
        rows = [self._get(key) for key in keys]
        new = [n for n, row in enumerate(rows) if row is None]
        if new:
            made = [np.asarray(v, np.float32).tobytes() for v in self.encoder.encode([texts[n] for n in new])]
            self._put([(keys[n], row) for n, row in zip(new, made, strict=True)])
            for n, row in zip(new, made, strict=True):
                rows[n] = row
        return np.stack([np.frombuffer(row or b"", np.float32) for row in rows])

    def result(self, name: str, make: Callable[[], bytes]) -> bytes:
        """What `make` gave when it was asked under that name, with the code as it is; asked now where it never was."""
        key = _key("result", result_version().encode(), code_version().encode(), name)
        found = self._get(key)
        if found is None:
            found = make()
            self._put([(key, found)])
        return found

    def _get(self, key: bytes) -> bytes | None:
        row = self._table.execute("SELECT value FROM kept WHERE key = ?", (key,)).fetchone()
        return bytes(row[0]) if row else None

    def _put(self, rows: Sequence[tuple[bytes, bytes]]) -> None:
        self._table.execute("BEGIN")
        self._table.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?)", rows)
        self._table.execute("COMMIT")


@cache
def code_version() -> str:
    """A digest of the code and lexicons that make a reading, or the name given by hand."""
    digest = sha256()
    for folder in _MADE_BY:
        for path in sorted((Path(svodka.__file__).parent / folder).rglob("*")):
            if path.suffix in (".py", ".tsv", ".toml", ".json"):
                digest.update(path.read_bytes())
    return os.environ.get("SVODKA_BENCH_READINGS") or digest.hexdigest()


@cache
def result_version() -> str:
    """A digest of the whole program and of this benchmark, or the name given by hand."""
    if name := os.environ.get("SVODKA_BENCH_RESULTS"):
        return name
    digest = sha256()
    for folder in (Path(svodka.__file__).parent, Path(__file__).parent):
        for path in sorted(folder.rglob("*")):
            if path.suffix in (".py", ".tsv", ".toml", ".json"):
                digest.update(path.read_bytes())
    return digest.hexdigest()


def _key(*parts: bytes | str) -> bytes:
    digest = sha256()
    for part in parts:
        digest.update(part.encode() if isinstance(part, str) else part)
        digest.update(b"\0")
    return digest.digest()
