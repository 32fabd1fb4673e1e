"""Web archives: what is sound is read, what lies or is damaged is named, and the rest goes on."""

import gzip
import time
from pathlib import Path

import pytest

from svodka.ingest import Ingested, ingest
from svodka.ingest.ingest import ingest_each
from tests.ingest.archives import html, package, packed, raw_record, record

A, B, C = (record(f"https://step.example/{n}", html(n)) for n in (1, 2, 3))
HEAD = "https://step.example/"


def read(folder: Path, data: bytes, name: str = "a.warc") -> Ingested:
    (folder / name).write_bytes(data)
    return ingest([str(folder / name)])


def urls(done: Ingested) -> list[str]:
    return [str(a.url).removeprefix(HEAD) for a in done.articles]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.warc", A + B),
        ("a.warc.gz", packed(A, B)),
        ("a.warc.gz", gzip.compress(A + B)),
        ("a.wacz", package("archive/data.warc.gz", packed(A, B))),
        ("a.wacz", package("archive/data.warc", A + B)),
    ],
)
def test_an_archive_gives_its_pages(tmp_path: Path, name: str, data: bytes) -> None:
    done = read(tmp_path, data, name)
    assert urls(done) == ["1", "2"]
    assert not done.skipped
    first = done.articles[0]
    assert (first.title, first.published) == ("Мост закрыли до осени: 1", "2023-04-12T09:41+03:00")
    assert first.notes == ("archived 2025-10-31T17:55:00Z",)


LYING = "record 1: it is shorter than it says"
DAMAGED = {
    "longer than it is": (record(f"{HEAD}9", html(9), length=3000) + B + C, ["2", "3"], LYING),
    "much longer": (record(f"{HEAD}9", html(9), length=10**13) + B, ["2"], "too large"),
    "absurdly longer": (record(f"{HEAD}9", html(9), length=10**40) + B, ["2"], "does not say how long"),
    "shorter": (record(f"{HEAD}9", html(9), length=90) + B, ["2"], "it is longer than it says"),
    "below zero": (record(f"{HEAD}9", html(9), length=-5) + B, ["2"], "does not say how long"),
    "packed and lying": (packed(record(f"{HEAD}9", html(9), length=10**13), B), ["2"], "too large"),
    "cut off": (packed(A) + packed(B)[:80], ["1"], "1 packed parts"),
    "rubbish between": (packed(A) + b"rubbish" * 50 + packed(B), ["1", "2"], "1 packed parts"),
    "a damaged member": (packed(A)[:-90] + b"\0" * 90 + packed(B), ["2"], "1 packed parts"),
    "a bomb": (packed(record(f"{HEAD}9", b"\0" * 60_000_000), B), ["2"], "too large"),
    "a head without end": (packed(b"WARC/1.1\r\nX: " + b"a" * 9_000_000, B), ["2"], "its head does not end"),
    "text between": (A + b"something else\r\n" + B, ["2"], "longer than it says"),
}


@pytest.mark.parametrize(("data", "wanted", "reason"), DAMAGED.values(), ids=DAMAGED.keys())
def test_what_is_damaged_is_named_and_the_rest_goes_on(
    tmp_path: Path, data: bytes, wanted: list[str], reason: str
) -> None:
    started = time.process_time()
    done = read(tmp_path, data, "a.warc.gz" if data.startswith(b"\x1f") else "a.warc")
    assert urls(done) == wanted
    assert any(reason in s.reason for s in done.skipped), done.skipped
    assert time.process_time() - started < 5


def test_what_is_no_page_is_counted(tmp_path: Path) -> None:
    gone = raw_record(f"{HEAD}gone", b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>none</p>")
    asked = raw_record(f"{HEAD}1", b"GET /1 HTTP/1.1\r\n\r\n", kind="request")
    picture = record(f"{HEAD}logo.png", b"\x89PNG", "image/png")
    done = read(tmp_path, asked + A + picture + gone + picture + A)
    assert urls(done) == ["1"]
    assert sorted(s.reason for s in done.skipped) == [
        "1 records repeat a page of the archive",
        "3 records that are no pages were left out: image/png 2, status 404 1",
    ]


def test_answers_in_chunks_and_packed_ones_are_undone(tmp_path: Path) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
    parts = b"".join(b"%x\r\n%s\r\n" % (len(p), p) for p in (html(1)[:100], html(1)[100:])) + b"0\r\n\r\n"
    chunked = raw_record(f"{HEAD}1", head + b"Transfer-Encoding: chunked\r\n\r\n" + parts)
    zipped = raw_record(f"{HEAD}2", head + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(html(2)))
    bomb = raw_record(f"{HEAD}3", head + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(b" " * 50_000_000))
    done = read(tmp_path, chunked + zipped + bomb)
    assert urls(done) == ["1", "2"]
    assert [s.reason for s in done.skipped] == ["record 3: the page is too large (more than 10485760 bytes)"]


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.warc", b"", "the file is empty"),
        ("a.warc", b"<html>", "this is no web archive"),
        ("a.wacz", b"PK\x03\x04 no zip", "the packed file is damaged"),
        ("a.wacz", package("readme.txt", b"none"), "the package holds no web archive"),
    ],
)
def test_what_is_no_archive(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    assert [s.reason for s in read(tmp_path, data, name).skipped] == [reason]


def test_articles_come_one_after_the_other(tmp_path: Path) -> None:
    """The second archive is read when its articles are asked for: here it has been replaced by then."""
    for name, part in (("a.warc", A), ("b.warc", B)):
        (tmp_path / name).write_bytes(part)
    coming = ingest_each([str(tmp_path)])
    first = next(coming)
    (tmp_path / "b.warc").write_bytes(C)
    assert [r.url for r in (first, *coming)] == [f"{HEAD}1", f"{HEAD}3"]


def test_the_same_article_in_two_archives_is_named(tmp_path: Path) -> None:
    for name in ("a.warc", "b.warc"):
        (tmp_path / name).write_bytes(record("https://a.example/1", html(1)))
    found = ingest([str(tmp_path / "a.warc"), str(tmp_path / "b.warc")])
    assert len(found.articles) == 1
    assert [s.reason for s in found.skipped] == [f"same as {tmp_path / 'a.warc'}"]
