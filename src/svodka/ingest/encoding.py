"""Bytes to text: which encoding a Russian file is in, and whether it is text at all.

A byte order mark decides; then UTF-8 if the bytes are valid UTF-8 (other text hardly ever is); then UTF-16 without a
mark, by its zero or 04 bytes; then the single-byte Cyrillic encoding in which the letters are as frequent as Russian
ones are and capitals stand at the start of words. Letter frequencies: Lyashevskaya & Sharov, 2009.
"""

import codecs
import math
import re

from svodka.ingest.errors import NotTextError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)  # fmt: skip
_CYRILLIC = {"cp1251": 0.0, "koi8-r": -1.0, "cp866": -3.0, "iso8859-5": -4.0, "mac-cyrillic": -6.0}
"""Single-byte encodings, with the log of how much rarer than windows-1251 each is (it tells in short texts)."""
_PER_MILLE = {
    "о": 109.7, "е": 84.5, "а": 80.1, "и": 73.5, "н": 67.0, "т": 62.6, "с": 54.7, "р": 47.3, "в": 45.4, "л": 44.0,
    "к": 34.9, "м": 32.1, "д": 29.8, "п": 28.1, "у": 26.2, "я": 20.1, "ы": 19.0, "ь": 17.4, "г": 17.0, "з": 16.5,
    "б": 15.9, "ч": 14.4, "й": 12.1, "х": 9.7, "ж": 9.4, "ш": 7.3, "ю": 6.4, "ц": 4.8, "щ": 3.6, "э": 3.2, "ф": 2.6,
    "ъ": 0.4, "ё": 0.4, "і": 0.2, "ї": 0.1, "є": 0.1, "ґ": 0.02, "ў": 0.05,
}  # fmt: skip
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{3,20})", re.I)
_SAMPLE = 65_536
_LATIN_FLOOR, _FLOOR = -3.75, -6.0
"""Below that mean log share of a letter a text is not Russian; the first where most letters are Latin."""
_CHARSETS = frozenset(
    ("cp1251", "koi8-r", "koi8-u", "cp866", "iso8859-5", "mac-cyrillic", "cp1252", "iso8859-1", "iso8859-15",
     "iso8859-2", "cp1250", "cp1254", "iso8859-9", "gbk", "gb2312", "big5", "shift_jis", "euc_jp", "euc_kr")
)  # fmt: skip
_RARE = math.log(1e-5)
_LETTERS = {letter: math.log(share / 1000) for letter, share in _PER_MILLE.items()}
_GLUED = re.compile(r"[а-яёіїєў][А-ЯЁІЇЄЎ]")
_ODD = re.compile(r"[\x80-\x9f\u2500-\u259f\u0402\u0403\u0409-\u040c\u040f\u0452\u0453\u0459-\u045c\u045f°√≈≤≥¤]")
_CONTROL = bytes(set(range(32)) - {7, 8, 9, 10, 11, 12, 13, 26, 27}) + b"\x7f"


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of a file without its byte order mark; line ends stay as they are.

    `declared` (from an HTML page's head) counts when the bytes are not UTF-8. Raises NotTextError.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, errors="replace")
    wide = _wide(data[:_SAMPLE])
    if wide:
        return data.decode(wide, errors="replace")
    if b"\x00" in data[:_SAMPLE] or _controls(data[:_SAMPLE]):
        raise NotTextError("this is not a text file (it has binary content)")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_single(data, declared)


def declared_encoding(page: bytes) -> str | None:
    """The encoding that an HTML page's head declares, or None."""
    match = _DECLARED.search(page[:8192])
    return match.group(1).decode("ascii", "replace") if match else None


def _decode_single(data: bytes, declared: str | None) -> str:
    sample = data[:_SAMPLE]
    broken = sample.decode("utf-8", errors="replace").count("\ufffd")
    letters = sum(c >= 0x80 for c in sample)
    if letters > 20 * broken:
        return data.decode("utf-8", errors="replace")
    scores = sorted(((_score(sample, name), name) for name in _CYRILLIC), reverse=True)
    best, name = scores[0]
    latin = letters < 0.4 * sum(chr(c).isalpha() or c >= 0x80 for c in sample)
    russian = best > (_LATIN_FLOOR if latin else _FLOOR)
    if declared and _usable(declared) and (not russian or _score(sample, declared) >= best - 0.05):
        name = declared
    elif not russian:
        name = "cp1252"
    return data.decode(name, errors="replace")


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


def _score(sample: bytes, name: str) -> float:
    """Mean log frequency of the Cyrillic letters, less what capitals inside words and odd signs cost."""
    text = sample.decode(name, errors="replace")
    high = [c for c in text if ord(c) >= 0x80]
    if not high:
        return _RARE
    total = sum(_LETTERS.get(c.lower(), _RARE if c.isalpha() else -3.0) for c in high)
    total += _CYRILLIC.get(name, 0.0) - 3.0 * (not any(c.isupper() for c in high))
    wrong = len(_GLUED.findall(text)) + len(_ODD.findall(text)) + text.count("\ufffd")
    return (total - 3.0 * wrong) / len(high)


def _usable(name: str) -> bool:
    try:
        return codecs.lookup(name).name in _CHARSETS
    except LookupError:
        return False
