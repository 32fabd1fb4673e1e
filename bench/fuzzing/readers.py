"""The readers as functions of bytes; each takes anything and raises only what it documents."""

import io
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

from svodka.feeds.errors import FeedError
from svodka.feeds.reading import read_feed
from svodka.ingest.archives import read_archive
from svodka.ingest.article import make_article
from svodka.ingest.encoding import decode, decode_page
from svodka.ingest.errors import SourceError
from svodka.ingest.fetched import article_of
from svodka.ingest.jsonl import read_jsonl
from svodka.ingest.options import IngestOptions
from svodka.model.raw_page import RawPage

_OPTIONS = IngestOptions(second_opinion=False, languages=frozenset())
"""No language is read on: what comes after the readers is the same for all of them, and `text` goes through it."""
_EVERY = 10


def html(data: bytes) -> None:
    page = RawPage(address="https://a.example/1", final="https://a.example/1", fetched="", body=data)
    article_of(page, _OPTIONS)


def text(data: bytes) -> None:
    try:
        found = decode(data)
        decode_page(data)
    except SourceError:
        return
    if len(data) % _EVERY:
        return
    article = make_article(found)
    assert all(found[f.start : f.end] == f.text for f in article.furniture)


def jsonl(data: bytes) -> None:
    for _ in read_jsonl(io.BytesIO(data), None, _OPTIONS):
        pass


@cache
def _place() -> Path:
    return Path(tempfile.mkdtemp(prefix="svodka-fuzzing-")) / "a.warc"


def warc(data: bytes) -> None:
    _place().write_bytes(data)
    try:
        for _ in read_archive(str(_place()), _OPTIONS):
            pass
    except SourceError:
        return


def feed(data: bytes) -> None:
    try:
        read_feed(RawPage(address="https://a.example/f", final="https://a.example/f", fetched="", body=data))
    except FeedError:
        return


READERS: dict[str, Callable[[bytes], None]] = {"html": html, "feed": feed, "warc": warc, "jsonl": jsonl, "text": text}
