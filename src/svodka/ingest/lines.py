"""An article as lines: the non-empty ones, trimmed, with their places in the text."""

import re
from typing import NamedTuple

_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_EDGE = " \t\xa0\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202f\u2009\u2002\u2003"
_FINAL = re.compile(r"[.!?…;,][»\"”“')\]]*$|[.!?…][»\"”“')\]\s]*$")
_LETTER = re.compile(r"[^\W\d_]")
_STOP = re.compile(r"[.!?…]+[»\"”“)\]]*")
_CLOSING = tuple('»"”)')
_SITE_NAME = re.compile(r"(?:Яндекс|Yandex|Google|[A-Za-z])$")
_INITIAL = re.compile(r"(?:^|[\s.(])[^\W\d_]$")


class Line(NamedTuple):
    """A line without the white space around it; `start` and `end` are its place in the article's text."""

    start: int
    end: int
    text: str
    plain: str

    @property
    def words(self) -> int:
        return len(self.text.split())

    @property
    def key(self) -> str:
        """What this and another writing of the line have in common, as `key` gives it."""
        return " ".join(self.plain.split())

    @property
    def is_closed(self) -> bool:
        """True when it ends as a sentence or a part of one does, so it is hardly a heading."""
        return bool(_FINAL.search(self.text))

    @property
    def has_letters(self) -> bool:
        return bool(_LETTER.search(self.text))


def split(text: str) -> tuple[Line, ...]:
    """The non-empty lines of a text, in order."""
    found, at = [], 0
    for stop in [*_BREAK.finditer(text), None]:
        end = len(text) if stop is None else stop.start()
        if at < end:
            line = trimmed(text, at, end)
            if line.text:
                found.append(line)
        at = end if stop is None else stop.end()
    return tuple(found)


def trimmed(text: str, start: int, end: int) -> Line:
    """The stretch between two offsets without the white space at its edges."""
    start, end = inner(text, start, end)
    return Line(start, end, text[start:end], plain(text[start:end]))


def inner(text: str, start: int, end: int) -> tuple[int, int]:
    """The two offsets moved inwards over white space; both are `start` when there is nothing else."""
    while start < end and text[end - 1] in _EDGE:
        end -= 1
    while start < end and text[start] in _EDGE:
        start += 1
    return start, end


def key(text: str) -> str:
    """`plain` with white space (zero-width too) squeezed: what two writings of one line have in common."""
    return " ".join(plain(text).split())


def plain(text: str) -> str:
    """Lower case, ё as е, every dash as - and every space as a space; of the same length as `text`."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    for letter, as_plain in _PLAIN:
        lowered = lowered.replace(letter, as_plain)
    return lowered


_PLAIN = (
    ("ё", "е"), *((dash, "-") for dash in "–—―−‒"), *((space, " ") for space in _EDGE if space != " "),
    *((quote, '"') for quote in "“”„«»"),
)  # fmt: skip
"""Replaced one after the other: that is ten times as fast as a translation of each letter."""


def sentences(line: Line) -> tuple[Line, ...]:
    """A line cut into sentences, also where no space follows the stop ("к вечеру.Подписывайтесь"), not inside «»."""
    found, at, seen, depth = [], 0, 0, 0
    paired = line.text.count("«") == line.text.count("»")
    for stop in _STOP.finditer(line.text):
        depth += line.text.count("«", seen, stop.end()) - line.text.count("»", seen, stop.end())
        seen = stop.end()
        if (depth <= 0 or not paired) and _cuts(line.text, stop):
            found.append(trimmed(line.text, at, stop.end()))
            at = stop.end()
    found.append(trimmed(line.text, at, len(line.text)))
    return tuple(Line(line.start + s.start, line.start + s.end, s.text, s.plain) for s in found if s.text)


def _cuts(text: str, stop: re.Match[str]) -> bool:
    rest = text[stop.end() : stop.end() + 3]
    if not rest:
        return False
    if rest[0].isspace():
        following = rest.strip()[:1]
        return not following.islower() and not _INITIAL.search(text[max(0, stop.start() - 3) : stop.start()])
    before = text[max(0, stop.start() - 1) : stop.start()]
    if not (rest[0].isupper() and rest[1:2].islower()) or _SITE_NAME.search(
        text[max(0, stop.start() - 8) : stop.start()]
    ):
        return False
    return before.islower() or before.isdigit() or before in _CLOSING or stop.group()[-1] in _CLOSING
