"""What concerns the file itself: locks, limits, versions of its form, and files that are no stores."""

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from svodka.model.progress import Silent
from svodka.store import Engine, Filter, SqliteStore, StoreError, update
from svodka.store.adding import enter
from svodka.store.sqlite.database import Database
from svodka.store.sqlite.migrating import migrate, migrations
from tests.conftest import make_article
from tests.store.conftest import articles


def changed(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(sql)


def test_a_second_writer_is_told_who_writes(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    busy = pytest.raises(StoreError, match=r"process [0-9]+ is writing to this store")
    with SqliteStore.writing(path), busy, SqliteStore.writing(path):
        pass
    with SqliteStore.writing(path):
        pass


def test_a_second_writer_waits_and_nothing_is_lost(tmp_path: Path) -> None:
    path, told = tmp_path / "a.db", []
    waits = threading.Event()

    def second() -> None:
        def waiting(words: str) -> None:
            told.append(words)
            waits.set()

        with SqliteStore.writing(path, waiting) as store:
            enter(store, articles()[3:], Silent())

    with SqliteStore.writing(path) as store:
        other = threading.Thread(target=second)
        other.start()
        assert waits.wait(10)
        enter(store, articles()[:3], Silent())
    other.join(10)
    assert len(told) == 1
    with SqliteStore.reading(path) as store:
        assert len(store.articles.listed(Filter())) == 5


def test_readers_see_the_last_whole_state_while_another_writes(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with SqliteStore.writing(path) as store:
        enter(store, articles()[:2], Silent())
        with store.transaction(), SqliteStore.reading(path) as one, SqliteStore.reading(path) as two:
            store.articles.enter(articles()[2:])
            assert len(one.articles.listed(Filter())) == len(two.articles.listed(Filter())) == 2
        with SqliteStore.reading(path) as after:
            assert len(after.articles.listed(Filter())) == 5


def test_a_reader_cannot_write(tmp_path: Path) -> None:
    with SqliteStore.writing(tmp_path / "a.db"):
        pass
    with SqliteStore.reading(tmp_path / "a.db") as store, pytest.raises(StoreError, match="cannot be written"):
        enter(store, articles(), Silent())


def test_a_full_disk_changes_nothing_and_the_same_call_goes_on(tmp_path: Path, engine: Engine) -> None:
    path = tmp_path / "a.db"
    many = [make_article(f"{n} " + "".join(chr(0x400 + (n * i) % 80) for i in range(3000))) for n in range(1, 150)]
    with SqliteStore.writing(path) as store:
        enter(store, articles(), Silent())
        update(store, engine)
        before = store.info(engine.stamps.readings)
        store._database.rows(f"PRAGMA max_page_count = {before.bytes // 4096 + 4}")
        with pytest.raises(StoreError, match="the disk is full"):
            enter(store, many, Silent())
        assert store.info(engine.stamps.readings, thorough=True) == before
    with SqliteStore.writing(path) as store:
        assert enter(store, many, Silent()).new == 149
        assert store.info("").problems == ()


def test_a_store_marked_read_only_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with SqliteStore.writing(path) as store:
        enter(store, articles(), Silent())
    path.chmod(0o444)
    before = path.read_bytes()
    with pytest.raises(StoreError, match="marked read-only"), SqliteStore.writing(path):
        pass
    with SqliteStore.reading(path) as store:
        assert len(store.articles.listed(Filter())) == 5
    assert path.read_bytes() == before


def test_a_newer_store_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with SqliteStore.writing(path):
        pass
    changed(path, "PRAGMA user_version = 99")
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    for open_ in (SqliteStore.writing, SqliteStore.reading):
        with pytest.raises(StoreError, match="a newer svodka made this store"), open_(path):
            pass
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


@pytest.mark.parametrize("content", [b"text\n" * 50, b"\x00" * 4096, b"SQLite format 3\x00" + b"\xff" * 200, b"x"])
def test_a_file_that_is_no_store_stays_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.db"
    path.write_bytes(content)
    for open_ in (SqliteStore.writing, SqliteStore.reading):
        with pytest.raises(StoreError), open_(path):
            pass
    assert path.read_bytes() == content


def test_another_programs_database_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    changed(path, "CREATE TABLE articles (x)")
    for open_ in (SqliteStore.writing, SqliteStore.reading):
        with pytest.raises(StoreError, match="not a store of svodka"), open_(path):
            pass


def test_a_store_that_was_stopped_before_it_had_tables(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    changed(path, "PRAGMA journal_mode = WAL")
    with SqliteStore.writing(path) as store:
        assert enter(store, articles(), Silent()).new == 5


@pytest.mark.parametrize("place", ["none/at/all.db", "a.db"])
def test_no_store(tmp_path: Path, place: str) -> None:
    with pytest.raises(StoreError, match="there is no store here"), SqliteStore.reading(tmp_path / place):
        pass


STEPS = ("CREATE TABLE one (x INTEGER);", "CREATE TABLE two (x INTEGER); INSERT INTO one VALUES (2);")


def database(path: Path) -> Database:
    return Database(path, sqlite3.connect(path, isolation_level=None))


def test_an_older_store_takes_the_steps_that_it_lacks(tmp_path: Path) -> None:
    with closing(database(tmp_path / "a.db")) as old:
        migrate(old, STEPS[:1])
        migrate(old, STEPS)
        migrate(old, STEPS)
        assert (old.number("PRAGMA user_version"), old.rows("SELECT x FROM one")) == (2, [(2,)])


def test_a_step_that_fails_leaves_the_version_before(tmp_path: Path) -> None:
    with closing(database(tmp_path / "a.db")) as old:
        with pytest.raises(StoreError):
            migrate(old, (*STEPS, "CREATE TABLE three (x INTEGER); INSERT INTO nowhere VALUES (1);"))
        assert old.number("PRAGMA user_version") == 2
        assert not old.number("SELECT count(*) FROM sqlite_master WHERE name = 'three'")


def test_a_store_is_made_by_all_the_steps(tmp_path: Path) -> None:
    with SqliteStore.writing(tmp_path / "a.db") as store:
        assert store.info("").version == len(migrations()) >= 1
