"""Writes pages as WARC 1.1 (ISO 28500:2017), one packed record after the other, so that a stop spoils none before.

A body stands as it was after unpacking, with its real length; the headers that told of packing are kept under
`X-Archive-Orig-…`, as other archivers do.
"""

import gzip
import hashlib
import uuid
from base64 import b32encode
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from types import TracebackType
from typing import Self

from svodka.model.raw_page import RawPage

_MOVED = frozenset(("content-encoding", "transfer-encoding", "content-length"))
_ALLOWED = str.maketrans({"\r": " ", "\n": " ", "\0": " "})


class WarcWriter:
    """An archive file that is appended to; a new one begins with a record of who made it. Raises OSError."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("ab")
        if self._file.tell() == 0:
            self._put("warcinfo", {"Content-Type": "application/warc-fields"}, _about())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._file.close()

    def write(self, page: RawPage) -> None:
        """Appends one answer."""
        head = [f"HTTP/1.1 {page.status} {'OK' if page.status == 200 else 'Answer'}"]
        head += [f"{_name(name)}: {_plain(value)}" for name, value in page.headers if name.isprintable()]
        head.append(f"Content-Length: {len(page.body)}")
        block = "\r\n".join(head).encode("latin-1", "replace") + b"\r\n\r\n" + page.body
        fields = {
            "WARC-Target-URI": _plain(page.final),
            "WARC-Date": page.fetched,
            "WARC-Payload-Digest": _digest(page.body),
            "WARC-Block-Digest": _digest(block),
            "Content-Type": "application/http;msgtype=response",
        }
        if page.http.startswith("HTTP/2"):
            fields["WARC-Protocol"] = "h2"
        if page.address != page.final:
            fields["WARC-Asked-URI"] = _plain(page.address)
        self._put("response", fields, block)

    def _put(self, kind: str, fields: dict[str, str], block: bytes) -> None:
        head = {"WARC-Type": kind, "WARC-Record-ID": f"<urn:uuid:{uuid.uuid4()}>", **fields}
        head.setdefault("WARC-Date", datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))
        head["Content-Length"] = str(len(block))
        lines = "".join(f"{name}: {value}\r\n" for name, value in head.items())
        record = f"WARC/1.1\r\n{lines}\r\n".encode("utf-8", "replace") + block + b"\r\n\r\n"
        self._file.write(gzip.compress(record, mtime=0))
        self._file.flush()


def _about() -> bytes:
    return f"software: Svodka {version('svodka')}\r\nformat: WARC File Format 1.1\r\n".encode()


def _name(name: str) -> str:
    return f"X-Archive-Orig-{name}" if name in _MOVED else name


def _plain(text: str) -> str:
    return text.translate(_ALLOWED)


def _digest(data: bytes) -> str:
    return "sha1:" + b32encode(hashlib.sha1(data, usedforsecurity=False).digest()).decode("ascii")
