"""How many bytes of pages may be held that nobody has dealt with yet: who fetches faster than is read, waits."""

import asyncio


class Room:
    """Bytes that are free. One page always has room, however large."""

    def __init__(self, most: int) -> None:
        self._most, self._held = most, 0
        self._changed = asyncio.Condition()

    async def take(self, size: int) -> None:
        """Waits until there is room for so many bytes, and takes it."""
        async with self._changed:
            await self._changed.wait_for(lambda: not self._held or self._held + size <= self._most)
            self._held += size

    async def give(self, size: int) -> None:
        """Gives back what was taken."""
        async with self._changed:
            self._held -= size
            self._changed.notify_all()
