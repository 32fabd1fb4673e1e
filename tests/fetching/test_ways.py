"""TLS, HTTP/2, proxies, archives."""

import asyncio
import gzip
import subprocess
import sys
from pathlib import Path

import pytest

from svodka.fetching import Fetcher, FetchError, FetchOptions
from svodka.fetching.warc import WarcWriter
from svodka.model.raw_page import RawPage
from tests.fetching.conftest import QUICK, Ask
from tests.fetching.second import SecondSite, secure, trusting
from tests.fetching.site import Site, answer, running


def asked(address: str, trust: bool = True, **options: object) -> RawPage | FetchError:
    async def once() -> object:
        given = FetchOptions(**{**QUICK, **options})  # type: ignore[arg-type]
        async with Fetcher(given, context=trusting() if trust else None) as fetcher:
            return await fetcher.fetch(address)

    try:
        return asyncio.run(once())  # type: ignore[return-value]
    except FetchError as error:
        return error


def test_http_2() -> None:
    with secure(SecondSite(b"<p>over two</p>")) as site:
        found = asked(f"https://localhost:{site.port}/a")
    assert isinstance(found, RawPage)
    assert (found.body, found.http) == (b"<p>over two</p>", "HTTP/2")


def test_an_endless_body_over_http_2() -> None:
    with secure(SecondSite(b"x" * 16_384, endless=True)) as site:
        found = asked(f"https://localhost:{site.port}/a", packed=500_000, obey_robots=False)
    assert isinstance(found, FetchError)
    assert "too large" in found.reason


def test_a_certificate_that_nobody_vouches_for() -> None:
    with secure(Site()) as site:
        found = asked(f"https://localhost:{site.port}/a", trust=False, tries=3)
        other = asked(f"https://127.0.0.2:{site.port}/a")
        assert site.requests == []
    assert isinstance(found, FetchError)
    assert "no safe connection" in found.reason
    assert isinstance(other, FetchError)


class ProxySite(Site):
    """A proxy that answers by itself for every address it is asked for."""

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.page("http://site.example/robots.txt", "")
        self.page("http://site.example/a", "<p>through</p>")
        await super().serve(reader, writer)


def test_a_proxy() -> None:
    with running(ProxySite()) as site:
        found = asked("http://site.example/a", proxy=f"127.0.0.1:{site.port}", allow_private=False)
        assert [r.line.split(" ")[1] for r in site.requests] == [
            "http://site.example/robots.txt", "http://site.example/a",
        ]  # fmt: skip
    assert isinstance(found, RawPage)
    assert found.body == b"<p>through</p>"


@pytest.mark.parametrize("address", ["http://169.254.169.254/latest", "http://127.0.0.1:80/", "http://localhost/"])
def test_a_proxy_is_no_way_round(address: str) -> None:
    with running(ProxySite()) as site:
        found = asked(address, proxy=f"http://127.0.0.1:{site.port}", allow_private=False)
        assert site.requests == []
    assert isinstance(found, FetchError)
    assert "private or local network" in found.reason


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:1080", "http://", "http://[::1"])
def test_a_proxy_that_cannot_be_used(proxy: str) -> None:
    assert isinstance(asked("http://site.example/a", proxy=proxy), FetchError)


def test_an_archive_of_what_was_fetched(site: Site, ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "pages.warc.gz"
    site.page("/b", gzip.compress("<p>слово</p>".encode()), content_encoding="gzip", x_odd="a")
    page = ask(site.page("/a", "", "302 Found", location="/b"))
    assert isinstance(page, RawPage)
    for _ in range(2):
        with WarcWriter(file) as archive:
            archive.write(page)
    records = gzip.decompress(file.read_bytes()).split(b"WARC/1.1\r\n")[1:]
    assert [record.split(b"\r\n")[0] for record in records] == [
        b"WARC-Type: warcinfo", b"WARC-Type: response", b"WARC-Type: response",
    ]  # fmt: skip
    head, http, body = records[1].split(b"\r\n\r\n")[:3]
    fields = dict(line.split(": ", 1) for line in head.decode().split("\r\n"))
    assert fields["WARC-Target-URI"] == site.url("/b")
    assert int(fields["Content-Length"]) == len(http) + 4 + len(body)
    assert http.startswith(b"HTTP/1.1 200 OK\r\n")
    assert b"\r\nX-Archive-Orig-content-encoding: gzip\r\n" in http
    assert body.decode() == "<p>слово</p>"


OPEN_IP = "93.184.216.34"
INSIDE = """
import asyncio, sys
sys.path.insert(0, sys.argv[1])
from svodka.fetching import Fetcher, FetchError, FetchOptions
from tests.fetching.site import Site, running
site = Site()
with running(site, sys.argv[2]):
    site.page("/a", "<p>open</p>")
    site.page("/away", "", "302 Found", location=site.url("/secret"))
    site.page("/secret", "<p>secret</p>")
    async def main():
        async with Fetcher(FetchOptions(pause=0.0, tries=1)) as fetcher:
            print((await fetcher.fetch(site.url("/a", sys.argv[2]))).body.decode())
            try:
                await fetcher.fetch(site.url("/away", sys.argv[2]))
            except FetchError as error:
                print(error.reason)
    asyncio.run(main())
    print(site.paths())
"""


def test_from_the_open_net_no_redirect_leads_inside() -> None:
    """In a network namespace of its own, where a public address lies on the loopback."""
    set_up = f'ip addr add {OPEN_IP}/32 dev lo && ip link set lo up && exec "$@"'
    root = str(Path(__file__).parents[2])
    program = ["unshare", "-Urn", "sh", "-c", set_up, "sh", sys.executable, "-c", INSIDE, root, OPEN_IP]
    try:
        done = subprocess.run(program, check=False, capture_output=True, text=True, timeout=60)
    except OSError:
        pytest.skip("no network namespaces here")
    if done.returncode and "svodka" not in done.stderr:
        pytest.skip("no network namespaces here")
    assert done.stdout.splitlines() == [
        "<p>open</p>",
        "the address leads into a private or local network (127.0.0.1), which is not allowed",
        "['/a', '/away']",
    ], done.stderr


def test_a_pause_in_the_middle_of_an_answer_is_no_end(site: Site, ask: Ask) -> None:
    whole = answer(b"<p>slow but whole</p>")
    found = ask(site.raw("/", whole[:40], whole[40:], close=False))
    assert isinstance(found, RawPage)
