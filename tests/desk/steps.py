"""What a person does at the desk that takes time: each step returns when its result is there, however slow the machine.

Playwright's `click` returns before the page that it leads to; whatever is then read at once is read from either page.
"""

import re
import time
from collections.abc import Callable

from playwright.sync_api import Locator, Page

_LONG = 120_000
"""Milliseconds that reading and comparing a few articles may take, models and all, on a busy machine."""
_NO_WORK = re.compile(r"^https?://[^/]+/(?!work/)")


def follow(link: Locator) -> None:
    """Clicks what leads to another page, or to the same page anew, and waits until that is there, whole."""
    with link.page.expect_navigation(wait_until="load"):
        link.click()


def press(page: Page, key: str) -> None:
    """Presses a key that leads to another page, and waits until that is there, whole."""
    with page.expect_navigation(wait_until="load"):
        page.keyboard.press(key)


def finish(button: Locator) -> None:
    """Presses what begins work, and waits until that is done and its result is shown."""
    with button.page.expect_navigation(url=_NO_WORK, wait_until="load", timeout=_LONG):
        button.click()


def eventually(there: Callable[[], object], seconds: float = 60) -> None:
    """Waits for what no page tells of. Fails when it has not come after so many seconds."""
    until = time.monotonic() + seconds
    while not there():
        assert time.monotonic() < until, "it did not come"
        time.sleep(0.01)
