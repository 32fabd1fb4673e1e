"""Slow answers and slow browsers, to find what a test does not wait for.

    SVODKA_TEST_DELAY_MS=600 SVODKA_TEST_THROTTLE=6 python -m pytest tests/desk

Each answer of the desk then begins 600 ms late and stops for 600 ms half-way through its body, and the browser computes
six times slower. A test that reads a page before it is there, or before it is whole, fails; one that waits passes.
"""

import asyncio
import os

from playwright.sync_api import Page
from starlette.types import ASGIApp, Message, Receive, Scope, Send

DELAY = int(os.environ.get("SVODKA_TEST_DELAY_MS", "0")) / 1000
"""Seconds."""
THROTTLE = float(os.environ.get("SVODKA_TEST_THROTTLE", "1"))
"""How many times slower the browser computes."""


def delayed(app: ASGIApp) -> ASGIApp:
    """The same desk with slow answers, where that is asked for."""

    async def slow(scope: Scope, receive: Receive, send: Send) -> None:
        async def sent(message: Message) -> None:
            body: bytes = message.get("body", b"")
            if message["type"] == "http.response.start":
                await asyncio.sleep(DELAY)
            elif len(body) > 1:
                half = len(body) // 2
                await send({"type": "http.response.body", "body": body[:half], "more_body": True})
                await asyncio.sleep(DELAY)
                message = {**message, "body": body[half:]}
            await send(message)

        await app(scope, receive, sent if scope["type"] == "http" else send)

    return slow if DELAY else app


def throttled(page: Page) -> Page:
    """The same page in a slow browser, where that is asked for."""
    if THROTTLE > 1:
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": THROTTLE})
    return page
