"""An archive's bytes as one stream, unpacked member by member; a damaged member is left out and the rest goes on."""

import zlib
from typing import BinaryIO

_CHUNK = 65_536
_GZIP = b"\x1f\x8b\x08"


class Stream:
    """Bytes in order, with a look ahead. Never holds more than was asked for and two chunks."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._raw = b""
        self._buffer = bytearray()
        self._unpacker: zlib._Decompress | None = None
        self._is_packed = self._read_raw() and self._raw.startswith(_GZIP)
        self.damaged = 0
        """How many members could not be unpacked."""

    def look(self, size: int) -> bytes:
        """The next bytes without taking them; fewer at the end."""
        while len(self._buffer) < size and self._fill():
            pass
        return bytes(self._buffer[:size])

    def take(self, size: int) -> bytes:
        """The next bytes; fewer at the end."""
        found = self.look(size)
        del self._buffer[:size]
        return found

    def give_back(self, data: bytes) -> None:
        """Puts bytes in front of what comes next."""
        self._buffer[:0] = data

    def skip_to(self, mark: bytes) -> bool:
        """Goes to the next place where `mark` stands; False when there is none.

        In a packed archive the rest of the member is not unpacked: whatever it grows to, the next member is next.
        """
        at = self._buffer.find(mark)
        if at < 0 and self._is_packed:
            self._buffer.clear()
            self._next_member()
            at = self._buffer.find(mark) if self._fill() else -1
        while at < 0:
            del self._buffer[: max(0, len(self._buffer) - len(mark))]
            if not self._fill():
                return False
            at = self._buffer.find(mark)
        del self._buffer[:at]
        return True

    def _read_raw(self) -> bool:
        data = self._file.read(_CHUNK)
        self._raw += data
        return bool(data)

    def _fill(self) -> bool:
        """Adds a chunk to the buffer; False at the end."""
        if not self._is_packed:
            if not self._raw and not self._read_raw():
                return False
            self._buffer += self._raw
            self._raw = b""
            return True
        while True:
            if not self._raw and not self._read_raw():
                self.damaged += self._unpacker is not None
                self._unpacker = None
                return False
            try:
                data = self._unpacked()
            except zlib.error:
                self.damaged += 1
                self._next_member()
                continue
            if data:
                self._buffer += data
                return True

    def _unpacked(self) -> bytes:
        if self._unpacker is None:
            self._unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
        data = self._unpacker.decompress(self._raw, _CHUNK)
        if self._unpacker.eof:
            self._raw, self._unpacker = self._unpacker.unused_data, None
        else:
            self._raw = self._unpacker.unconsumed_tail
        return data

    def _next_member(self) -> None:
        """Goes to the next place that looks like the beginning of a member."""
        self._unpacker = None
        at = self._raw.find(_GZIP, 1)
        while at < 0:
            self._raw = self._raw[-2:]
            if not self._read_raw():
                self._raw = b""
                return
            at = self._raw.find(_GZIP)
        self._raw = self._raw[at:]
