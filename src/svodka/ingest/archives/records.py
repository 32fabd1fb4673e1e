"""The records of a WARC file (ISO 28500:2017), one at a time, whatever lengths they claim."""

from collections.abc import Iterator
from typing import NamedTuple

from svodka.ingest.archives.unpacking import Stream

_BEGIN = b"WARC/"
_NEXT = b"\r\n\r\nWARC/1"
_MOST_HEAD = 65_536


class Record(NamedTuple):
    """A record: its number from 1, its fields (names in lower case), its block; or `fault`, why it cannot be read."""

    number: int
    fields: dict[str, str]
    block: bytes = b""
    fault: str | None = None


def records(stream: Stream, most: int) -> Iterator[Record]:
    """All records whose block has at most `most` bytes; each other one with its fault. The rest always goes on."""
    number = 0
    while stream.look(1):
        _skip_blank(stream)
        if not stream.look(1):
            return
        if stream.look(len(_BEGIN)) != _BEGIN:
            number += 1
            yield Record(number, {}, fault="there is no record where one should begin")
            if not stream.skip_to(_BEGIN + b"1"):
                return
            continue
        number += 1
        yield _record(number, stream, most)


def _skip_blank(stream: Stream) -> None:
    while stream.look(2) == b"\r\n" or stream.look(1) == b"\n":
        stream.take(2 if stream.look(1) == b"\r" else 1)


def _record(number: int, stream: Stream, most: int) -> Record:
    head = stream.look(_MOST_HEAD)
    end, gap = next(((at, len(g)) for g in (b"\r\n\r\n", b"\n\n") if (at := head.find(g)) >= 0), (-1, 0))
    if end < 0:
        stream.take(len(_BEGIN))
        stream.skip_to(_BEGIN + b"1")
        return Record(number, {}, fault="its head does not end")
    fields = fields_of(stream.take(end + gap))
    said = fields.get("content-length", "")
    length = int(said) if said.isascii() and said.isdigit() and len(said) < 16 else -1
    if length < 0:
        stream.skip_to(_BEGIN + b"1")
        return Record(number, fields, fault="it does not say how long it is")
    if length > most:
        stream.skip_to(_BEGIN + b"1")
        return Record(number, fields, fault=f"it is too large (more than {most} bytes)")
    return _checked(number, stream, fields, length)


def _checked(number: int, stream: Stream, fields: dict[str, str], length: int) -> Record:
    """The record, if another one or the end follows where its stated length says."""
    block = stream.take(length)
    follows = stream.look(12)
    if len(block) == length and (not follows or follows.lstrip(b"\r\n")[:5] == _BEGIN[: len(follows.lstrip(b"\r\n"))]):
        return Record(number, fields, block)
    at = block.find(_NEXT)
    if at >= 0:
        stream.give_back(block[at:])
        return Record(number, fields, fault="it is shorter than it says")
    if len(block) < length:
        return Record(number, fields, fault="the archive ends in the middle of it")
    stream.skip_to(_BEGIN + b"1")
    return Record(number, fields, fault="it is longer than it says")


def fields_of(head: bytes) -> dict[str, str]:
    """Header lines as a dictionary, names in lower case; the first of each name."""
    found: dict[str, str] = {}
    for line in head.decode("utf-8", "replace").splitlines()[1:]:
        name, colon, value = line.partition(":")
        if colon:
            found.setdefault(name.strip().lower(), value.strip())
    return found
