"""Articles and their versions in SQLite."""

from collections.abc import Sequence

from svodka.model.article import Article
from svodka.store.addresses import article_address
from svodka.store.changes import changes
from svodka.store.errors import UnknownIdError
from svodka.store.moments import day_is_known, hours
from svodka.store.packing import pack, unpack
from svodka.store.records import ArticleRow, Change, Entered, Filter, Placed, Version
from svodka.store.sqlite.database import Database, Row, Value
from svodka.store.sqlite.wanted import wanted

_LISTED = """a.key, a.id, a.url, a.outlet, a.title, a.published, a.language, a.path, a.given_id, a.characters,
  (SELECT count(*) FROM versions v WHERE v.article = a.key), (SELECT story FROM members m WHERE m.article = a.key)"""


class Articles:
    """One row an article, whatever number of versions it has."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def enter(self, articles: Sequence[Article]) -> Entered:
        """Puts articles in, in order, inside the caller's transaction."""
        done = [self._enter(article) for article in articles]
        return Entered(done.count("new"), done.count("changed"), done.count("same"))

    def _enter(self, article: Article) -> str:
        if self._database.row("SELECT 1 FROM versions WHERE id = ?", [article.id]):
            return "same"
        known = self._of_address(article.url) if article.url else None
        if known is None:
            key = self._database.run(_PUT, [*_columns(article), 1])
            self._version(key, 1, article, ())
            return "new"
        key, old = int(known[0] or 0), self.get([int(known[0] or 0)])[0]
        return "changed" if self._put(key, article, old, not _older(article, old)) else "same"

    def renew(self, key: int, article: Article) -> bool:
        """Puts what the same page gives now in the place of an article's current version, as one more version, inside
        the caller's transaction. False, and nothing is done, where a reader would see no difference."""
        if self._database.row("SELECT 1 FROM versions WHERE id = ?", [article.id]):
            return False
        return self._put(key, article, self.get([key])[0], True)

    def _put(self, key: int, article: Article, old: Article, is_current: bool) -> bool:
        """Puts in another version of an article, if there is anything to tell it from the old one."""
        found = changes(old, article)
        if not found:
            return False
        number = 1 + self._database.number("SELECT max(number) FROM versions WHERE article = ?", [key])
        self._version(key, number, article, found)
        if is_current:
            self._database.run(_REPLACE, [*_columns(article), number, key])
            self._unsettle(key)
            for table in ("readings", "vectors", "passages", "glances", "offsets"):
                self._database.run(f"DELETE FROM {table} WHERE article = ?", [key])  # noqa: S608
        return True

    def _of_address(self, url: str) -> Row | None:
        """The article of an address; older stores have addresses as they were given."""
        sql = "SELECT key, id FROM articles WHERE address = ? OR address = ? ORDER BY key"
        return self._database.row(sql, [article_address(url), url])

    def _version(self, key: int, number: int, article: Article, found: Sequence[Change]) -> None:
        material = number == 1 or any(change.material for change in found)
        row: list[Value] = [key, number, article.id, article.sha256, material, pack(article), pack(list(found))]
        self._database.run("INSERT INTO versions VALUES (?, ?, ?, ?, ?, ?, ?)", row)

    def get(self, keys: Sequence[int]) -> list[Article]:
        """The current versions of articles, in the order of the keys."""
        sql = """SELECT v.body FROM articles a JOIN versions v ON v.article = a.key AND v.number = a.version
          WHERE a.key = ?"""
        rows = [row for key in keys for row in self._database.rows(sql, [key])]
        return [unpack(bytes(row[0]), Article) for row in rows if isinstance(row[0], bytes)]

    def key(self, id_: str) -> int:
        """The key of the article of which any version has this id. Raises UnknownIdError."""
        found = self._database.row("SELECT article FROM versions WHERE id = ?", [id_])
        if found is None:
            raise UnknownIdError(f"{self._database.path}: no article has the id {id_}")
        return int(found[0] or 0)

    def placed(self) -> list[Placed]:
        """Every article with its moment, in order of id."""
        rows = self._database.rows("SELECT key, id, moment, dated FROM articles ORDER BY id")
        return [Placed(int(k or 0), str(i), float(m) if d and m is not None else None) for k, i, m, d in rows]

    def listed(self, filter_: Filter) -> list[ArticleRow]:
        """The articles that are wanted, the latest first."""
        condition, values = wanted(filter_)
        sql = f"SELECT {_LISTED} FROM articles a WHERE {condition} ORDER BY a.moment DESC, a.id LIMIT ?"  # noqa: S608
        rows = self._database.rows(sql, [*values, -1 if filter_.limit is None else filter_.limit])
        return [_row(row) for row in rows]

    def versions(self, key: int) -> list[Version]:
        """All versions of an article, in the order of arrival."""
        sql = """SELECT v.number, v.id, v.sha256, v.number = a.version, v.material, v.changes
          FROM versions v JOIN articles a ON a.key = v.article WHERE a.key = ? ORDER BY v.number"""
        return [_version(row) for row in self._database.rows(sql, [key])]

    def version(self, id_: str) -> Article:
        """The version that has this id, current or not. Raises UnknownIdError."""
        found = self._database.row("SELECT body FROM versions WHERE id = ?", [id_])
        if found is None or not isinstance(found[0], bytes):
            raise UnknownIdError(f"{self._database.path}: no article has the id {id_}")
        return unpack(found[0], Article)

    def arrived(self, keys: Sequence[int], since: int) -> list[int]:
        """Those of the articles that arrived, or came anew as another version, after the arrival of this number."""
        sql = "SELECT 1 FROM versions WHERE article = ? AND rowid > ? LIMIT 1"
        return [key for key in keys if self._database.row(sql, [key, since])]

    def set_outlet(self, key: int, outlet: str | None) -> None:
        """Lists show this outlet for an article, or, for None, that of its current version again; inside the caller's
        transaction. The version itself stays as it was read."""
        name = self.get([key])[0].outlet if outlet is None else outlet
        row: list[Value] = [name, name.casefold() if name else None, key]
        self._database.run("UPDATE articles SET outlet = ?, outlet_key = ? WHERE key = ?", row)

    def outlets(self, limit: int) -> list[str]:
        """The outlets with the most articles, at most so many, in the order of the alphabet."""
        sql = """SELECT max(outlet) FROM articles WHERE outlet_key IS NOT NULL GROUP BY outlet_key
          ORDER BY count(*) DESC, outlet_key LIMIT ?"""
        return sorted(str(row[0]) for row in self._database.rows(sql, [limit]))

    def languages(self) -> list[str]:
        """The codes of the languages that articles are in, the commonest first."""
        rows = self._database.rows("SELECT language FROM articles GROUP BY language ORDER BY count(*) DESC, language")
        return [str(row[0]) for row in rows]

    def any(self) -> bool:
        """Whether there is any article."""
        return self._database.row("SELECT 1 FROM articles LIMIT 1") is not None

    def remove(self, keys: Sequence[int]) -> None:
        """Takes articles out with all that was made of them, inside the caller's transaction."""
        for key in keys:
            self._unsettle(key)
        self._database.many("DELETE FROM articles WHERE key = ?", [[key] for key in keys])

    def _unsettle(self, key: int) -> None:
        """The stories of those that the article was paired with are to be looked at again."""
        for one, other in (("first", "second"), ("second", "first")):
            sql = f"INSERT OR IGNORE INTO unsettled SELECT {other} FROM pairs WHERE {one} = ?"  # noqa: S608
            self._database.run(sql, [key])
            self._database.run(f"DELETE FROM pairs WHERE {one} = ?", [key])  # noqa: S608


_NAMES = (
    "id, address, given_id, path, url, outlet, outlet_key, title, published, moment, dated, language, sha256, "
    "characters"
)
_PUT = f"INSERT INTO articles ({_NAMES}, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608
_REPLACE = f"UPDATE articles SET ({_NAMES}, version) = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE key = ?"  # noqa: S608


def _columns(a: Article) -> list[Value]:
    outlet = a.outlet.casefold() if a.outlet else None
    known = day_is_known(a.published)
    moment = hours(a.published)
    address = article_address(a.url) if a.url else None
    return [
        a.id, address, a.given_id, a.path, a.url, a.outlet, outlet, a.title, a.published, moment, known, a.language,
        a.sha256, len(a.text),
    ]  # fmt: skip


def _older(new: Article, old: Article) -> bool:
    """True when the text that came later was published earlier: then it is a former version."""
    times = hours(new.published), hours(old.published)
    return times[0] is not None and times[1] is not None and times[0] < times[1]


def _row(row: Row) -> ArticleRow:
    texts = [None if value is None else str(value) for value in row]
    return ArticleRow(
        key=int(row[0] or 0), id=str(row[1]), url=texts[2], outlet=texts[3], title=texts[4], published=texts[5],
        language=str(row[6]), path=texts[7], given_id=texts[8], characters=int(row[9] or 0), versions=int(row[10] or 0),
        story=texts[11],
    )  # fmt: skip


def _version(row: Row) -> Version:
    found = tuple(unpack(row[5], list[Change])) if isinstance(row[5], bytes) else ()
    return Version(
        number=int(row[0] or 0), id=str(row[1]), sha256=str(row[2]), current=bool(row[3]), material=bool(row[4]),
        changes=found,
    )  # fmt: skip
