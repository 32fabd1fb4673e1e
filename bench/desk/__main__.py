"""Measures the desk on a store that is made for it.

    python -m bench.desk [--articles N] [--store FILE] [--crowd SECONDS]

Lists, search and filters on N articles (100,000); the pages of a story of 54 articles; the bytes of a first view; fifty
readers while `svodka add` writes. A store that was made before (`--store`) is used again.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import unquote

from bench.desk.asking import crowd, first_view, get, timed
from bench.desk.filling import commonest, fill
from bench.desk.large_story import put_large_story
from svodka.example import ARTICLES
from svodka.store import Engine, SqliteStore

PORT = 8499
SVODKA = (sys.executable, "-c", "from svodka.cli import main; main()")
WORD = commonest()
LISTS = ("/", "/?page=40", "/?order=biggest", "/?outlets=5&since=2031-03-01", f"/?q={WORD}", f"/search?q={WORD}")
PARTS = ("", "/conflicts", "/grid", "/timeline", "/lineage", "/speakers", "/wording", "/articles")


def main() -> int:
    """Makes the store where it is not there, serves it, asks, and prints a table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--store", type=Path)
    parser.add_argument("--crowd", type=float, default=20)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = asked.store or Path(folder) / "store.db"
        made(path, asked.articles)
        command = [*SVODKA, "desk", "--store", str(path), "--port", str(PORT), "--no-browser"]
        with subprocess.Popen(command, stderr=subprocess.DEVNULL) as desk:
            try:
                measured(path, desk.pid, asked.crowd)
            finally:
                desk.terminate()
    return 0


def made(path: Path, count: int) -> None:
    """The store, with the large story in it."""
    if path.exists():
        return
    began = time.perf_counter()
    fill(path, count)
    print(f"{count} articles put in: {time.perf_counter() - began:.0f} s")
    stamps = Engine().stamps
    with SqliteStore.writing(path) as store:
        with store.transaction():
            store.note("models", str(stamps))
        put_large_story(store, stamps.accounts)


def measured(path: Path, process: int, seconds: float) -> None:
    """Prints what was measured."""
    waited()
    story = [f"/story/slarge{part}" for part in PARTS]
    for page in (*LISTS, *story):
        found = timed(PORT, process, page)
        took = f"processor {found.processor:4.0f} ms   median {found.median:4.0f} ms   p95 {found.p95:4.0f} ms"
        print(f"{unquote(found.page):34} {took}   {found.bytes / 1000:4.0f} kB")
    for page in ("/", story[0]):
        print(f"{page:34} first view {first_view(PORT, page) / 1000:.0f} kB")
    if seconds:
        add = [*SVODKA, "add", str(ARTICLES), "--store", str(path), "--quiet"]
        with subprocess.Popen(add, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as writing:
            found_crowd = crowd(PORT, [*LISTS[:4], *story], 50, seconds)
            wrote = "writing all the while" if writing.poll() is None else "writing ended before"
            writing.terminate()
        print(f"{found_crowd} ({wrote})")


def waited() -> None:
    """Returns when the desk answers. Raises RuntimeError where it does not."""
    for _ in range(200):
        try:
            get(PORT, "/search")
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("the desk did not start")


if __name__ == "__main__":
    sys.exit(main())
