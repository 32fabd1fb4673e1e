"""A web archive to articles, one at a time: memory does not grow with the archive."""

import hashlib
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from msgspec.structs import replace

from svodka.ingest.archives.answers import page_of
from svodka.ingest.archives.records import Record, records
from svodka.ingest.archives.unpacking import Stream
from svodka.ingest.errors import PageError, SourceError
from svodka.ingest.fetched import article_of
from svodka.ingest.options import IngestOptions
from svodka.model.article import Article, Skipped

_HEAD_ROOM = 65_536
_MOST_FAULTS = 1_000


def read_archive(path: str, options: IngestOptions) -> Iterator[Article | Skipped]:
    """The articles of a .warc, .warc.gz or .wacz file in their order, and why others are left out.

    The same page twice, and records that are no pages, are counted and told at the end. Raises SourceError when the
    file is no archive, OSError when it cannot be read.
    """
    options = replace(options, second_opinion=False)
    reading = _Reading(path, options)
    if path.lower().endswith(".wacz"):
        yield from _package(path, reading)
    else:
        with Path(path).open("rb") as file:
            yield from reading.read(file)
    yield from reading.counted()


def _package(path: str, reading: "_Reading") -> Iterator[Article | Skipped]:
    """The archives in a WACZ package (https://specs.webrecorder.net/wacz/1.1.1/), read without unpacking it to disk."""
    try:
        with zipfile.ZipFile(path) as package:
            names = sorted(n for n in package.namelist() if n.lower().endswith((".warc", ".warc.gz")))
            if not names:
                raise SourceError("the package holds no web archive")
            for name in names:
                with package.open(name) as file:
                    yield from reading.read(file)  # type: ignore[arg-type]
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as error:
        raise SourceError("the packed file is damaged") from error


class _Reading:
    """What has been met in an archive so far."""

    def __init__(self, path: str, options: IngestOptions) -> None:
        self._path, self._options = path, options
        self._met: set[bytes] = set()
        self._no_pages = self._twice = self._faults = 0
        self._kinds: Counter[str] = Counter()

    def read(self, file: BinaryIO) -> Iterator[Article | Skipped]:
        stream = Stream(file)
        if not stream.look(1):
            raise SourceError("the file is empty")
        if stream.look(5) != b"WARC/" and not stream.damaged:
            raise SourceError("this is no web archive")
        for record in records(stream, self._options.max_html_bytes + _HEAD_ROOM):
            result = self._result(record)
            if result is not None:
                yield result
        if stream.damaged:
            yield Skipped(path=self._path, reason=f"{stream.damaged} packed parts of the archive are damaged")

    def counted(self) -> Iterator[Skipped]:
        """What was left out by number only."""
        if self._no_pages:
            kinds = ", ".join(f"{kind} {n}" for kind, n in sorted(self._kinds.items(), key=lambda k: (-k[1], k[0]))[:5])
            yield Skipped(path=self._path, reason=f"{self._no_pages} records that are no pages were left out: {kinds}")
        if self._twice:
            yield Skipped(path=self._path, reason=f"{self._twice} records repeat a page of the archive")
        if self._faults > _MOST_FAULTS:
            yield Skipped(path=self._path, reason=f"{self._faults - _MOST_FAULTS} more damaged records were left out")

    def _result(self, record: Record) -> Article | Skipped | None:
        if record.fault is not None:
            self._faults += 1
            if self._faults > _MOST_FAULTS:
                return None
            address = record.fields.get("warc-target-uri")
            return Skipped(path=self._path, url=address, reason=f"record {record.number}: {record.fault}")
        try:
            page = page_of(record, self._options.max_html_bytes)
        except PageError as error:
            address = record.fields.get("warc-target-uri")
            return Skipped(path=self._path, url=address, reason=f"record {record.number}: {error}")
        if page is None:
            self._count(record)
            return None
        digest = hashlib.blake2b(page.address.encode() + b"\0" + page.body, digest_size=16).digest()
        if digest in self._met:
            self._twice += 1
            return None
        self._met.add(digest)
        result = article_of(page, self._options)
        if isinstance(result, Skipped):
            return replace(result, path=self._path)
        archived = (f"archived {page.fetched}",) if page.fetched else ()
        return replace(result, path=self._path, notes=(*result.notes, *archived))

    def _count(self, record: Record) -> None:
        kind = record.fields.get("warc-type", "unknown")[:20]
        if kind == "revisit":
            self._twice += 1
        elif kind not in ("request", "warcinfo", "metadata"):
            self._no_pages += 1
            self._kinds[_kind(record)] += 1


def _kind(record: Record) -> str:
    """What an answer that is no page is: its status where that is no success, else its type."""
    head = record.block[:4096].decode("latin-1")
    status = head.split(maxsplit=2)[1:2] if head.startswith("HTTP/") else []
    if status and status[0] != "200":
        return f"status {status[0][:3]}"
    for line in head.splitlines()[1:]:
        if line.lower().startswith("content-type:"):
            return line.partition(":")[2].partition(";")[0].strip()[:40] or "no type"
    return record.fields.get("warc-type", "unknown")[:20]
