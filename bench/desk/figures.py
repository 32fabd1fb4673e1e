"""The desk's row of the table: what `python -m bench.desk` prints, the worst of each kind.

`SVODKA_DESK_STORE` names a store that `python -m bench.desk --store FILE` has made; without it, one is made, which
takes minutes.
"""

import os
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

from bench.desk.__main__ import LISTS, PARTS, PORT, SVODKA, made, waited
from bench.desk.asking import Times, crowd, first_view, timed
from svodka.example import ARTICLES

ARTICLES_IN_STORE = 100_000
STORY = tuple(f"/story/slarge{part}" for part in PARTS)


def measure() -> dict[str, float]:
    """Milliseconds, kilobytes, and requests that failed while articles were added."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(os.environ.get("SVODKA_DESK_STORE") or Path(folder) / "store.db")
        made(path, ARTICLES_IN_STORE)
        command = [*SVODKA, "desk", "--store", str(path), "--port", str(PORT), "--no-browser"]
        with subprocess.Popen(command, stderr=subprocess.DEVNULL) as desk:
            try:
                return asked(path, desk.pid)
            finally:
                desk.terminate()


def asked(path: Path, process: int) -> dict[str, float]:
    """The figures of a desk that runs, as a process of this number, on the store at `path`."""
    waited()
    lists = [timed(PORT, process, page) for page in LISTS[:-1]]
    search = timed(PORT, process, LISTS[-1])
    story = [timed(PORT, process, page) for page in STORY]
    found = {
        **worst("lists", lists), **worst("search for the commonest word", [search]), **worst("story of 54", story),
        "first view kB": max(first_view(PORT, page) for page in ("/", STORY[0])) / 1000,
    }  # fmt: skip
    add = [*SVODKA, "add", str(ARTICLES), "--store", str(path), "--quiet"]
    with subprocess.Popen(add, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as writing:
        readers = crowd(PORT, [*LISTS[:4], *STORY], 50, 15)
        writing.terminate()
    return {**found, "50 readers median ms": readers.median, "50 readers failed": readers.failed}


def worst(name: str, found: Iterable[Times]) -> dict[str, float]:
    """The slowest page of several: by the 95th percentile, and by the desk's own processor time."""
    pages = list(found)
    return {
        f"{name} p95 ms": max(page.p95 for page in pages),
        f"{name} processor ms": max(page.processor for page in pages),
    }


if __name__ == "__main__":
    for name, figure in measure().items():
        print(f"{name:45} {figure:8.1f}")
