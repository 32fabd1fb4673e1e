"""Work on many hosts at once, on each of them one thing after the other."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import TypeVar
from urllib.parse import urlsplit

_HOSTS = 1000
T = TypeVar("T")


async def by_host(items: Iterable[tuple[str, T]], work: Callable[[T], Awaitable[None]], seconds: float) -> None:
    """Does `work` on each item; `items` come with their addresses. After `seconds` nothing new is begun.

    An error in one item ends all, and is raised as it is.
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

    try:
        async with asyncio.TaskGroup() as group:
            for queue in queues.values():
                group.create_task(one_host(queue))
    except BaseExceptionGroup as errors:
        raise _first(errors) from errors


def _first(error: BaseException) -> BaseException:
    """The first error of a group that is none itself."""
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return error


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or address
    except ValueError:
        return address
