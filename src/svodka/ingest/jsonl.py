"""JSONL: one article a line, with the fields id, url, outlet, title, authors, published, language, text."""

import json
import re
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from svodka.ingest.dates import first_iso, whole_stamp
from svodka.ingest.encoding import decode
from svodka.ingest.errors import NotTextError
from svodka.ingest.lines import plain
from svodka.ingest.options import IngestOptions
from svodka.ingest.page import Known

_ISO = re.compile(r"^(?:19|20)\d\d(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?$")
_WIDE = (b"\xff\xfe", b"\xfe\xff")


class Problem(NamedTuple):
    """A line that gives no article: its number from 1, and why."""

    line: int
    reason: str


class Raw(NamedTuple):
    """A line's text with what was given with it."""

    line: int
    text: str
    known: Known


def read_jsonl(stream: BinaryIO, path: str | None, options: IngestOptions) -> Iterator[Raw | Problem]:
    """The articles of a JSONL stream, line by line; a bad line is a Problem and the rest goes on."""
    limit = options.max_text * 6 + 65_536
    for number, line in enumerate(_lines(stream, limit, options.max_jsonl_bytes), 1):
        if isinstance(line, str):
            yield Problem(number, line)
        elif line.strip():
            yield _article(number, line, path, options)


def _lines(stream: BinaryIO, limit: int, most: int) -> Iterator[bytes | str]:
    """Lines as bytes; a string is a problem. A line longer than `limit` is read past, not kept."""
    first = stream.readline(limit)
    if first.startswith(_WIDE):
        yield from _wide_lines(first + stream.read(limit * 10))
        return
    line, total = first, 0
    while line:
        total += len(line)
        if total > most:
            yield "the file is too large; the lines from here on were left out"
            return
        if len(line) < limit or line.endswith(b"\n"):
            yield line
        else:
            while len(line) >= limit and not line.endswith(b"\n"):
                line = stream.readline(limit)
                total += len(line)
            yield "the line is too long"
        line = stream.readline(limit)


def _wide_lines(data: bytes) -> Iterator[bytes]:
    for line in decode(data).split("\n"):
        yield line.encode("utf-8")


def _article(number: int, line: bytes, path: str | None, options: IngestOptions) -> Raw | Problem:
    try:
        fields = json.loads(decode(line))
    except json.JSONDecodeError as error:
        return Problem(number, f"broken JSON ({error.msg.lower()} at character {error.pos + 1})")
    except (NotTextError, ValueError, RecursionError) as error:
        return Problem(number, str(error) if isinstance(error, NotTextError) else "broken JSON")
    if not isinstance(fields, dict):
        return Problem(number, "this is not a JSON object")
    text = fields.get("text")
    if not isinstance(text, str):
        return Problem(number, "there is no field 'text' with a text")
    if not text.strip():
        return Problem(number, "the text is empty")
    if len(text) > options.max_text:
        return Problem(number, f"the text is too long (more than {options.max_text} characters)")
    return Raw(number, whole_characters(text), _known(fields, path))


def whole_characters(text: str) -> str:
    """The text with each half of a broken surrogate pair replaced, so it can be written as UTF-8; the length stays."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def _known(fields: dict[str, object], path: str | None) -> Known:
    language = _string(fields.get("language"))
    return Known(
        path=path,
        given_id=_string(fields.get("id")),
        url=_string(fields.get("url")),
        outlet=_string(fields.get("outlet")),
        title=_string(fields.get("title")),
        authors=_names(fields.get("authors") or fields.get("author")),
        published=_date(_string(fields.get("published"))),
        language=language[:2].lower() if language else None,
    )


def _string(value: object) -> str | None:
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    return whole_characters(str(value)).strip() or None


def _names(value: object) -> tuple[str, ...]:
    given = value if isinstance(value, list) else [value]
    return tuple(dict.fromkeys(filter(None, (_string(v) for v in given if isinstance(v, str)))))


def _date(value: str | None) -> str | None:
    """A given date as ISO 8601; None when it is not to be understood."""
    if value is None or _ISO.match(value):
        return value
    found = first_iso(value)
    if found:
        return found[2]
    stamp = whole_stamp(plain(value))
    return stamp.iso() if stamp else None
