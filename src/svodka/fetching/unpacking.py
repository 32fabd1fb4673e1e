"""Undoes gzip and deflate piece by piece, and stops before too much comes of it."""

import zlib

from svodka.fetching.errors import FetchError

_PIECE = 1024 * 1024
_GZIP, _ZLIB, _RAW = 31, 15, -15
DAMAGED = "the packed answer is damaged"


class Unpacker:
    """Bytes as received in, bytes of the page out, never more than `most` in all. Raises FetchError."""

    def __init__(self, encoding: str, most: int) -> None:
        """`encoding` is the header Content-Encoding, "" for none."""
        names = [name.strip().lower() for name in encoding.split(",") if name.strip(" ,")]
        names = [name.removeprefix("x-") for name in names if name not in ("identity", "none", "utf-8")]
        if len(names) > 1:
            raise FetchError("the answer is packed several times over")
        if names and names[0] not in ("gzip", "deflate"):
            raise FetchError(f"the answer is packed in a way that was not asked for ({names[0][:20]})")
        self._kind, self._left, self._fed = names[0] if names else "", most, False
        self._most = most
        self._inner = zlib.decompressobj(_GZIP if self._kind == "gzip" else _ZLIB)

    def feed(self, data: bytes) -> list[bytes]:
        """What comes of the next bytes."""
        if not self._kind:
            return [self._counted(data)]
        found: list[bytes] = []
        while data:
            if self._inner.eof:
                if self._kind != "gzip" or not data.strip(b"\0"):
                    break
                self._inner = zlib.decompressobj(_GZIP)
            found.append(self._counted(self._piece(data)))
            self._fed = True
            data = self._inner.unconsumed_tail or self._inner.unused_data
        return found

    def _piece(self, data: bytes) -> bytes:
        try:
            return self._inner.decompress(data, _PIECE)
        except zlib.error as error:
            if self._kind == "deflate" and not self._fed:  # some servers leave out the two bytes of zlib
                self._inner = zlib.decompressobj(_RAW)
                try:
                    return self._inner.decompress(data, _PIECE)
                except zlib.error:
                    pass
            raise FetchError(DAMAGED) from error

    def end(self) -> None:
        """All has been fed. Raises FetchError where the packed bytes broke off."""
        if self._kind and self._fed and not self._inner.eof:
            raise FetchError(DAMAGED)

    def _counted(self, data: bytes) -> bytes:
        self._left -= len(data)
        if self._left < 0:
            raise FetchError(f"the answer is too large (more than {sized(self._most)} unpacked)")
        return data


def sized(count: int) -> str:
    """A size in words: 10 MB, 800 bytes."""
    return f"{count // (1024 * 1024)} MB" if count >= 1024 * 1024 else f"{count} bytes"
