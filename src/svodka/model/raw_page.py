"""What a server, an archive or a file gave for one address, byte for byte: all that an extractor needs to read it."""

import hashlib

import msgspec

Headers = tuple[tuple[str, str], ...]


class RawPage(msgspec.Struct, frozen=True, kw_only=True):
    """One response. `address` is the one asked for, `final` the one that answered, after redirects.

    `fetched` is ISO 8601 in UTC ("2025-10-31T17:55:00Z"); `headers` as sent, names in lower case, in order; `body` with
    content encodings (gzip, deflate) undone, nothing else changed.
    """

    address: str
    final: str
    fetched: str
    status: int = 200
    http: str = "HTTP/1.1"
    headers: Headers = ()
    body: bytes

    @property
    def sha256(self) -> str:
        """SHA-256 of the body, in hexadecimal."""
        return hashlib.sha256(self.body).hexdigest()

    def header(self, name: str) -> str | None:
        """The first header of this name (in lower case)."""
        return next((value for key, value in self.headers if key == name), None)
