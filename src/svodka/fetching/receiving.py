"""One request and its answer, within limits of time and size; what goes wrong told in words."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import NamedTuple

import httpcore2
import httpx2

from svodka.fetching.errors import FetchError
from svodka.fetching.options import FetchOptions
from svodka.fetching.transport import GuardedTransport
from svodka.fetching.unpacking import Unpacker, sized
from svodka.model.raw_page import Headers

_MOST_HEADERS = 200


class Answer(NamedTuple):
    """A server's answer; the body is empty unless the status is one of success."""

    status: int
    http: str
    headers: Headers
    body: bytes

    def header(self, name: str) -> str:
        """The first header of this name (in lower case), "" where there is none."""
        return next((value for key, value in self.headers if key == name), "")


async def ask(transport: GuardedTransport, url: httpx2.URL, headers: dict[str, str], options: FetchOptions) -> Answer:
    """Sends one GET and receives its answer. Raises FetchError."""
    limits = {"connect": options.connect, "read": options.silence, "write": options.silence, "pool": options.deadline}
    request = httpx2.Request("GET", url, headers=headers, extensions={"timeout": limits})
    with _told(options):
        async with asyncio.timeout(options.deadline), _sent(transport, request) as response:
            body = await _body(response, options) if response.status_code // 100 == 2 else b""
            return Answer(response.status_code, response.http_version, _headers(response), body)


@asynccontextmanager
async def _sent(transport: GuardedTransport, request: httpx2.Request) -> AsyncIterator[httpx2.Response]:
    response = await transport.handle_async_request(request)
    try:
        yield response
    finally:
        await response.aclose()


async def _body(response: httpx2.Response, options: FetchOptions) -> bytes:
    said = response.headers.get("content-length", "")
    if said.isascii() and said.isdigit() and int(said[:18]) > options.packed:
        raise FetchError(f"the answer is too large ({sized(int(said[:18]))}; at most {sized(options.packed)})")
    unpacker = Unpacker(response.headers.get("content-encoding", ""), options.unpacked)
    parts, received = bytearray(), 0
    async for part in response.aiter_raw():
        received += len(part)
        if received > options.packed:
            raise FetchError(f"the answer is too large (more than {sized(options.packed)})")
        for piece in unpacker.feed(part):
            parts += piece
    unpacker.end()
    return bytes(parts)


def _headers(response: httpx2.Response) -> Headers:
    raw = response.headers.raw[:_MOST_HEADERS]
    return tuple((name.decode("latin-1").lower(), value.decode("latin-1")) for name, value in raw)


_SAID = (
    (TimeoutError, "the server is too slow (no whole answer within {deadline:g} s)"),
    (httpcore2.TimeoutException, "the server falls silent (nothing for {silence:g} s)"),
    (httpcore2.ProxyError, "the proxy refuses ({error})"),
    (httpcore2.ProtocolError, "the server does not keep to HTTP ({error})"),
    (httpcore2.ConnectError, "no safe connection can be made ({error})"),
    (httpcore2.NetworkError, "the server broke off the connection"),
    (httpcore2.UnsupportedProtocol, "only http and https are fetched"),
    (ssl.SSLError, "no safe connection can be made ({error})"),
    (OSError, "the connection failed ({error})"),
)
_HOPELESS = (httpcore2.ProxyError, httpcore2.UnsupportedProtocol, ssl.SSLError)


@contextmanager
def _told(options: FetchOptions) -> Iterator[None]:
    """Turns the library's errors into FetchError."""
    try:
        yield
    except FetchError:
        raise
    except Exception as error:
        words = next((words for kind, words in _SAID if isinstance(error, kind)), None)
        if words is None:
            raise
        said = words.format(deadline=options.deadline, silence=options.silence, error=str(error)[:120] or "?")
        hopeless = isinstance(error, _HOPELESS) or isinstance(error.__cause__ or error.__context__, ssl.SSLError)
        raise FetchError(said, again=not hopeless) from error
