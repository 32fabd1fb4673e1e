"""Work on many hosts at once, on each of them one thing after the other."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import TypeVar
from urllib.parse import urlsplit

_HOSTS = 1000
T = TypeVar("T")


async def by_host(items: Iterable[tuple[str, T]], work: Callable[[T], Awaitable[None]], seconds: float) -> None:
    """Does `work` on each item; `items` come with their addresses. After `seconds` nothing new is begun.

    An error of the program in one item ends all.
    """
    loop = asyncio.get_running_loop()
    until = loop.time() + seconds
    queues: dict[str, list[T]] = {}
    for address, item in items:
        queues.setdefault(_host(address), []).append(item)
    slots = asyncio.Semaphore(_HOSTS)

    async def one_host(queue: list[T]) -> None:
        async with slots:
            for item in queue:
                if loop.time() > until:
                    return
                await work(item)

    async with asyncio.TaskGroup() as group:
        for queue in queues.values():
            group.create_task(one_host(queue))


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or address
    except ValueError:
        return address
