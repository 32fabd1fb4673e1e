"""Servers that lie, flood, stall and break off: each gives one clear reason, soon, and in little memory."""

import time
import tracemalloc
import zlib

import pytest

from svodka.fetching import FetchError
from svodka.model.raw_page import RawPage
from tests.fetching.conftest import Ask
from tests.fetching.site import Site, answer, packed

MEGABYTE = 1024 * 1024
SMALL = {"packed": 200_000, "unpacked": 2 * MEGABYTE}
ROUND = {"deadline": 1.0, "silence": 0.5, "obey_robots": False}
HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n"
CHUNKED = HEAD + b"transfer-encoding: chunked\r\n\r\n"


def bomb(size: int) -> bytes:
    squeezed = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join([*(squeezed.compress(b"\0" * MEGABYTE) for _ in range(size)), squeezed.flush()])


def refused(found: object, words: str) -> None:
    assert isinstance(found, FetchError), found
    assert words in found.reason


def test_a_body_that_is_said_to_be_too_large_is_not_read(site: Site, ask: Ask) -> None:
    url = site.raw("/", HEAD + b"content-length: 99999999\r\n\r\n", close=False)
    refused(ask(url, **SMALL, **ROUND), "too large (95 MB; at most 200000 bytes)")


def test_an_absurd_length(site: Site, ask: Ask) -> None:
    url = site.raw("/", HEAD + b"content-length: " + b"9" * 60 + b"\r\n\r\nx")
    assert isinstance(ask(url, **SMALL, **ROUND), FetchError)


@pytest.mark.parametrize("length", ["-5", "abc", "5, 6"])
def test_a_length_that_is_none(site: Site, ask: Ask, length: str) -> None:
    url = site.raw("/", HEAD + f"content-length: {length}\r\n\r\nhello".encode())
    refused(ask(url, **ROUND), "does not keep to HTTP")


def test_an_endless_body(site: Site, ask: Ask) -> None:
    url = site.raw("/", CHUNKED, b"2000\r\n" + b"x" * 8192 + b"\r\n", forever=True)
    refused(ask(url, **SMALL, obey_robots=False), "too large (more than 200000 bytes)")


def test_a_body_that_is_shorter_than_said(site: Site, ask: Ask) -> None:
    refused(ask(site.raw("/", HEAD + b"content-length: 100\r\n\r\nshort"), **ROUND), "does not keep to HTTP")


def test_a_body_that_is_longer_than_said(site: Site, ask: Ask) -> None:
    found = ask(site.raw("/", HEAD + b"content-length: 5\r\n\r\nhello and more"), **ROUND)
    assert isinstance(found, RawPage)
    assert found.body == b"hello"


def test_a_bomb_costs_little(site: Site, ask: Ask) -> None:
    data = bomb(48)
    url = site.page("/", data, content_encoding="gzip")
    tracemalloc.start()
    refused(ask(url, packed=2 * MEGABYTE, unpacked=2 * MEGABYTE, obey_robots=False), "more than 2 MB unpacked")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 16 * MEGABYTE


@pytest.mark.parametrize(
    ("encoding", "body", "words"),
    [
        ("gzip, gzip", packed(packed(b"x" * 99)), "packed several times"),
        ("br", b"\x0b\x02\x80hello\x03", "was not asked for (br)"),
        ("zstd", b"(\xb5/\xfd", "was not asked for (zstd)"),
        ("gzip", b"this is not gzip", "damaged"),
        ("gzip", packed(b"x" * 9999)[:-12], "damaged"),
        ("deflate", b"\xff\xff\xff\xff", "damaged"),
    ],
)
def test_odd_packing(site: Site, ask: Ask, encoding: str, body: bytes, words: str) -> None:
    refused(ask(site.page("/", body, content_encoding=encoding), **ROUND), words)


def raw_deflate(body: bytes) -> bytes:
    squeezed = zlib.compressobj(9, zlib.DEFLATED, -15)
    return squeezed.compress(body) + squeezed.flush()


PAGE = b"<p>" + b"words and more words " * 50


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", packed(PAGE)),
        ("x-gzip", packed(PAGE)),
        ("gzip", packed(PAGE[:100]) + packed(PAGE[100:])),
        ("gzip", packed(PAGE) + b"\0" * 20),
        ("deflate", zlib.compress(PAGE)),
        ("deflate", raw_deflate(PAGE)),
        ("identity", PAGE),
    ],
)
def test_good_packing(site: Site, ask: Ask, encoding: str, body: bytes) -> None:
    found = ask(site.page("/", body, content_encoding=encoding))
    assert isinstance(found, RawPage)
    assert found.body == PAGE


STALLS = {
    "nothing comes": ((b"",), {"close": False}),
    "headers drop by drop": ((b"HTTP/1.1 200 OK\r\n", b"x: y\r\n"), {"forever": True, "every": 0.2}),
    "the body drop by drop": ((CHUNKED, b"1\r\nx\r\n"), {"forever": True, "every": 0.2}),
    "the body stops": ((HEAD + b"content-length: 100\r\n\r\n", b"half"), {"close": False}),
    "go on, go on": ((b"HTTP/1.1 100 Continue\r\n\r\n",), {"forever": True, "every": 0.01}),
}


@pytest.mark.parametrize("name", STALLS)
def test_a_server_that_stalls(site: Site, ask: Ask, name: str) -> None:
    pieces, how = STALLS[name]
    began = time.monotonic()
    found = ask(site.raw("/", *pieces, **how), **ROUND)  # type: ignore[arg-type]
    assert time.monotonic() - began < 20
    assert isinstance(found, FetchError)
    assert "too slow" in found.reason or "falls silent" in found.reason


BROKEN = {
    "closes at once": b"",
    "no HTTP": b"SSH-2.0-OpenSSH_9.6\r\n",
    "endless headers": HEAD + b"x: " + b"y" * 300_000,
    "a thousand headers": HEAD + b"".join(b"x-%d: y\r\n" % n for n in range(20_000)) + b"\r\n",
    "a chunk that lies": CHUNKED + b"ffffffffffffffffffff\r\nx",
    "a chunk that is none": CHUNKED + b"zz\r\nx",
    "a status of none": b"HTTP/1.1 999999 Odd\r\n\r\n",
    "another protocol": b"HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n",
    "no body": HEAD + b"content-length: 0\r\n\r\n",
    "unchanged, though nothing was known": b"HTTP/1.1 304 Not Modified\r\n\r\n",
    "no content": b"HTTP/1.1 204 No Content\r\n\r\n",
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_server_that_breaks_the_rules(site: Site, ask: Ask, name: str) -> None:
    assert isinstance(ask(site.raw("/", BROKEN[name]), **ROUND), FetchError)


REDIRECTS = {
    "/self": "more than 5 redirects",
    "ftp://127.0.0.1/": "only http and https",
    "file:///etc/passwd": "only http and https",
    "http://user:secret@127.0.0.1/": "user name or a password",
    "http://[::1": "can be understood",
    "": "more than 5 redirects",
}


@pytest.mark.parametrize("target", REDIRECTS)
def test_redirects_that_are_not_followed(site: Site, ask: Ask, target: str) -> None:
    url = site.page("/self", "", "302 Found", location=target)
    refused(ask(url, **ROUND), REDIRECTS[target])
    assert len(site.paths()) <= 6


def test_nobody_listens(site: Site, ask: Ask) -> None:
    refused(ask(f"http://127.0.0.9:{site.port}/"), "cannot be reached")


def test_the_rest_goes_on(site: Site, ask: Ask) -> None:
    assert isinstance(ask(site.raw("/bad", BROKEN["no HTTP"])), FetchError)
    assert isinstance(ask(answered(site)), RawPage)


def answered(site: Site) -> str:
    return site.raw("/good", answer(b"<p>good</p>"), close=False)
