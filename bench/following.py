"""What following costs, and whether it loses anything.

    python -m bench.following round [--feeds 500] [--articles 1000] [--fetch-only]
        one round at the polite defaults, one host each
    python -m bench.following rounds [--feeds 20] [--rounds 1000]
        memory over many rounds in which nothing is new
    python -m bench.following kill [--kills 30] [--seed 1] [--seconds 1000]
        killed at random, while articles keep coming

The sites are those of `bench.following_site`, in a process of their own on loopback. Each prints JSON.
"""

import argparse
import json
import os
import random
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from bench.following_site import host
from svodka.fetching import FetchOptions
from svodka.store import SqliteStore
from svodka.watching import Watch, WatchOptions

_TABLES = ("fetches", "entries", "articles", "article_pages", "readings", "vectors", "told_versions", "news")
_PATIENCE = 90.0
_WATCH = [sys.executable, "-c", "from svodka.cli import main; main()", "watch", "--quiet", "--allow-private"]


@contextmanager
def sites(folder: Path, feeds: int, articles: int) -> Iterator[int]:
    """The sites, running; the port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    publish(folder, articles)
    command = [sys.executable, "-m", "bench.following_site", str(port), str(feeds), str(folder / "published")]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, env={**os.environ, "PYTHONHASHSEED": "0"})
    try:
        assert running.stdout is not None
        running.stdout.readline()
        yield port
    finally:
        running.kill()
        running.wait()


def publish(folder: Path, articles: int) -> None:
    """Lets so many articles be out."""
    (folder / "new").write_text(str(articles))
    (folder / "new").replace(folder / "published")


def follow(store: Path, feeds: int, port: int) -> None:
    """Follows every feed."""
    with SqliteStore.writing(store) as opened, opened.transaction():
        for feed in range(feeds):
            opened.sources.follow(f"http://{host(feed)}:{port}/rss", None, "2031-01-01T00:00:00Z")
        opened.note("watched", "2031-01-01T00:00:00Z")


def memory() -> float:
    """Megabytes of this process that are in memory now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def one_round(folder: Path, feeds: int, articles: int, read: bool) -> dict[str, object]:
    """Seconds of a first round (all is new), of one in which nothing is new, and of one with some new articles; with
    reading and grouping, or fetching alone."""
    store, figures = folder / "store.db", dict[str, object]()
    options = WatchOptions(fetch=FetchOptions(allow_private=True), every=0)
    with sites(folder, feeds, articles) as port, Watch(store, options) as watch:
        follow(store, feeds, port)
        for name, out in (("first", articles), ("nothing_new", articles), ("some_new", articles + feeds // 10)):
            publish(folder, out)
            began, spent = time.perf_counter(), time.process_time()
            with SqliteStore.writing(store) as opened:
                brought = watch._runner.run(watch._fetch(opened))
            fetched = time.perf_counter() - began
            cpu = time.process_time() - spent
            found: dict[str, object] = {
                "fetching_s": round(fetched, 1), "fetching_cpu_s": round(cpu, 1), "new": brought.entered.new,
                "unchanged": brought.unchanged, "skipped": len(brought.skipped), "memory_mb": round(memory()),
            }  # fmt: skip
            if read:
                found["news"] = len(watch.round().news)
                found["with_reading_and_grouping_s"] = round(time.perf_counter() - began, 1)
            figures[name] = found
            print(json.dumps({name: found}), file=sys.stderr, flush=True)
    return {"feeds": feeds, **figures}


def many_rounds(folder: Path, feeds: int, rounds: int) -> dict[str, object]:
    """Memory after every tenth of the rounds; nothing is new in them, and there is no pause."""
    store, sampled = folder / "store.db", list[float]()
    options = WatchOptions(fetch=FetchOptions(allow_private=True, pause=0.0), every=0)
    with sites(folder, feeds, feeds) as port, Watch(store, options) as watch:
        follow(store, feeds, port)
        watch.round()
        began = time.perf_counter()
        for number in range(rounds):
            done = watch.round()
            assert done.brought.unchanged == feeds, done
            if number % max(1, rounds // 10) == 0:
                sampled.append(round(memory(), 1))
        spent = time.perf_counter() - began
    size = store.stat().st_size // 1024
    return {"feeds": feeds, "rounds": rounds, "memory_mb": [*sampled, round(memory(), 1)], "seconds": round(spent, 1),
            "store_kb": size}  # fmt: skip


def killed(folder: Path, kills: int, seed: int, seconds: float = float("inf")) -> dict[str, object]:
    """Kills the program again and again while articles keep coming, each time a moment after some table has grown by
    some rows, both by chance; then lets it end. What is there and told, and how often. After so many seconds no more
    is killed."""
    store, told, chance, feeds = folder / "store.db", folder / "news.jsonl", random.Random(seed), 12
    command = [*_WATCH, "--store", str(store), "--format", "jsonl", "-o", str(told), "--every", "10s", "--pause", "0.1"]
    env = {**os.environ, "SVODKA_CONTACT": "bench@example.org"}
    moments, end = Counter[str](), time.monotonic() + seconds
    with sites(folder, feeds, 24) as port:
        follow(store, feeds, port)
        for number in range(kills):
            if time.monotonic() > end:
                kills = number
                break
            publish(folder, 24 + 4 * (number + 1))
            table, rows = chance.choice(_TABLES), chance.randint(1, 4)
            running = subprocess.Popen(command, env=env, stderr=subprocess.DEVNULL)
            wanted, until = _rows(store, table) + rows, time.monotonic() + _PATIENCE
            while _rows(store, table) < wanted and time.monotonic() < until:
                time.sleep(0.01)
            time.sleep(chance.uniform(0.0, 0.1))
            moments[table if time.monotonic() < until else "waited in vain"] += 1
            running.send_signal(signal.SIGKILL)
            running.wait()
            with closing(sqlite3.connect(store)) as connection:
                connection.execute("UPDATE sources SET due = 0")
                connection.commit()
            there = _rows(store, "articles")
            print(f"kill {number + 1} at {table}: {there} articles", file=sys.stderr, flush=True)
        subprocess.run([*command, "--once"], env=env, check=True)
    return {"kills": kills, "killed_after_growth_of": dict(moments), **_outcome(store, told, 24 + 4 * kills)}


def _rows(store: Path, table: str) -> int:
    with closing(sqlite3.connect(f"file:{store}?mode=ro", uri=True)) as connection:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def _outcome(store: Path, told: Path, published: int) -> dict[str, object]:
    with closing(sqlite3.connect(store)) as connection:
        urls = [url for (url,) in connection.execute("SELECT url FROM articles")]
        versions = connection.execute("SELECT count(*) FROM versions").fetchone()[0]
        sound = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        sound &= not connection.execute("PRAGMA foreign_key_check").fetchall()
        kept = connection.execute("SELECT count(*) FROM news").fetchone()[0]
        untold = connection.execute(
            "SELECT count(*) FROM articles WHERE id NOT IN (SELECT version FROM told_versions)"
        ).fetchone()[0]
    news = [json.loads(line) for line in told.read_text(encoding="utf-8").splitlines()]
    named = Counter(item["article"] for item in news if item["kind"] == "article")
    return {
        "published": published, "articles": len(urls), "twice": len(urls) - len(set(urls)), "versions": versions,
        "sound": sound, "news": kept, "news_in_file": len(news),
        "news_in_order": [item["number"] for item in news] == sorted({item["number"] for item in news}),
        "articles_told_twice": sum(n > 1 for n in named.values()), "articles_untold": untold,
    }  # fmt: skip


def measure(seconds: float = 1000) -> dict[str, float]:
    """The figures of a fetching round over 500 feeds, of a thousand rounds in which nothing is new, and of 30 kills (as
    many as fit in so many seconds)."""
    with tempfile.TemporaryDirectory() as a, tempfile.TemporaryDirectory() as b, tempfile.TemporaryDirectory() as c:
        first = one_round(Path(a), 500, 100, read=False)["first"]
        memories = many_rounds(Path(b), 2, 1000)["memory_mb"]
        kills = killed(Path(c), 30, 1, seconds)
    assert isinstance(first, dict)
    assert isinstance(memories, list)
    figures = {"round_s": first["fetching_s"], "round_cpu_s": first["fetching_cpu_s"]}
    figures |= {"mb_after_the_first_round": memories[0], "mb_after_the_last": memories[-1]}
    counted = (
        "kills",
        "published",
        "articles",
        "twice",
        "news",
        "news_in_file",
        "articles_told_twice",
        "articles_untold",
    )
    return {name: float(v) for name, v in (figures | {n: kills[n] for n in counted}).items()}  # type: ignore[arg-type]


def main() -> None:
    """Runs one measure and prints what came of it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=("round", "rounds", "kill"))
    for name, default in (
        ("feeds", 0),
        ("articles", 1000),
        ("rounds", 1000),
        ("kills", 30),
        ("seed", 1),
        ("seconds", 10**6),
    ):
        parser.add_argument(f"--{name}", type=int, default=default)
    parser.add_argument("--fetch-only", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if given.what == "round":
            done = one_round(folder, given.feeds or 500, given.articles, not given.fetch_only)
        elif given.what == "rounds":
            done = many_rounds(folder, given.feeds or 20, given.rounds)
        else:
            done = killed(folder, given.kills, given.seed, given.seconds)
    print(json.dumps(done, indent=1))


if __name__ == "__main__":
    main()
