"""Draws the pictures of docs/desk.md: the bundled example at the desk, in a headless Chromium.

    python -m bench.desk.pictures

Needs Chromium (Debian: `apt-get install chromium`); without it, says so and leaves the pictures as they are.
"""

import os
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, sync_playwright

from svodka.desk.options import DeskOptions
from svodka.desk.serving import bound, server
from svodka.example import ARTICLES
from svodka.store import Engine, Filter, SqliteStore, account_of, add

DOCS = Path(__file__).parents[2] / "docs"
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip


class Picture(NamedTuple):
    """A page of the example's main story ({story}, {claim}, {article}), and how it is looked at."""

    name: str
    path: str
    width: int
    height: int
    scheme: str
    unfolded: str = ""


PICTURES = (
    Picture("desk-story", "/story/{story}", 1400, 1150, "light", "li.claim:nth-child(1) summary"),
    Picture("desk-lineage", "/story/{story}/lineage", 1400, 900, "light"),
    Picture("desk-article", "/article/{article}", 1400, 1000, "dark"),
    Picture("desk-phone", "/story/{story}/claim/{claim}", 390, 844, "light"),
)


def main() -> int:
    """Fills a store, serves it, and looks at it."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        print("no Chromium here: the pictures were not made", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "store.db"
        ids = filled(store)
        with serving(store) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
            for picture in PICTURES:
                draw(browser, address + picture.path.format(**ids), picture)
            browser.close()
    return 0


def filled(path: Path) -> dict[str, str]:
    """A store with the example and its account; the ids that pictures ask for."""
    engine = Engine(processes=1)
    with SqliteStore.writing(path) as store:
        add(store, [os.path.relpath(ARTICLES)], engine)
        story = max(store.stories.listed(Filter(), ""), key=lambda row: len(row.articles))
        found = account_of(store, story.id, engine).stories[0]
    claim = max(found.claims, key=lambda c: (len(c.disagreements), len(c.statements)))
    return {"story": story.id, "claim": claim.id, "article": found.articles[0]}


@contextmanager
def serving(store: Path) -> Iterator[str]:
    """A desk in a thread; its address."""
    options = DeskOptions(store=store, port=0)
    listening, served = bound(options), server(options)
    thread = threading.Thread(target=served.run, args=([listening],), daemon=True)
    thread.start()
    while not served.started:
        time.sleep(0.01)
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    served.should_exit = True
    thread.join(10)
    listening.close()


def draw(browser: Browser, address: str, picture: Picture) -> None:
    """Opens the page and keeps what a reader would see."""
    context = browser.new_context(
        viewport={"width": picture.width, "height": picture.height}, locale="ru-RU",
        color_scheme="dark" if picture.scheme == "dark" else "light",
    )  # fmt: skip
    page = context.new_page()
    page.goto(address)
    if picture.unfolded:
        page.locator(picture.unfolded).first.click()
        page.mouse.move(0, 0)
    path = DOCS / f"{picture.name}.png"
    page.screenshot(path=path)
    context.close()
    print(path)


if __name__ == "__main__":
    sys.exit(main())
