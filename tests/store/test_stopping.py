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
COUNTS = {"articles": 1, "readings": 17, "vectors": 33, "stories": 1}
QUICK = {"articles": 1, "glances": 1, "pairs": 1, "stories": 1}
"""The program is killed a random moment after the table has so many rows; then started again, and killed again."""


def adding(folder: Path, store: str, *how: str) -> subprocess.Popen[bytes]:
    source = folder / "news.jsonl"
    source.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in LINES), encoding="utf-8")
    program = [*PROGRAM, "add", *how, str(source), "--store", str(folder / store)]
    return subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, "LANG": "C"})


def finished(folder: Path, store: str, *how: str) -> str:
    done = adding(folder, store, *how)
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


def killed_again_and_again(folder: Path, counts: dict[str, int], *how: str) -> None:
    path, chance = folder / "store.db", random.Random(3)
    for table, count in counts.items():
        running = adding(folder, "store.db", *how)
        while running.poll() is None and rows(path, table) < count:
            time.sleep(0.005)
        time.sleep(chance.random() * 0.05)
        running.send_signal(signal.SIGKILL)
        running.communicate()
        assert rows(path, table) >= count
    finished(folder, "store.db", *how)
    assert rows(path, "articles") == rows(path, "versions") == len(LINES)
    with SqliteStore.reading(path) as store:
        info = store.info("", thorough=True)
        assert (info.problems, info.grouped) == ((), True)


def test_killed_again_and_again(tmp_path: Path, undisturbed: dict[str, tuple[str, ...]]) -> None:
    killed_again_and_again(tmp_path, COUNTS)
    assert rows(tmp_path / "store.db", "readings") == len(LINES)
    assert stories(tmp_path / "store.db") == undisturbed


def test_killed_while_grouping_by_glances(tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    whole.mkdir()
    finished(whole, "store.db", "--quick")
    killed_again_and_again(tmp_path, QUICK, "--quick")
    assert stories(tmp_path / "store.db") == stories(whole / "store.db")
