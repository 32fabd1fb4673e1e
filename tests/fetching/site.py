"""A web server on loopback for tests, in a thread of its own; it can be told to behave as badly as wanted."""

import asyncio
import gzip
import ssl
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from typing import NamedTuple, TypeVar


class Request(NamedTuple):
    """What was asked for, and when (`time.monotonic`)."""

    path: str
    headers: dict[str, str]
    at: float
    line: str


Handler = Callable[[Request, asyncio.StreamWriter], Awaitable[None]]


def answer(body: bytes, status: str = "200 OK", **headers: str) -> bytes:
    """A whole answer; names of headers have _ for -."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    given = {"content-type": "text/html; charset=utf-8", "content-length": str(len(body)), **named}
    lines = "".join(f"{name}: {value}\r\n" for name, value in given.items())
    return f"HTTP/1.1 {status}\r\n{lines}\r\n".encode() + body


class Site:
    """Answers by path; 404 for all else. `requests` are all that came, `open` how many are being answered at once."""

    def __init__(self) -> None:
        self.port = 0
        self.requests: list[Request] = []
        self.most_at_once = 0
        self._at_once = 0
        self._routes: dict[str, Handler] = {}

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def paths(self) -> list[str]:
        """What was asked for, without robots.txt."""
        return [request.path for request in self.requests if request.path != "/robots.txt"]

    def page(self, path: str, body: bytes | str, status: str = "200 OK", **headers: str) -> str:
        """Answers a path always the same; its address."""
        data = body.encode() if isinstance(body, str) else body

        async def fixed(request: Request, writer: asyncio.StreamWriter) -> None:
            etag = headers.get("etag")
            if etag and request.headers.get("if-none-match") == etag:
                writer.write(f"HTTP/1.1 304 Not Modified\r\netag: {etag}\r\n\r\n".encode())
            else:
                writer.write(answer(data, status, **headers))

        self._routes[path] = fixed
        return self.url(path)

    def raw(self, path: str, *pieces: bytes, every: float = 0.0, forever: bool = False, close: bool = True) -> str:
        """Answers a path with these bytes, piece by piece; again and again where `forever`."""

        async def given(_: Request, writer: asyncio.StreamWriter) -> None:
            for piece in pieces:
                writer.write(piece)
                await writer.drain()
            while forever:
                writer.write(pieces[-1])
                await writer.drain()
                await asyncio.sleep(every)
            if close:
                writer.close()
            else:
                await asyncio.sleep(60)

        self._routes[path] = given
        return self.url(path)

    def queue(self, path: str, *answers: bytes) -> str:
        """Answers a path with one after the other; the last again and again."""
        left = list(answers)

        async def next_one(_: Request, writer: asyncio.StreamWriter) -> None:
            writer.write(left.pop(0) if len(left) > 1 else left[0])

        self._routes[path] = next_one
        return self.url(path)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection, until either side has enough."""
        with suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
                pairs = [line.partition(":") for line in head[1:] if line]
                target = head[0].split(" ")[1]
                headers = {name.lower(): value.strip() for name, _, value in pairs}
                request = Request(target, headers, time.monotonic(), head[0])
                self.requests.append(request)
                self._at_once += 1
                self.most_at_once = max(self.most_at_once, self._at_once)
                try:
                    await self._routes.get(target, _missing)(request, writer)
                    await writer.drain()
                finally:
                    self._at_once -= 1
                if writer.is_closing():
                    break
        writer.close()


S = TypeVar("S", bound=Site)


async def _missing(_: Request, writer: asyncio.StreamWriter) -> None:
    writer.write(answer(b"nothing here", "404 Not Found"))


def packed(body: bytes) -> bytes:
    """Packed with gzip, the same bytes each time."""
    return gzip.compress(body, mtime=0)


@contextmanager
def running(site: S, *hosts: str, context: ssl.SSLContext | None = None) -> Iterator[S]:
    """The site, answering on one port of all these addresses of loopback while the block lasts."""
    loop = asyncio.new_event_loop()

    async def start() -> list[asyncio.Server]:
        first = await asyncio.start_server(site.serve, "127.0.0.1", 0, ssl=context)
        site.port = int(first.sockets[0].getsockname()[1])
        return [first, *[await asyncio.start_server(site.serve, host, site.port) for host in hosts]]

    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    servers = asyncio.run_coroutine_threadsafe(start(), loop).result(10)
    try:
        yield site
    finally:
        asyncio.run_coroutine_threadsafe(_stop(servers), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()


async def _stop(servers: list[asyncio.Server]) -> None:
    for server in servers:
        server.close()
    tasks = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
