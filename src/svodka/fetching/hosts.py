"""One request at a time to each host, with a pause after it."""

import asyncio
from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from svodka.fetching.errors import FetchError

_REMEMBERED = 10_000


class _Host:
    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self.free_at = 0.0
        self.users = 0


class Hosts:
    """Whose turn it is at each host. A host that asks to be left alone is, until the time that it gave."""

    def __init__(self) -> None:
        self._hosts: OrderedDict[str, _Host] = OrderedDict()

    @asynccontextmanager
    async def turn(self, name: str, longest: float) -> AsyncIterator["Turn"]:
        """Waits for one's turn at a host, and for the pause after the one before.

        Raises FetchError where that pause would be longer than `longest` seconds.
        """
        host = self._host(name)
        host.users += 1
        try:
            async with host.lock:
                wait = host.free_at - asyncio.get_running_loop().time()
                if wait > longest:
                    raise FetchError(f"the site asks to wait {wait:.0f} s more", again=True, wait=wait)
                await asyncio.sleep(max(0.0, wait))
                yield Turn(host)
        finally:
            host.users -= 1

    def rest(self, name: str, seconds: float) -> None:
        """The host is left alone for so long from now, or longer where that was said before."""
        Turn(self._host(name)).rest(seconds)

    def _host(self, name: str) -> _Host:
        host = self._hosts.setdefault(name, _Host())
        self._hosts.move_to_end(name)
        now = asyncio.get_running_loop().time()
        while len(self._hosts) > _REMEMBERED:
            oldest = next(iter(self._hosts))
            if self._hosts[oldest].users or self._hosts[oldest].free_at > now:
                break
            del self._hosts[oldest]
        return host


class Turn:
    """The time in which a host is one's own."""

    def __init__(self, host: _Host) -> None:
        self._host = host

    def rest(self, seconds: float) -> None:
        """The host is left alone for so long from now, or longer where that was said before."""
        self._host.free_at = max(self._host.free_at, asyncio.get_running_loop().time() + seconds)
