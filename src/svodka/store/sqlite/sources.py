"""What is followed, and what it lists, in SQLite."""

from collections.abc import Sequence

from svodka.store.errors import UnknownIdError
from svodka.store.sqlite.database import Database, Row, Value
from svodka.store.web_records import EntryState, Source, Waiting

_LISTED = """SELECT s.number, s.address, s.kind, s.title, s.paused, s.every, s.added, s.checked, s.due, s.failures,
  s.problem, (SELECT count(*) FROM entries e WHERE e.source = s.number AND e.state = 'done'),
  (SELECT count(*) FROM entries e WHERE e.source = s.number AND e.state = 'waiting') FROM sources s"""
_DUE = """SELECT number, address, kind, title, paused, every, added, checked, due, failures, problem, 0, 0 FROM sources
  WHERE NOT paused AND due <= ? ORDER BY due, number"""
_ENTRY = """INSERT INTO entries (address, source, found, mark, hints, state) VALUES (?, ?, ?, ?, ?, 'waiting')
  ON CONFLICT (address) DO UPDATE SET mark = excluded.mark, hints = excluded.hints, state = 'waiting', due = 0
  WHERE entries.mark <> excluded.mark AND entries.source IS excluded.source AND entries.tries < ?"""
_PASSED = """INSERT OR IGNORE INTO entries (address, source, found, mark, hints, state, problem)
  VALUES (?, ?, ?, ?, ?, 'given up', 'one of too many that were listed at once')"""
_OFTEN = 20
"""An article is fetched no more than so many times, however often its list tells it otherwise."""


class Sources:
    """Lists and pages that are followed, and the entries that they name."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def follow(self, address: str, title: str | None, when: str) -> bool:
        """Follows an address from now on, inside the caller's transaction; False when it is followed already."""
        if self._database.row("SELECT 1 FROM sources WHERE address = ?", [address]):
            return False
        self._database.run(
            "INSERT INTO sources (address, kind, title, added) VALUES (?, '', ?, ?)", [address, title, when]
        )
        return True

    def all(self) -> list[Source]:
        """Everything that is followed, in the order in which it was added."""
        return [_source(row) for row in self._database.rows(f"{_LISTED} ORDER BY s.number")]

    def due(self, now: float) -> list[Source]:
        """Those that are to be asked by now (seconds since 1970), the longest due first."""
        return [_source(row) for row in self._database.rows(_DUE, [now])]

    def next_due(self) -> float | None:
        """When the next of them is to be asked, in seconds since 1970; None where nothing is."""
        row = self._database.row("SELECT min(due) FROM sources WHERE NOT paused")
        return float(row[0]) if row and row[0] is not None else None

    def find(self, given: str) -> Source:
        """The source of this number or address. Raises UnknownIdError."""
        column = "number" if given.isdigit() else "address"
        row = self._database.row(f"{_LISTED} WHERE s.{column} = ?", [given])
        if row is None:
            raise UnknownIdError(f"{self._database.path}: nothing that is followed has the number or address {given}")
        return _source(row)

    def unfollow(self, number: int) -> None:
        """Follows it no longer, inside the caller's transaction; its articles stay."""
        self._database.run("DELETE FROM sources WHERE number = ?", [number])

    def edit(self, source: Source) -> None:
        """Puts in what the user may change: address, title, pause, interval; inside the caller's transaction."""
        row: list[Value] = [source.address, source.title, source.paused, source.every, source.due, source.number]
        sql = "UPDATE sources SET address = ?, title = ?, paused = ?, every = ?, due = ? WHERE number = ?"
        self._database.run(sql, row)

    def checked(self, source: Source) -> None:
        """Puts in what came of asking, inside the caller's transaction."""
        row: list[Value] = [source.kind, source.title, source.checked, source.due, source.failures, source.problem]
        sql = """UPDATE sources SET kind = ?, title = coalesce(title, ?), checked = ?, due = ?, failures = ?,
          problem = ? WHERE number = ?"""
        self._database.run(sql, [*row, source.number])

    def list_entries(self, source: int, entries: Sequence[tuple[str, str, bytes]], when: str, most: int) -> int:
        """Puts in entries (address, mark, hints) that are new or whose mark has changed, inside the caller's
        transaction: the first `most` of them to be fetched, the new ones after those as known only. How many are to be
        fetched."""
        count = 0
        for address, mark, hints in entries:
            row: list[Value] = [address, source, when, mark, hints]
            if count < most:
                before = self._database.number("SELECT total_changes()")
                self._database.run(_ENTRY, [*row, _OFTEN])
                count += self._database.number("SELECT total_changes()") > before
            else:
                self._database.run(_PASSED, row)
        return count

    def hints(self, address: str) -> bytes | None:
        """What a list said of an entry when it was last put in, as bytes of whoever put it in."""
        row = self._database.row("SELECT hints FROM entries WHERE address = ?", [address])
        return bytes(row[0]) if row and isinstance(row[0], bytes) else None

    def waiting(self, now: float, most: int) -> list[Waiting]:
        """Entries that are to be fetched by now (or once more), in the order in which they were found, spread over the
        sources."""
        sql = """SELECT address, source, hints, tries, state = 'done' FROM (
            SELECT e.rowid AS place, e.*, row_number() OVER (PARTITION BY e.source ORDER BY e.rowid) AS turn
            FROM entries e LEFT JOIN sources s ON s.number = e.source
            WHERE (e.state = 'waiting' AND e.due <= ?1 OR e.state = 'done' AND e.due > 0 AND e.due <= ?1)
              AND NOT coalesce(s.paused, 0))
          ORDER BY turn, place LIMIT ?2"""
        return [
            Waiting(
                address=str(a), source=None if s is None else int(s), hints=bytes(h), tries=int(t or 0), again=bool(d)
            )
            for a, s, h, t, d in self._database.rows(sql, [now, most])
            if isinstance(h, bytes)
        ]

    def settle(self, address: str, state: EntryState, problem: str | None = None, due: float = 0) -> None:
        """Puts in what came of fetching an entry, inside the caller's transaction; one more try. `due` is when it is to
        be fetched again, where it is."""
        sql = "UPDATE entries SET state = ?, problem = ?, due = ?, tries = tries + 1 WHERE address = ?"
        self._database.run(sql, [state, problem, due, address])


def _source(row: Row) -> Source:
    return Source(
        number=int(row[0] or 0), address=str(row[1]), kind=str(row[2]), title=_text(row[3]), paused=bool(row[4]),
        every=None if row[5] is None else int(row[5]), added=str(row[6]), checked=_text(row[7]),
        due=float(row[8] or 0), failures=int(row[9] or 0), problem=_text(row[10]), articles=int(row[11] or 0),
        waiting=int(row[12] or 0),
    )  # fmt: skip


def _text(value: Value) -> str | None:
    return None if value is None else str(value)
