"""How much may be posted: a body that is longer than its page allows is refused before it is read."""

from collections.abc import Mapping

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

USUAL = 1_000_000
"""Bytes of a form without files."""


class TooLongError(Exception):
    """More came than was said, or than is allowed."""


class LimitedBody:
    """Answers 413 to a body longer than its path's limit in bytes."""

    def __init__(self, app: ASGIApp, limits: Mapping[str, int]) -> None:
        """`limits`: those of paths that take more than `USUAL`."""
        self._app, self._limits = app, limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] in {"GET", "HEAD"}:
            await self._app(scope, receive, send)
            return
        limit = self._limits.get(scope["path"], USUAL)
        said = next((value for name, value in scope["headers"] if name == b"content-length"), b"0")
        if not said.isdigit() or int(said) > limit:
            await PlainTextResponse("Too long.", 413)(scope, receive, send)
            return
        await self._counted(limit, scope, receive, send)

    async def _counted(self, limit: int, scope: Scope, receive: Receive, send: Send) -> None:
        come, begun = 0, False

        async def counting() -> Message:
            nonlocal come
            message = await receive()
            come += len(message.get("body", b""))
            if come > limit:
                raise TooLongError
            return message

        async def noting(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, counting, noting)
        except TooLongError:
            if not begun:
                await PlainTextResponse("Too long.", 413)(scope, receive, send)
