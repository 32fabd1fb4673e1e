"""What was fetched, byte for byte, in SQLite."""

import zlib

from svodka.model.raw_page import Headers, RawPage
from svodka.store.packing import pack, unpack
from svodka.store.sqlite.database import Database, Row, Value
from svodka.store.web_records import FetchRow, Kept

_LEVEL = 6
_ROW = "number, address, final, fetched, status, headers, sha256, problem, confirmed, confirmations"
_PUT = """INSERT INTO fetches (address, final, fetched, status, http, headers, sha256, problem)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)"""


class Pages:
    """Answers of servers, by address; each body once."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def last(self, address: str) -> Kept | None:
        """The last answer of an address that gave something."""
        sql = """SELECT number, coalesce(confirmed, fetched), headers, sha256 FROM fetches
          WHERE address = ? AND sha256 IS NOT NULL ORDER BY number DESC LIMIT 1"""
        row = self._database.row(sql, [address])
        if row is None:
            return None
        headers = unpack(row[2], Headers) if isinstance(row[2], bytes) else ()
        named = dict(reversed(headers))
        return Kept(
            number=int(row[0] or 0), seen=str(row[1]), headers=headers, etag=named.get("etag"),
            modified=named.get("last-modified"), sha256=_text(row[3]),
        )  # fmt: skip

    def keep(self, page: RawPage, body: bool = True) -> int:
        """Records an answer inside the caller's transaction, with its body or (of lists, which change all day) in the
        place of the one before; the number of the record. The same body again only confirms the record before."""
        sha256, last = page.sha256, self.last(page.address)
        if last is not None and last.sha256 == sha256:
            self._refresh(last.number, page)
            return last.number
        if not body:
            self._database.run("DELETE FROM fetches WHERE address = ?", [page.address])
        elif not self._database.row("SELECT 1 FROM bodies WHERE sha256 = ?", [sha256]):
            packed = zlib.compress(page.body, _LEVEL)
            self._database.run("INSERT INTO bodies VALUES (?, ?, ?)", [sha256, len(page.body), packed])
        row: list[Value] = [page.address, page.final, page.fetched, page.status, page.http, pack(page.headers), sha256]
        return self._database.run(_PUT, [*row, None])

    def _refresh(self, number: int, page: RawPage) -> None:
        sql = """UPDATE fetches SET headers = ?, confirmed = ?, confirmations = confirmations + 1 WHERE number = ?"""
        self._database.run(sql, [pack(page.headers), page.fetched, number])

    def confirm(self, number: int, when: str) -> None:
        """Records, inside the caller's transaction, that an answer still held at a time."""
        sql = "UPDATE fetches SET confirmed = ?, confirmations = confirmations + 1 WHERE number = ?"
        self._database.run(sql, [when, number])

    def fail(self, address: str, when: str, status: int | None, problem: str) -> None:
        """Records a failure inside the caller's transaction; the same as before only confirms that one."""
        sql = "SELECT number, problem FROM fetches WHERE address = ? ORDER BY number DESC LIMIT 1"
        last = self._database.row(sql, [address])
        if last is not None and last[1] == problem:
            self.confirm(int(last[0] or 0), when)
        else:
            headers: Headers = ()
            self._database.run(_PUT, [address, address, when, status, "", pack(headers), None, problem])

    def link(self, version: str, number: int) -> None:
        """Says from which record a version of an article (by its id) was read, inside the caller's transaction. A
        version that is not there (an article that was there already) has none."""
        sql = "INSERT OR REPLACE INTO article_pages SELECT id, ? FROM versions WHERE id = ?"
        self._database.run(sql, [number, version])

    def share(self, version: str, other: str) -> None:
        """Says that a version was read from the same record as another, inside the caller's transaction."""
        sql = "INSERT OR REPLACE INTO article_pages SELECT ?, fetch FROM article_pages WHERE version = ?"
        self._database.run(sql, [version, other])

    def of_article(self, version: str) -> RawPage | None:
        """The page from which a version of an article was read."""
        sql = """SELECT f.address, f.final, f.fetched, f.status, f.http, f.headers, b.body FROM article_pages p
          JOIN fetches f ON f.number = p.fetch JOIN bodies b ON b.sha256 = f.sha256 WHERE p.version = ?"""
        row = self._database.row(sql, [version])
        if row is None or not isinstance(row[5], bytes) or not isinstance(row[6], bytes):
            return None
        return RawPage(
            address=str(row[0]), final=str(row[1]), fetched=str(row[2]), status=int(row[3] or 0), http=str(row[4]),
            headers=unpack(row[5], Headers), body=zlib.decompress(row[6]),
        )  # fmt: skip

    def recorded(self, address: str) -> list[FetchRow]:
        """All records of an address, in order of time."""
        sql = f"SELECT {_ROW} FROM fetches WHERE address = ? ORDER BY number"  # noqa: S608
        return [_record(row) for row in self._database.rows(sql, [address])]


def _record(row: Row) -> FetchRow:
    headers = unpack(row[5], Headers) if isinstance(row[5], bytes) else ()
    return FetchRow(
        number=int(row[0] or 0), address=str(row[1]), final=str(row[2]), fetched=str(row[3]),
        status=None if row[4] is None else int(row[4]), headers=headers, sha256=_text(row[6]), problem=_text(row[7]),
        confirmed=_text(row[8]), confirmations=int(row[9] or 0),
    )  # fmt: skip


def _text(value: Value) -> str | None:
    return None if value is None else str(value)
