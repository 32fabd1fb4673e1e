"""Glances at articles, likely pairs, and what is still to be grouped, in SQLite."""

from collections.abc import Iterable, Sequence

import numpy as np

from svodka.store.packing import pack, unpack
from svodka.store.records import Indexed
from svodka.store.sqlite.database import Database, Row, Value
from svodka.store.sqlite.readings import keep_words
from svodka.stories.stream.glance import Glance
from svodka.stories.stream.likely import UNDATED, Pair
from svodka.stories.stream.seen import Entry, Meaning, row
from svodka.stories.stream.seen import Row as Rare

_ENTRY = """SELECT a.key, a.id, a.published, a.outlet, g.body, g.meaning, g.rare FROM articles a JOIN glances g
  ON g.article = a.key WHERE {which} ORDER BY a.id"""
_PARTNERS = """SELECT first, second, probability FROM pairs WHERE first = ?1
  UNION ALL SELECT first, second, probability FROM pairs WHERE second = ?1"""


class Stream:
    """What grouping by glances keeps."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def missing(self, stamp: str) -> list[int]:
        """The articles without a glance of this stamp."""
        sql = """SELECT a.key FROM articles a LEFT JOIN glances g ON g.article = a.key AND g.made_by = ?
          WHERE g.article IS NULL ORDER BY a.key"""
        return [int(row[0] or 0) for row in self._database.rows(sql, [stamp])]

    def keep(self, key: int, seen: Glance, meaning: Meaning, stamp: str) -> None:
        """Puts a glance in the place of an earlier one, whose pairs go; inside the caller's transaction."""
        self.loosen([key])
        values: list[Value] = [
            key,
            stamp,
            pack(seen),
            np.ascontiguousarray(meaning, "<f2").tobytes(),
            _packed(row(seen)),
        ]
        sql = "INSERT OR REPLACE INTO glances (article, made_by, body, meaning, rare) VALUES (?, ?, ?, ?, ?)"
        self._database.run(sql, values)
        self._database.run("INSERT OR IGNORE INTO unsettled VALUES (?)", [key])

    def index(self, key: int, words: Indexed) -> None:
        """Makes an article that has not been read findable by its words; inside the caller's transaction."""
        self._database.run("INSERT OR REPLACE INTO offsets VALUES (?, ?)", [key, words.offsets])
        keep_words(self._database, key, words)

    def unread(self, keys: Sequence[int]) -> list[int]:
        """Those of the articles that have neither been read nor indexed."""
        sql = """SELECT 1 FROM readings WHERE article = ?1 UNION ALL SELECT 1 FROM offsets WHERE article = ?1"""
        return [key for key in keys if not self._database.row(sql, [key])]

    def loosen(self, keys: Iterable[int]) -> None:
        """Takes away the pairs of articles; those that they were paired with are to be looked at again."""
        for key in keys:
            rows = [[int(a or 0) + int(b or 0) - key] for a, b, _ in self._database.rows(_PARTNERS, [key])]
            self._database.many("INSERT OR IGNORE INTO unsettled VALUES (?)", rows)
            self._database.run("DELETE FROM pairs WHERE first = ?1 OR second = ?1", [key])

    def days(self) -> list[int]:
        """The days since 1970 that have articles, and `UNDATED` where there are some without a known day."""
        rows = self._database.rows("SELECT DISTINCT CAST(floor(moment / 24) AS INTEGER), dated FROM articles")
        return sorted({int(day) if dated and day is not None else UNDATED for day, dated in rows})

    def entries(self, day: int) -> list[Entry]:
        """The articles of a day, in order of id."""
        if day == UNDATED:
            rows = self._database.rows(_ENTRY.format(which="NOT a.dated OR a.moment IS NULL"))
        else:
            which = "a.dated AND a.moment >= ? AND a.moment < ?"
            rows = self._database.rows(_ENTRY.format(which=which), [day * 24.0, (day + 1) * 24.0])
        return [_entry(row) for row in rows]

    def glances(self, keys: Iterable[int]) -> list[Entry]:
        """The entries of articles, in order of id."""
        rows = [row for key in keys for row in self._database.rows(_ENTRY.format(which="a.key = ?"), [key])]
        return sorted((_entry(row) for row in rows), key=lambda entry: entry.id)

    def unpaired(self) -> dict[int, int]:
        """The day of each article whose likely pairs have not been looked for."""
        sql = """SELECT a.key, CAST(floor(a.moment / 24) AS INTEGER), a.dated FROM glances g
          JOIN articles a ON a.key = g.article WHERE NOT g.paired"""
        rows = self._database.rows(sql)
        return {int(key or 0): int(day) if dated and day is not None else UNDATED for key, day, dated in rows}

    def keep_pairs(self, pairs: Iterable[Pair], done: Iterable[int]) -> None:
        """Puts likely pairs in, and notes for which articles all of them are there; in the caller's transaction."""
        self._database.many("INSERT OR REPLACE INTO pairs VALUES (?, ?, ?)", pairs)
        self._database.many("UPDATE glances SET paired = 1 WHERE article = ?", ([key] for key in done))

    def pairs_of(self, keys: Iterable[int]) -> list[Pair]:
        """All pairs of each of the articles; one of two of them comes twice."""
        rows = (row for key in keys for row in self._database.rows(_PARTNERS, [key]))
        return [Pair(int(a or 0), int(b or 0), float(p or 0)) for a, b, p in rows]

    def group(self, key: int) -> list[int]:
        """The articles of the group of its day that an article is in, itself among them; [] where none is kept."""
        sql = "SELECT article FROM day_groups WHERE head = (SELECT head FROM day_groups WHERE article = ?)"
        return [int(row[0] or 0) for row in self._database.rows(sql, [key])]

    def keep_groups(self, groups: Iterable[Sequence[int]]) -> None:
        """Puts groups of single days in the place of those that their articles were in; in the caller's transaction."""
        rows = ([key, group[0]] for group in groups for key in group)
        self._database.many("INSERT OR REPLACE INTO day_groups VALUES (?, ?)", rows)

    def unsettled(self) -> list[int]:
        """The articles whose stories are to be looked at again."""
        return [int(row[0] or 0) for row in self._database.rows("SELECT article FROM unsettled")]

    def settle(self) -> None:
        """Nothing is to be looked at again; inside the caller's transaction."""
        self._database.run("DELETE FROM unsettled")


def _entry(found: Row) -> Entry:
    key, id_, published, outlet, body, meaning, rare = found
    if not isinstance(body, bytes) or not isinstance(meaning, bytes) or not isinstance(rare, bytes):
        raise TypeError("a glance is kept as bytes")
    when = None if published is None else str(published)
    where = None if outlet is None else str(outlet)
    vector = np.frombuffer(meaning, "<f2")
    return Entry(int(key or 0), str(id_), when, where, unpack(body, Glance), vector, _unpacked(rare))


def _packed(rare: Rare) -> bytes:
    """The words' numbers one after the other, then their weights, bit for bit."""
    return rare.words.astype("<i8").tobytes() + rare.weights.astype("<f8").tobytes()


def _unpacked(data: bytes) -> Rare:
    half = len(data) // 2
    return Rare(np.frombuffer(data[:half], "<i8"), np.frombuffer(data[half:], "<f8"))
