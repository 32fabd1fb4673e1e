"""`svodka add` killed at any moment loses nothing, and goes on where it stopped."""

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, suppress
from pathlib import Path

import pytest

from svodka.store import Filter, SqliteStore

EVENTS = ("рухнул мост", "открыли комету", "сгорел склад", "задержали поезд")
LINES = [
    {"id": f"n{n}", "outlet": f"Вестник {n % 7}", "published": "2031-03-03",
     "text": f"В посёлке Ольховка-{n % 4} {EVENTS[n % 4]}. Подробности уточняют, сообщила мэрия. Это заметка {n}."}
    for n in range(64)
]  # fmt: skip
PROGRAM = [sys.executable, "-c", "from svodka.cli import main; main()"]
COUNTS = {"articles": 1, "readings": 17, "vectors": 33, "windows": 1}
"""The program is killed a random moment after the table has so many rows; then started again, and killed again."""


def adding(folder: Path, store: str) -> subprocess.Popen[bytes]:
    source = folder / "news.jsonl"
    source.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in LINES), encoding="utf-8")
    program = [*PROGRAM, "add", str(source), "--store", str(folder / store)]
    return subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, "LANG": "C"})


def finished(folder: Path, store: str) -> str:
    done = adding(folder, store)
    out, errors = done.communicate(timeout=300)
    assert done.returncode == 0, errors.decode()
    return out.decode()


def rows(path: Path, table: str) -> int:
    with suppress(sqlite3.Error), closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
    return 0


def stories(path: Path) -> dict[str, tuple[str, ...]]:
    with SqliteStore.reading(path) as store:
        return {row.id: row.articles for row in store.stories.listed(Filter(), "")}


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[str, ...]]:
    folder = tmp_path_factory.mktemp("undisturbed")
    finished(folder, "store.db")
    return stories(folder / "store.db")


def test_killed_again_and_again(tmp_path: Path, undisturbed: dict[str, tuple[str, ...]]) -> None:
    path = tmp_path / "store.db"
    chance = random.Random(3)
    for table, count in COUNTS.items():
        running = adding(tmp_path, "store.db")
        while running.poll() is None and rows(path, table) < count:
            time.sleep(0.005)
        time.sleep(chance.random() * 0.05)
        running.send_signal(signal.SIGKILL)
        running.communicate()
        assert rows(path, table) >= count
    finished(tmp_path, "store.db")
    assert rows(path, "articles") == rows(path, "readings") == rows(path, "versions") == len(LINES)
    assert stories(path) == undisturbed
    with SqliteStore.reading(path) as store:
        info = store.info("", thorough=True)
        assert (info.problems, info.grouped) == ((), True)
