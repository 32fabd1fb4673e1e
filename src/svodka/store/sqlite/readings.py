"""What was read out of articles, and the vectors of what they say, in SQLite."""

from collections.abc import Iterable, Sequence

import numpy as np

from svodka.model.reading import Reading
from svodka.store.packing import Matrix, pack, pack_matrix, unpack, unpack_matrix
from svodka.store.records import Indexed, Opening
from svodka.store.sqlite.database import Database, Row, Value

_MISSING = """SELECT a.key FROM articles a LEFT JOIN readings r ON r.article = a.key AND r.made_by = ?
  WHERE r.article IS NULL ORDER BY a.key"""
_WITHOUT_VECTORS = """SELECT a.key FROM articles a
    LEFT JOIN vectors v ON v.article = a.key AND v.kind = ? AND v.made_by = ?
  WHERE v.article IS NULL ORDER BY a.key"""


class Readings:
    """One reading an article, of its current version, with the words by which it is found."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def missing(self, stamp: str) -> list[int]:
        """The articles that have no reading of this stamp."""
        return [int(row[0] or 0) for row in self._database.rows(_MISSING, [stamp])]

    def keep(self, key: int, reading: Reading, opening: Opening, words: Indexed, stamp: str) -> None:
        """Puts a reading in the place of an earlier one, inside the caller's transaction."""
        row: list[Value] = [key, stamp, pack(reading), pack(opening), words.offsets]
        self._database.run("INSERT OR REPLACE INTO readings VALUES (?, ?, ?, ?, ?)", row)
        self._database.run("DELETE FROM offsets WHERE article = ?", [key])
        keep_words(self._database, key, words)

    def get(self, keys: Sequence[int]) -> list[Reading]:
        """The readings of articles, in the order of the keys."""
        rows = _each(self._database, "SELECT body FROM readings WHERE article = ?", keys)
        return [unpack(bytes(row[0]), Reading) for row in rows if isinstance(row[0], bytes)]

    def openings(self, keys: Sequence[int]) -> list[Opening]:
        """The first parts of articles, in the order of the keys."""
        rows = _each(self._database, "SELECT opening FROM readings WHERE article = ?", keys)
        return [unpack(bytes(row[0]), Opening) for row in rows if isinstance(row[0], bytes)]

    def without_vectors(self, kind: str, stamp: str) -> list[int]:
        """The articles that have no vectors of this kind and stamp."""
        return [int(row[0] or 0) for row in self._database.rows(_WITHOUT_VECTORS, [kind, stamp])]

    def keep_vectors(self, key: int, kind: str, stamp: str, matrix: Matrix) -> None:
        """Puts vectors in the place of earlier ones, inside the caller's transaction."""
        row = [key, kind, stamp, matrix.shape[1], pack_matrix(matrix)]
        self._database.run("INSERT OR REPLACE INTO vectors VALUES (?, ?, ?, ?, ?)", row)

    def vectors(self, key: int, kind: str, stamp: str) -> Matrix | None:
        """An article's vectors of this kind and stamp, one row each; None where they were not made."""
        sql = "SELECT body, width FROM vectors WHERE article = ? AND kind = ? AND made_by = ?"
        found = self._database.row(sql, [key, kind, stamp])
        if found is None or not isinstance(found[0], bytes):
            return None
        return unpack_matrix(found[0], int(found[1] or 1))

    def leads(self, keys: Sequence[int]) -> Matrix:
        """The vectors of the articles' leads, in the order of the keys."""
        rows = _each(self._database, "SELECT body, width FROM vectors WHERE article = ? AND kind = 'lead'", keys)
        found = [unpack_matrix(row[0], int(row[1] or 1)) for row in rows if isinstance(row[0], bytes)]
        return np.concatenate(found) if found else np.zeros((0, 1), np.float32)


def keep_words(database: Database, key: int, words: Indexed) -> None:
    """Puts an article's words into the index in the place of earlier ones, inside the caller's transaction."""
    database.run("DELETE FROM passages WHERE article = ?", [key])
    for passage in words.passages:
        place = database.run(
            "INSERT INTO passages (article, kind, start, end, first, last, who) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [key, *passage],
        )
        lemmas = " ".join(words.lemmas[passage.first : passage.last])
        if passage.kind == "article":
            row: list[Value] = [place, lemmas, words.title]
            database.run("INSERT INTO article_words (rowid, lemmas, title) VALUES (?, ?, ?)", row)
        else:
            database.run(f"INSERT INTO {passage.kind}_words (rowid, lemmas) VALUES (?, ?)", [place, lemmas])  # noqa: S608


def _each(database: Database, sql: str, keys: Iterable[int]) -> Iterable[Row]:
    return (row for key in keys for row in database.rows(sql, [key]))
