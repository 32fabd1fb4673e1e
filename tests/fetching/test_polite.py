"""What is asked, how often, and how: robots.txt, pauses, validators, redirects, waiting."""

import asyncio
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import pairwise

import pytest

from svodka.fetching import Fetcher, FetchError, FetchOptions, Unchanged, Validators
from svodka.fetching.answers import waiting_time
from svodka.model.raw_page import RawPage
from tests.fetching.conftest import QUICK, Ask
from tests.fetching.site import Site, answer

ROBOTS = (
    "User-agent: *\nDisallow: /all\n\nUser-agent: svodka\nDisallow: /private\nAllow: /private/open\nDisallow: /*.pdf$"
)


def test_a_page_with_all_that_came_with_it(site: Site, ask: Ask) -> None:
    found = ask(site.page("/a", "<p>здравствуйте</p>", x_own="1"), contact="desk@example.org")
    assert isinstance(found, RawPage)
    assert (found.address, found.final, found.status) == (site.url("/a"), site.url("/a"), 200)
    assert found.body.decode() == "<p>здравствуйте</p>"
    assert len(found.sha256) == 64
    assert (found.header("x-own"), found.header("none")) == ("1", None)
    assert abs(datetime.fromisoformat(found.fetched) - datetime.now(UTC)) < timedelta(minutes=1)
    sent = site.requests[-1].headers
    assert sent["user-agent"].startswith("Svodka/")
    assert "desk@example.org" in sent["user-agent"]
    assert sent["accept-encoding"] == "gzip, deflate"
    assert "cookie" not in sent


def test_a_contact_cannot_break_the_header() -> None:
    assert FetchOptions(contact="a)\r\nX: (ы").user_agent.endswith("(contact: aX: )")


def test_an_answer_that_still_holds(site: Site, ask: Ask) -> None:
    url = site.page("/a", "<p>same</p>", etag='"one"')
    assert isinstance(ask(url, Validators('"one"')), Unchanged)
    assert isinstance(ask(url, Validators('"other"', "Mon, 03 Mar 2031 10:00:00 GMT")), RawPage)
    assert site.requests[-1].headers["if-modified-since"] == "Mon, 03 Mar 2031 10:00:00 GMT"
    assert isinstance(ask(url, Validators('"x\r\ny: z"')), RawPage)
    assert "if-none-match" not in site.requests[-1].headers


def test_redirects_are_followed_to_other_hosts(site: Site, ask: Ask) -> None:
    site.page("/b", "", "301 Moved Permanently", location=site.url("/c?x=1#part", "127.0.0.2"))
    site.page("/c?x=1", "<p>here</p>")
    found = ask(site.page("/a", "", "302 Found", location="b"))
    assert isinstance(found, RawPage)
    assert (found.address, found.final) == (site.url("/a"), site.url("/c?x=1", "127.0.0.2"))


def test_a_redirect_to_a_cyrillic_address(site: Site, ask: Ask) -> None:
    site.page("/%D0%BC%D0%BE%D1%81%D1%82", "<p>here</p>")
    found = ask(site.raw("/a", "HTTP/1.1 302 Found\r\nlocation: /мост\r\ncontent-length: 0\r\n\r\n".encode()))
    assert isinstance(found, RawPage)


@pytest.mark.parametrize(
    ("path", "allowed"),
    [("/all", True), ("/private/x", False), ("/private/open", True), ("/a.pdf", False), ("/a.pdf?x", True)],
)
def test_robots(site: Site, ask: Ask, path: str, allowed: bool) -> None:
    site.page("/robots.txt", ROBOTS)
    found = ask(site.page(path, "<p>page</p>"))
    assert isinstance(found, RawPage) == allowed
    if isinstance(found, FetchError):
        assert "robots.txt does not allow" in found.reason
        assert site.paths() == []


@pytest.mark.parametrize(
    ("status", "open_"),
    [("404 Not Found", True), ("403 Forbidden", True), ("500 Oh", False), ("429 Many", False)],
)
def test_robots_that_cannot_be_had(site: Site, ask: Ask, status: str, open_: bool) -> None:
    site.page("/robots.txt", "", status)
    assert isinstance(ask(site.page("/", "<p>page</p>")), RawPage) == open_


def test_robots_by_redirect_hold_for_the_host_that_was_asked(site: Site, ask: Ask) -> None:
    site.page("/robots.txt", "", "301 Moved", location=site.url("/rules", "127.0.0.2"))
    site.page("/rules", "User-agent: *\nDisallow: /no")
    assert isinstance(ask(site.page("/no", "<p>page</p>")), FetchError)


@pytest.mark.parametrize("rules", ["\0\xff" * 999, "User-agent: *\nDisallow: /" + "*a" * 60_000, "Allow" * 200_000])
def test_odd_robots(site: Site, ask: Ask, rules: str) -> None:
    site.page("/robots.txt", rules.encode("latin-1"))
    assert isinstance(ask(site.page("/" + "a" * 900, "<p>page</p>")), RawPage)


def test_robots_are_asked_for_at_the_host_of_a_redirect_too(site: Site, ask: Ask) -> None:
    found = ask(site.page("/a", "", "302 Found", location=site.url("/b", "127.0.0.2")))
    assert isinstance(found, FetchError)
    assert [request.path for request in site.requests] == ["/robots.txt", "/a", "/robots.txt", "/b"]


def many(addresses: list[str], **options: object) -> list[RawPage | Unchanged]:
    async def all_at_once() -> list[RawPage | Unchanged]:
        async with Fetcher(FetchOptions(**{**QUICK, **options})) as fetcher:  # type: ignore[arg-type]
            return list(await asyncio.gather(*(fetcher.fetch(address) for address in addresses)))

    return asyncio.run(all_at_once())


def test_one_request_at_a_time_with_a_pause(site: Site) -> None:
    addresses = [site.page(f"/{n}", "<p>page</p>") for n in range(4)]
    many(addresses, pause=0.2)
    times = [request.at for request in site.requests]
    assert len(times) == 5
    assert all(later - earlier >= 0.19 for earlier, later in pairwise(times))
    assert site.most_at_once == 1


def test_hosts_do_not_wait_for_each_other(site: Site) -> None:
    addresses = [site.url("/a", host) for host in ("127.0.0.1", "127.0.0.2", "127.0.0.3")]
    site.page("/a", "<p>page</p>")
    many(addresses, pause=2)
    asked = [request.path for request in sorted(site.requests, key=lambda request: request.at)]
    assert asked == ["/robots.txt"] * 3 + ["/a"] * 3


def test_the_delay_that_a_site_wants(site: Site) -> None:
    site.page("/robots.txt", "User-agent: *\nCrawl-delay: 0.5")
    began = time.monotonic()
    many([site.page(path, "<p>page</p>") for path in ("/a", "/b")])
    assert time.monotonic() - began >= 0.5


def test_a_delay_that_is_too_long(site: Site, ask: Ask) -> None:
    site.page("/robots.txt", "User-agent: *\nCrawl-delay: 100000")
    found = ask(site.page("/a", "<p>page</p>"))
    assert isinstance(found, FetchError)
    assert "too long" in found.reason


def test_another_try_after_a_growing_wait(site: Site, ask: Ask) -> None:
    failing = answer(b"", "503 Later")
    url = site.queue("/", failing, failing, answer(b"<p>at last</p>"))
    assert isinstance(ask(url, tries=3, first_wait=0.2), RawPage)
    first, second, third = [request.at for request in site.requests if request.path == "/"]
    assert second - first >= 0.2
    assert third - second >= 0.4


def test_what_is_gone_is_not_asked_for_again(site: Site, ask: Ask) -> None:
    found = ask(site.page("/", "", "410 Gone"), tries=3)
    assert isinstance(found, FetchError)
    assert (found.status, found.again, len(site.paths())) == (410, False, 1)


def test_as_long_as_the_server_asks(site: Site, ask: Ask) -> None:
    url = site.queue("/", answer(b"", "429 Slow down", retry_after="1"), answer(b"<p>now</p>"))
    assert isinstance(ask(url, tries=2, first_wait=0.01), RawPage)
    first, second = [request.at for request in site.requests if request.path == "/"]
    assert second - first >= 1.0


def test_a_wait_that_is_too_long_is_left_to_the_caller(site: Site, ask: Ask) -> None:
    found = ask(site.queue("/", answer(b"", "503 Later", retry_after="3600")), tries=3)
    assert isinstance(found, FetchError)
    assert (found.again, found.wait, len(site.paths())) == (True, 3600.0, 1)


def test_others_leave_the_host_alone_as_well(site: Site) -> None:
    site.queue("/a", answer(b"", "503 Later", retry_after="3600"))
    site.page("/b", "<p>page</p>")

    async def both() -> FetchError:
        async with Fetcher(FetchOptions(**QUICK)) as fetcher:  # type: ignore[arg-type]
            for path in ("/a", "/b"):
                try:
                    await fetcher.fetch(site.url(path))
                except FetchError as error:
                    last = error
            return last

    assert "asks to wait 36" in asyncio.run(both()).reason
    assert site.paths() == ["/a"]


@pytest.mark.parametrize(
    ("header", "seconds"),
    [("120", 120.0), (" 7 ", 7.0), ("", None), ("soon", None), ("-5", None), ("9" * 50, 366 * 86400.0), ("1e3", None)],
)
def test_retry_after(header: str, seconds: float | None) -> None:
    assert waiting_time(header) == seconds


def test_retry_after_a_date() -> None:
    later = format_datetime(datetime.now(UTC) + timedelta(seconds=100), usegmt=True)
    assert 95 < (waiting_time(later) or 0) <= 100
    assert waiting_time("Mon, 03 Mar 1931 10:00:00 GMT") == 0
