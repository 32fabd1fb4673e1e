"""Bytes to text: which encoding a file is in, whether it is text at all, and text that was read wrongly before us.

A byte order mark decides; then UTF-8 if the bytes are valid UTF-8 (other text hardly ever is); then UTF-16 without a
mark, by its zero or 04 bytes; then the single-byte encoding in which the letters look most like a language's
(`single_byte`). What is declared is believed only where the bytes do not say otherwise. Text that was decoded wrongly
and saved so is mended (`mending`), and that is noted.
"""

import codecs
import re
from typing import NamedTuple

from svodka.ingest.errors import NotTextError
from svodka.ingest.mending import mend
from svodka.ingest.single_byte import find_single_byte

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)  # fmt: skip
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{3,20})", re.I)
_SAMPLE = 65_536
_CONTROL = bytes(set(range(32)) - {7, 8, 9, 10, 11, 12, 13, 26, 27}) + b"\x7f"


class Decoded(NamedTuple):
    """A text without its byte order mark, the encoding it was in, whether that is sure, and how it was mended."""

    text: str
    encoding: str
    is_sure: bool = True
    mended: str | None = None

    @property
    def notes(self) -> tuple[str, ...]:
        """What a reader of the text should know, in words."""
        found = [] if self.is_sure else [f"the encoding is not sure; read as {self.encoding}"]
        return (*found, f"the text had been saved in a wrong encoding ({self.mended}); mended") if self.mended else (
            tuple(found)
        )  # fmt: skip


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of a file without its byte order mark; line ends stay as they are.

    `declared` (from a header or an HTML page's head) counts when the bytes are not UTF-8. Raises NotTextError.
    """
    return _read(data, declared).text


def decode_page(data: bytes, declared: str | None = None) -> Decoded:
    """As `decode`, for a page: what was decoded wrongly before is mended. Raises NotTextError."""
    read = _read(data, declared)
    text, how = mend(read.text)
    return read._replace(text=text, mended=how)


def declared_encoding(page: bytes) -> str | None:
    """The encoding that an HTML page's head declares, or None."""
    match = _DECLARED.search(page[:8192])
    return match.group(1).decode("ascii", "replace") if match else None


def _read(data: bytes, declared: str | None) -> Decoded:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(name, errors="replace"), name)
    wide = _wide(data[:_SAMPLE])
    if wide:
        return Decoded(data.decode(wide, errors="replace"), wide)
    if b"\x00" in data[:_SAMPLE] or _controls(data[:_SAMPLE]):
        raise NotTextError("this is not a text file (it has binary content)")
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _read_other(data, declared)


def _read_other(data: bytes, declared: str | None) -> Decoded:
    """UTF-8 with a few broken bytes, or a single-byte encoding."""
    sample = data[:_SAMPLE]
    broken = sample.decode("utf-8", errors="replace").count("\ufffd")
    if sum(c >= 0x80 for c in sample) > 20 * broken:
        return Decoded(data.decode("utf-8", errors="replace"), "utf-8")
    high = next((i for i, c in enumerate(data) if c >= 0x80), 0) if not any(c >= 0x80 for c in sample) else 0
    name, is_sure = find_single_byte(data[high : high + _SAMPLE], declared)
    return Decoded(data.decode(name, errors="replace"), name, is_sure)


def _wide(sample: bytes) -> str | None:
    """UTF-16 without a byte order mark: every other byte is 0 (Latin, spaces) or 4 (Cyrillic)."""
    if len(sample) < 8 or b"\x00" not in sample:
        return None
    even, odd = sample[0::2], sample[1::2]
    for high, low, name in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        pages = high.count(0) + high.count(4) + high.count(0x20)
        if pages > 0.9 * len(high) and high.count(0) > 0.05 * len(high) and low.count(0) < 0.1 * len(low):
            return name
    return None


def _controls(sample: bytes) -> bool:
    return bool(sample) and len(sample) - len(sample.translate(None, _CONTROL)) > len(sample) * 0.01
