"""A store of many made articles: what it costs to make, to add to, to list and to search.

    python -m bench.scale.store [--articles N] [--store FILE]

Seconds of one processor (`by_the_clock` beside the most important). Made by the functions of `svodka add --quick`;
then 100 further articles of the last day are added the same way, the latest 50 stories are listed, and words of random
titles are searched for. A FILE that is there already is added to as it is.
"""

import argparse
import random
import tempfile
import time
from collections.abc import Callable
from functools import partial
from itertools import islice
from pathlib import Path

from bench.data import absent
from bench.scale.made_news import PER_DAY, made_news
from svodka.model.progress import Silent
from svodka.store import Engine, Filter, SqliteStore, update
from svodka.store.adding import enter

_PORTION = 2000


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds of the processor and by the clock."""
    began = time.process_time(), time.perf_counter()
    work()
    return time.process_time() - began[0], time.perf_counter() - began[1]


def fill(path: Path, count: int) -> None:
    """Adds so many articles in portions, as they would come."""
    engine, news = Engine(), made_news(count)
    while portion := [made.article for made in islice(news, _PORTION)]:
        with SqliteStore.writing(path) as store:
            enter(store, portion, Silent())
            update(store, engine, quick=True)


def add(path: Path, count: int) -> None:
    """Adds a hundred articles of the last day."""
    day = max(0, (count - 1) // PER_DAY)
    more = [made.article for made in made_news(100, seed=2, first_day=day)]
    with SqliteStore.writing(path) as store:
        enter(store, more, Silent())
        update(store, Engine(), quick=True)


def searching(path: Path) -> list[float]:
    """The seconds by the clock of two hundred searches, the shortest first."""
    chance, taken = random.Random(1), []
    with SqliteStore.reading(path) as store:
        titles = [row.title for row in store.articles.listed(Filter(limit=3000)) if row.title]
        for _ in range(200):
            words = [word for word in chance.choice(titles).split() if len(word) > 4 and word.isalpha()][:2]
            if words:
                asked = " ".join(words)
                taken.append(timed(partial(store.search.find, asked, "article", 10))[1])
    return sorted(taken)


def listing(path: Path) -> None:
    """The latest fifty stories, from opening the file."""
    with SqliteStore.reading(path) as store:
        store.stories.listed(Filter(limit=50), "")


def measure(count: int = 10_000, given: Path | None = None) -> dict[str, float]:
    """All figures by name."""
    with tempfile.TemporaryDirectory() as folder:
        path = given or Path(folder) / "store.db"
        made = timed(lambda: fill(path, count)) if not path.exists() else (0.0, 0.0)
        added = timed(lambda: add(path, count))
        listed = min(timed(lambda: listing(path))[1] for _ in range(5))
        searched = searching(path)
        size = path.stat().st_size / 1e6
    return {
        "articles": count, "making_seconds": made[0], "adding_100_seconds": added[0],
        "adding_100_by_the_clock": added[1], "listing_50_stories_seconds": listed,
        "search_median_seconds": searched[len(searched) // 2],
        "search_p95_seconds": searched[len(searched) * 95 // 100],
        "megabytes": size,
    }  # fmt: skip


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=10_000)
    options.add_argument("--store", type=Path)
    asked = options.parse_args()
    with absent():
        for name, value in measure(asked.articles, asked.store).items():
            print(f"{name:28} {value:.4g}", flush=True)
