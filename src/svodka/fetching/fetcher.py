"""Fetches addresses: safely (only machines that may be asked, only so much), and politely (robots.txt, pauses)."""

import asyncio
import ssl
from collections import defaultdict
from datetime import UTC, datetime
from typing import Self

import httpx2
import msgspec

from svodka.fetching.addresses import joined, origin, parsed
from svodka.fetching.answers import REDIRECTS, refusal
from svodka.fetching.connecting import Resolve, system_names
from svodka.fetching.errors import FetchError
from svodka.fetching.hosts import Hosts
from svodka.fetching.options import FetchOptions
from svodka.fetching.receiving import Answer, ask
from svodka.fetching.robots import KEPT, KEPT_BROKEN, LARGEST, Remembered, Rules
from svodka.fetching.room import Room
from svodka.fetching.transport import GuardedTransport
from svodka.model.raw_page import Headers, RawPage

PAGES = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.5"
_CONDITIONS = frozenset(("if-none-match", "if-modified-since"))
FEEDS = "application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.5"


class Validators(msgspec.Struct, frozen=True):
    """What an earlier answer said by which to ask whether it still holds; None where it said nothing."""

    etag: str | None = None
    modified: str | None = None


class Unchanged(msgspec.Struct, frozen=True, kw_only=True):
    """The server says that the earlier answer still holds."""

    address: str
    final: str
    fetched: str
    headers: Headers = ()


class Fetcher:
    """Asks for addresses; one for as long as a program runs, so that pauses hold from one request to the next.

    async with Fetcher(FetchOptions(contact="desk@example.org")) as fetcher:
        page = await fetcher.fetch("https://example.org/")
        …
        await fetcher.release(page)
    """

    def __init__(
        self, options: FetchOptions, resolve: Resolve = system_names, context: ssl.SSLContext | None = None
    ) -> None:
        """Raises FetchError where the proxy cannot be used."""
        self.options = options
        self._transport = GuardedTransport(options, resolve, context)
        self._hosts, self._robots = Hosts(), Remembered()
        self._asking_robots: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._slots, self._room = asyncio.Semaphore(options.at_once), Room(options.held)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._transport.aclose()

    async def fetch(self, address: str, known: Validators | None = None, accept: str = PAGES) -> RawPage | Unchanged:
        """What the address gives, after redirects; to be released when it has been dealt with. Raises FetchError."""
        url = parsed(address)
        headers = self._headers(accept) | _conditions(known or Validators())
        for number in range(self.options.tries):
            try:
                return await self._follow(address, url, headers)
            except FetchError as error:
                wait = error.wait or self.options.first_wait * 2**number
                last = number + 1 == self.options.tries
                if error.again:
                    self._hosts.rest(parsed(error.final or address).host, wait)
                if not error.again or last or wait > self.options.longest_wait:
                    raise
        raise FetchError("nothing was asked")

    async def release(self, page: RawPage | Unchanged) -> None:
        """The page has been dealt with: there is room for others."""
        if isinstance(page, RawPage):
            await self._room.give(len(page.body))

    async def _follow(self, address: str, url: httpx2.URL, headers: dict[str, str]) -> RawPage | Unchanged:
        for _ in range(self.options.redirects + 1):
            try:
                answer = await self._ask(url, headers, await self._pause(url))
                if answer.status not in REDIRECTS:
                    return await self._result(address, str(url), answer, _CONDITIONS & headers.keys() != set())
                url = joined(url, answer.header("location"))
            except FetchError as error:
                error.final = str(url)
                raise
        raise FetchError(f"more than {self.options.redirects} redirects")

    async def _pause(self, url: httpx2.URL) -> float:
        """Seconds that the site wants between requests. Raises FetchError where the site does not allow the address."""
        if not self.options.obey_robots:
            return self.options.pause
        rules = await self._rules(url)
        if not rules.allow(str(url)):
            raise FetchError(
                "the site's robots.txt cannot be had, so nothing is fetched" if rules.closed
                else "the site's robots.txt does not allow it",
                again=rules.closed, wait=KEPT_BROKEN if rules.closed else None,
            )  # fmt: skip
        if rules.delay() > self.options.longest_delay:
            raise FetchError(f"the site wants {rules.delay():g} s between requests, which is too long")
        return max(self.options.pause, rules.delay())

    async def _rules(self, url: httpx2.URL) -> Rules:
        """The rules of the address's site, asked for where they are not known (RFC 9309, 2.3)."""
        site, now = origin(url), asyncio.get_running_loop().time()
        lock = self._asking_robots[site]
        try:
            async with lock:
                known = self._robots.get(site, now)
                if known is None:
                    known = await self._asked_rules(url)
                    self._robots.keep(site, known, now + (KEPT_BROKEN if known.closed else KEPT))
                return known
        finally:
            if not lock.locked():
                self._asking_robots.pop(site, None)

    async def _asked_rules(self, url: httpx2.URL) -> Rules:
        url = url.copy_with(raw_path=b"/robots.txt")
        for _ in range(self.options.redirects + 1):
            answer = await self._ask(url, self._headers("text/plain,*/*;q=0.5"), self.options.pause)
            if answer.status not in REDIRECTS:
                await self._room.give(len(answer.body))
                return _rules_of(answer)
            url = joined(url, answer.header("location"))
        return Rules()

    async def _ask(self, url: httpx2.URL, headers: dict[str, str], pause: float) -> Answer:
        """One request, when it is the host's turn and there are not too many under way."""
        async with self._hosts.turn(url.host, self.options.longest_delay) as turn, self._slots:
            if self.options.proxy:
                await self._check_behind_proxy(url)
            try:
                answer = await ask(self._transport, url, headers, self.options)
                await self._room.take(len(answer.body))
                if answer.status // 100 != 2 and answer.status not in REDIRECTS | {304}:
                    turn.rest(refusal(answer).wait or 0.0)
                return answer
            finally:
                turn.rest(pause)

    async def _check_behind_proxy(self, url: httpx2.URL) -> None:
        """A proxy resolves names itself; what this machine knows of the name must at least be allowed."""
        try:
            await self._transport.backend.addresses(url.host, url.port or 443)
        except FetchError as error:
            if "name is not known" not in error.reason:
                raise

    async def _result(self, address: str, final: str, answer: Answer, conditional: bool) -> RawPage | Unchanged:
        now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        if answer.status == 304 and conditional:
            return Unchanged(address=address, final=final, fetched=now, headers=answer.headers)
        if answer.status // 100 != 2:
            raise refusal(answer)
        if not answer.body.strip():
            await self._room.give(len(answer.body))
            raise FetchError("the answer is empty", status=answer.status)
        return RawPage(
            address=address, final=final, fetched=now, status=answer.status, http=answer.http,
            headers=answer.headers, body=answer.body,
        )  # fmt: skip

    def _headers(self, accept: str) -> dict[str, str]:
        return {"user-agent": self.options.user_agent, "accept": accept, "accept-encoding": "gzip, deflate"}


def _rules_of(answer: Answer) -> Rules:
    if answer.status // 100 == 2:
        return Rules.of(answer.body[:LARGEST])
    return Rules(closed=answer.status == 429 or answer.status >= 500)


def _conditions(known: Validators) -> dict[str, str]:
    given = {"if-none-match": known.etag, "if-modified-since": known.modified}
    return {name: value for name, value in given.items() if value and value.isascii() and value.isprintable()}
