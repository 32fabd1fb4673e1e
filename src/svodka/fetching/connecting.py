"""Connections: a name is resolved once, and the very addresses that it gave are checked and connected to.

So a name that leads elsewhere when it is asked again (rebinding) gains nothing.
"""

import asyncio
import socket
from collections.abc import Awaitable, Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor

import httpcore2

from svodka.fetching.errors import FetchError
from svodka.fetching.guarding import refused

Resolve = Callable[[str, int], Awaitable[Sequence[str]]]
"""A host's name to its IP addresses, best first. Raises OSError where it has none."""

SocketOption = tuple[int, int, int] | tuple[int, int, bytes | bytearray] | tuple[int, int, None, int]
_MOST_TRIED = 4
_asking = ThreadPoolExecutor(16, "svodka-names")


async def system_names(host: str, port: int) -> list[str]:
    """The addresses that this machine's resolver knows."""
    loop = asyncio.get_running_loop()
    found = await loop.run_in_executor(_asking, lambda: socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
    return list(dict.fromkeys(str(place[0]) for *_, place in found))


class GuardedBackend(httpcore2.AsyncNetworkBackend):
    """Opens connections for the HTTP library, only to addresses that are allowed."""

    def __init__(self, resolve: Resolve, allow_private: bool, proxy: tuple[str, int] | None = None) -> None:
        """`proxy`: the host and port that the user has set, which are connected to unchecked."""
        self._resolve, self._allow_private, self._proxy = resolve, allow_private, proxy
        self._inner = httpcore2.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[SocketOption] | None = None,
    ) -> httpcore2.AsyncNetworkStream:
        checked = (host, port) != self._proxy
        try:
            async with asyncio.timeout(timeout):
                return await self._connect(await self.addresses(host, port, checked), port, checked)
        except TimeoutError as error:
            raise FetchError("the host does not answer", again=True) from error

    async def addresses(self, host: str, port: int, checked: bool = True) -> list[str]:
        """The addresses that may be connected to. Raises FetchError where the name is unknown or all are refused."""
        try:
            found = await self._resolve(host.strip("[]"), port)
        except (OSError, UnicodeError) as error:
            temporary = isinstance(error, socket.gaierror) and error.errno == socket.EAI_AGAIN
            raise FetchError("the host's name is not known", again=temporary) from error
        good = [ip for ip in found if not (checked and refused(ip, self._allow_private))]
        if not good:
            named = found[0] if found else "nothing"
            raise FetchError(f"the address leads into a private or local network ({named}), which is not allowed")
        return good

    async def _connect(self, ips: Sequence[str], port: int, checked: bool) -> httpcore2.AsyncNetworkStream:
        failure: Exception | None = None
        for ip in ips[:_MOST_TRIED]:
            try:
                stream = await self._inner.connect_tcp(ip, port)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failure = error
                continue
            peer = stream.get_extra_info("server_addr")
            if checked and refused(str(peer[0]), self._allow_private):
                await stream.aclose()
                raise FetchError(f"the address leads into a private or local network ({peer[0]}), which is not allowed")
            return stream
        raise FetchError("the host cannot be reached", again=True) from failure

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)
