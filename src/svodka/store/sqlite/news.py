"""What was new in stories, and what they held when they were last looked at, in SQLite."""

from collections.abc import Iterable

from msgspec.structs import replace

from svodka.store.packing import pack, unpack
from svodka.store.sqlite.database import Database
from svodka.store.web_records import News as Item


class News:
    """The run of news, and for each story the state with which the next one is compared."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def untold(self) -> list[str]:
        """The stories that are new or have other articles than when they were last compared, by id."""
        sql = """SELECT s.id FROM stories s LEFT JOIN told_stories t ON t.story = s.id
          WHERE t.content IS NULL OR t.content <> s.content ORDER BY s.number"""
        return [str(row[0]) for row in self._database.rows(sql)]

    def told(self, versions: Iterable[str]) -> frozenset[str]:
        """Those of the versions that have been compared before."""
        sql = "SELECT version FROM told_versions WHERE version = ?"
        return frozenset(version for version in versions if self._database.row(sql, [version]))

    def tell(self, story: str, versions: Iterable[str], items: Iterable[Item], when: str) -> list[Item]:
        """Puts in which versions a story has been compared with and what was new in it, inside the caller's
        transaction; the news with their numbers."""
        sql = "INSERT OR REPLACE INTO told_stories SELECT id, content FROM stories WHERE id = ?"
        self._database.run(sql, [story])
        known = "INSERT OR IGNORE INTO told_versions SELECT id FROM versions WHERE id = ?"
        self._database.many(known, [[version] for version in versions])
        found = []
        for item in items:
            sql = "INSERT INTO news (found, kind, story, body) VALUES (?, ?, ?, ?)"
            number = self._database.run(sql, [when, item.kind, story, pack(item)])
            found.append(replace(item, number=number, found=when))
        return found

    def tell_all(self) -> None:
        """Takes everything as known, inside the caller's transaction."""
        self._database.run("INSERT OR REPLACE INTO told_stories SELECT id, content FROM stories")
        self._database.run("INSERT OR IGNORE INTO told_versions SELECT id FROM versions")

    def since(self, number: int, most: int) -> list[Item]:
        """News after a number, in order; at most so many."""
        sql = "SELECT number, found, body FROM news WHERE number > ? ORDER BY number LIMIT ?"
        return [_item(row) for row in self._database.rows(sql, [number, most])]

    def latest(self, most: int) -> list[Item]:
        """The last news, the latest first."""
        sql = "SELECT number, found, body FROM news ORDER BY number DESC LIMIT ?"
        return [_item(row) for row in self._database.rows(sql, [most])]

    def last_number(self) -> int:
        """The number of the last news; 0 before the first."""
        return self._database.number("SELECT coalesce(max(number), 0) FROM news")


def _item(row: tuple[object, ...]) -> Item:
    number, found, body = row
    if not isinstance(body, bytes) or not isinstance(number, int):
        raise TypeError("a row of news is damaged")
    return replace(unpack(body, Item), number=number, found=str(found))
