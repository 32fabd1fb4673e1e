"""Does `svodka add` lose anything when it is killed? Each run: a new store, SIGKILL at a random moment, the same again.

    python -m bench.kill_add [--runs N] [--articles N] [--seed N] [--quick]

On the Russian part of `news-2020-05`. After each run every article must be there exactly once, the database sound, and
the stories those of an undisturbed run. Prints one line a run, and ends with 1 when any was not right.
"""

import argparse
import json
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from bench.data import absent, json_lines, shared

_ADD = [sys.executable, "-c", "from svodka.cli import main; main()", "add", "--quiet"]
_TABLES = ("articles", "readings", "vectors", "glances", "pairs", "stories")


def add(source: Path, store: Path, how: Sequence[str] = (), killed_after: float | None = None) -> float:
    """Runs the command to its end, or kills it after so many seconds; how long it ran."""
    began = time.perf_counter()
    running = subprocess.Popen([*_ADD, *how, str(source), "--store", str(store)], stdout=subprocess.DEVNULL)
    try:
        code = running.wait(killed_after)
        if code not in (0, 1):
            raise SystemExit(f"svodka add ended with {code}")
    except subprocess.TimeoutExpired:
        running.send_signal(signal.SIGKILL)
        running.wait()
    return time.perf_counter() - began


def stories(store: Path) -> list[tuple[str, str]]:
    """Which article is in which story, by ids."""
    sql = "SELECT m.story, a.id FROM members m JOIN articles a ON a.key = m.article ORDER BY m.story, m.place"
    with closing(sqlite3.connect(store)) as connection:
        return [(str(story), str(article)) for story, article in connection.execute(sql)]


def state(store: Path) -> dict[str, int]:
    """How many rows each table had when the program was killed."""
    if not store.exists():
        return {}
    with closing(sqlite3.connect(store)) as connection:
        there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        return {t: connection.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for t in _TABLES if t in there}


def sound(store: Path) -> bool:
    """True when the file is whole and every row points to something."""
    with closing(sqlite3.connect(store)) as connection:
        whole = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return whole and not connection.execute("PRAGMA foreign_key_check").fetchall()


def main() -> int:
    """Prints each run's outcome; 0 when all were right."""
    parser = argparse.ArgumentParser()
    for name, default in (("--runs", 50), ("--articles", 500), ("--seed", 1)):
        parser.add_argument(name, type=int, default=default)
    parser.add_argument("--quick", action="store_true", help="kills `svodka add --quick`")
    given = parser.parse_args()
    how = ["--quick"] if given.quick else []
    chance, wrong = random.Random(given.seed), 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "news.jsonl"
        rows = json_lines(shared("data/news-2020-05/ru.jsonl.gz"))[: given.articles]
        source.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
        whole = folder / "whole.db"
        took = min(add(source, whole, how), add(source, folder / "again.db", how))  # the first loads all from disk
        wanted = stories(whole)
        print(f"undisturbed: {took:.1f} s, {len(wanted)} articles, {len({s for s, _ in wanted})} stories", flush=True)
        for run in range(1, given.runs + 1):
            store = folder / f"{run}.db"
            ran = add(source, store, how, chance.uniform(0, took))
            kept = state(store)
            add(source, store, how)
            right = stories(store) == wanted and sound(store)
            wrong += not right
            print(f"run {run}: killed after {ran:.1f} s with {kept}: {'right' if right else 'WRONG'}", flush=True)
    print(f"{given.runs - wrong} of {given.runs} right")
    return int(wrong > 0)


if __name__ == "__main__":
    with absent():
        sys.exit(main())
