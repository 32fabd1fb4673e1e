"""A real desk for the whole run: a store filled from the bundled example, a server in a thread, a browser.

`desk` is the server's address; `view(path, language="ru", width=1400, scheme="light")` opens a page as a person would;
`get(path)` asks without a browser. Without Chromium the tests that need it are skipped, which the run's summary says.

A page is there some time after it was asked for: whatever leads to another page is done by the steps of `steps.py`,
which wait for it, and `slowness.py` makes everything slow on purpose, to see that nothing else is taken for granted.
"""

import http.client
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple, cast
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect, sync_playwright
from starlette.types import ASGIApp

from svodka.desk.options import DeskOptions
from svodka.desk.serving import bound, server
from svodka.example import ARTICLES
from svodka.reading.reader import Reader
from svodka.reading.tagging import Tagger
from svodka.store import Engine, Filter, SqliteStore, account_of, add
from svodka.vectors import Encoder
from tests.desk.slowness import delayed, throttled
from tests.desk.steps import eventually

FLAGS = (
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
WAIT = 60_000
"""Milliseconds that a page or a step in it may take on a machine that is busy with other things."""
MISSING = "no Chromium here: tests in a browser are left out (Debian: apt-get install chromium)"


class Answer(NamedTuple):
    status: int
    headers: dict[str, str]
    text: str


@pytest.fixture(scope="session")
def engine(tagger: Tagger, encoder: Encoder) -> Engine:
    return Engine(Reader(tagger), encoder, processes=1)


@pytest.fixture(scope="session")
def desk_store(tmp_path_factory: pytest.TempPathFactory, engine: Engine) -> Path:
    """The example's articles, with the account of each story made."""
    path = tmp_path_factory.mktemp("desk") / "store.db"
    with SqliteStore.writing(path) as store:
        add(store, [str(ARTICLES)], engine)
        for row in store.stories.listed(Filter(), ""):
            account_of(store, row.id, engine)
    return path


@pytest.fixture(scope="session")
def big_story(desk_store: Path) -> str:
    """The id of the example's main story."""
    with SqliteStore.reading(desk_store) as store:
        return max(store.stories.listed(Filter(), ""), key=lambda row: len(row.articles)).id


@pytest.fixture(scope="session")
def serving() -> Iterator[Callable[[Path], str]]:
    """Starts a desk for a store; its address."""
    running = []

    def started(store: Path) -> str:
        options = DeskOptions(store=store, port=0)
        listening, served = bound(options), server(options)
        served.config.app = delayed(cast(ASGIApp, served.config.app))
        thread = threading.Thread(target=served.run, args=([listening],), daemon=True)
        thread.start()
        eventually(lambda: served.started)
        running.append((served, thread, listening))
        return f"http://127.0.0.1:{listening.getsockname()[1]}"

    yield started
    for served, thread, listening in running:
        served.should_exit = True
        thread.join(10)
        listening.close()


@pytest.fixture(scope="session")
def desk(desk_store: Path, serving: Callable[[Path], str]) -> str:
    return serving(desk_store)


@pytest.fixture(scope="session")
def get(desk: str) -> Callable[..., Answer]:
    """`get("/story/…", {"Host": "…"})`: one request without a browser; `send` for others than GET."""

    def asked(
        path: str, headers: dict[str, str] | None = None, method: str = "GET", body: bytes | None = None
    ) -> Answer:
        connection = http.client.HTTPConnection(desk.removeprefix("http://"), timeout=WAIT / 1000)
        connection.request(method, quote(path, safe="/?&=%#:+-"), body, {"Accept-Language": "ru", **(headers or {})})
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        told = {name.lower(): value for name, value in answer.getheaders()}
        cookies = "; ".join(value.split(";")[0] for value in answer.headers.get_all("set-cookie") or [])
        return Answer(answer.status, {**told, "cookies": cookies}, text)

    return asked


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        pytest.skip(MISSING)
    expect.set_options(timeout=WAIT)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=list(FLAGS), timeout=WAIT)
        yield opened
        opened.close()


def _is_wrong(message: ConsoleMessage) -> bool:
    """An error that is more than a page that is not there, which tests open on purpose."""
    return message.type == "error" and "responded with a status of" not in message.text


@pytest.fixture(scope="session")
def contexts(browser: Browser) -> Iterator[dict[tuple[str, int, str, bool], BrowserContext]]:
    """Browsers of readers, used by one test after the other: opening a new one each time takes long."""
    made: dict[tuple[str, int, str, bool], BrowserContext] = {}
    yield made
    for context in made.values():
        context.close()


@pytest.fixture
def view(
    browser: Browser, desk: str, contexts: dict[tuple[str, int, str, bool], BrowserContext]
) -> Iterator[Callable[..., Page]]:
    """Opens a page of the desk as a new reader; whatever a page writes to its console as an error fails the test."""
    pages: list[Page] = []
    said: list[str] = []

    def opened(
        path: str = "/", language: str = "ru", width: int = 1400, scheme: str = "light", scripts: bool = True
    ) -> Page:
        kind = (language, width, scheme, scripts)
        if kind not in contexts:
            contexts[kind] = browser.new_context(
                locale={"ru": "ru-RU", "en": "en-GB"}[language], viewport={"width": width, "height": 900},
                color_scheme="dark" if scheme == "dark" else "light", java_script_enabled=scripts,
                base_url=desk,
            )  # fmt: skip
            contexts[kind].set_default_timeout(WAIT)
        page = throttled(contexts[kind].new_page())
        pages.append(page)
        page.on("console", lambda message: said.append(message.text) if _is_wrong(message) else None)
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(path)
        return page

    yield opened
    for page in pages:
        page.evaluate("try { localStorage.clear() } catch {}")
        page.close()
    for context in contexts.values():
        context.clear_cookies()
    assert said == []
