"""What people have decided, in SQLite."""

from collections.abc import Iterable, Sequence

import msgspec

from svodka.model.decision import Decision, Deed
from svodka.store.errors import StoreError, UnknownIdError
from svodka.store.sqlite.database import Database, Row, Value

_ALL = "SELECT number, made, reason, undone, body FROM decisions d"

_ABOUT = f"""{_ALL} WHERE NOT EXISTS (SELECT 1 FROM decision_articles a WHERE a.decision = d.number)
  OR EXISTS (SELECT 1 FROM decision_articles a JOIN versions v ON v.id = a.version
    WHERE a.decision = d.number AND v.article = ?)"""  # noqa: S608


class Decisions:
    """Decisions by number, in the order in which they were made."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, deed: Deed, articles: Iterable[str], reason: str, when: str) -> int:
        """Puts a decision in, inside the caller's transaction; its number. `articles`: the ids that it names."""
        kind = str(deed.__struct_config__.tag)
        body = msgspec.json.encode(deed).decode()
        sql = "INSERT INTO decisions (made, reason, kind, body) VALUES (?, ?, ?, ?)"
        number = self._database.run(sql, [when, reason, kind, body])
        rows: list[list[Value]] = [[number, id_] for id_ in sorted(set(articles))]
        self._database.many("INSERT INTO decision_articles VALUES (?, ?)", rows)
        return number

    def undo(self, number: int, when: str) -> None:
        """Takes a decision back, inside the caller's transaction; it stays on record."""
        self._database.run("UPDATE decisions SET undone = ? WHERE number = ? AND undone IS NULL", [when, number])

    def get(self, number: int) -> Decision:
        """Raises UnknownIdError where no decision has the number."""
        found = self._database.row(f"{_ALL} WHERE number = ?", [number])
        if found is None:
            raise UnknownIdError(f"{self._database.path}: no decision has the number {number}")
        return self._decision(found)

    def all(self, kinds: Sequence[str] = ()) -> list[Decision]:
        """Every decision, undone or not; of these kinds where any are given."""
        places = ", ".join("?" * len(kinds))
        where = f" WHERE kind IN ({places})" if kinds else ""
        return [self._decision(row) for row in self._database.rows(f"{_ALL}{where} ORDER BY number", list(kinds))]

    def state(self) -> str:
        """Another text whenever a decision was made or taken back."""
        found = self._database.row("SELECT count(*), count(undone) FROM decisions")
        return " ".join(map(str, found or ()))

    def about(self, keys: Sequence[int]) -> list[Decision]:
        """Every decision, undone or not, that names any version of one of these articles, or no article at all."""
        rows = {row[0]: row for key in keys for row in self._database.rows(_ABOUT, [key])}
        return sorted((self._decision(row) for row in rows.values()), key=lambda decision: decision.number)

    def _decision(self, row: Row) -> Decision:
        try:
            deed = msgspec.json.decode(str(row[4]), type=Deed)
        except msgspec.DecodeError as error:
            raise StoreError(f"{self._database.path}: decision {row[0]!s} cannot be read: {error}") from None
        undone = None if row[3] is None else str(row[3])
        return Decision(number=int(row[0] or 0), made=str(row[1]), reason=str(row[2]), undone=undone, deed=deed)
