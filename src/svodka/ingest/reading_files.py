"""Sources to bytes: which files there are, and their content, within limits."""

import gzip
import os
import stat
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from svodka.ingest.errors import SourceError

KINDS = {
    ".txt": "text", ".html": "html", ".htm": "html", ".xhtml": "html", ".jsonl": "jsonl", ".ndjson": "jsonl",
    ".warc": "archive", ".wacz": "archive",
}  # fmt: skip
_ADDRESS = ("http://", "https://", "ftp://")


def kind_of(name: str) -> str | None:
    """text, html, jsonl or archive by the name's ending, also when packed with gzip; None for any other ending."""
    lowered = name.lower().removesuffix(".gz")
    return KINDS.get(os.path.splitext(lowered)[1])  # noqa: PTH122 - a name, not a path of this machine


def files_of(source: str) -> Iterator[str | SourceError]:
    """The files that a source stands for: itself, or, of a folder, all readable ones below it, sorted by path.

    Hidden files and folders are left out; files of other kinds are named in one SourceError at the end.
    """
    if source.startswith(_ADDRESS):
        raise SourceError("only svodka add fetches pages; or save the page and give the file")
    try:
        mode = Path(source).stat().st_mode
    except (OSError, ValueError) as error:
        raise SourceError(_why(error)) from error
    if not stat.S_ISDIR(mode):
        if not stat.S_ISREG(mode):
            raise SourceError("this is not a file")
        yield source
        return
    yield from _folder(source)


def _folder(source: str) -> Iterator[str | SourceError]:
    found: list[str] = []
    other: list[str] = []
    unreadable: list[str] = []
    for folder, below, names in os.walk(source, onerror=lambda e: unreadable.append(str(e.filename))):
        below[:] = sorted(name for name in below if not name.startswith("."))
        for name in names:
            if not name.startswith("."):
                (found if kind_of(name) else other).append(os.path.join(folder, name))  # noqa: PTH118
    yield from sorted(found)
    for folder in sorted(unreadable):
        yield SourceError(f"the folder {folder} cannot be opened")
    if other:
        shown = ", ".join(sorted(Path(name).name for name in other)[:5]) + (", …" if len(other) > 5 else "")
        yield SourceError(
            f"{len(other)} files that are neither .txt, .html, .jsonl nor web archives were left out: {shown}"
        )
    if not found and not other:
        yield SourceError("the folder has no files")


def read_bytes(path: str, limit: int) -> bytes:
    """A file's content, unpacked. Raises SourceError when it is empty, unreadable or larger than `limit` bytes."""
    try:
        with open_source(path) as stream:
            data = stream.read(limit + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise SourceError(_why(error)) from error
    if len(data) > limit:
        raise SourceError(f"the file is too large (more than {_size(limit)})")
    if not data.strip():
        raise SourceError("the file is empty")
    return data


def open_source(path: str) -> BinaryIO:
    """Opens a file or, for "-", standard input; what is packed with gzip is unpacked."""
    if path == "-":
        return sys.stdin.buffer
    if path.lower().endswith(".gz"):
        return gzip.open(path, "rb")  # type: ignore[return-value]
    return Path(path).open("rb")


def sniff(data: bytes) -> str:
    """The kind of a file whose name does not tell: html, jsonl or text."""
    head = data[:2000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head[:1] == b"{":
        return "jsonl"
    lowered = head[:500].lower()
    return (
        "html"
        if lowered.startswith((b"<!doctype html", b"<html")) or b"<head" in lowered or b"<body" in lowered
        else "text"
    )


def _size(limit: int) -> str:
    return f"{limit // (1024 * 1024)} MB" if limit >= 1024 * 1024 else f"{limit} bytes"


def _why(error: BaseException) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, PermissionError):
        return "the file may not be read (no permission)"
    if isinstance(error, gzip.BadGzipFile | zlib.error | EOFError):
        return "the packed file is damaged"
    return f"the file cannot be read ({getattr(error, 'strerror', None) or error})"
