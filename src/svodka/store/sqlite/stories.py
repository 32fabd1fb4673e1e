"""Stories, their members, and what befell them, in SQLite."""

from collections.abc import Iterable, Mapping, Sequence

from svodka.store.errors import UnknownIdError
from svodka.store.identity import Renamed, content_of
from svodka.store.packing import pack, unpack
from svodka.store.records import Event, EventKind, Filter, StoredStory, StoryRow
from svodka.store.sqlite.database import Database, Value
from svodka.store.sqlite.story_rows import story_row
from svodka.store.sqlite.wanted import wanted_stories

_FROM = "FROM stories s LEFT JOIN accounts c ON c.content = s.content AND c.made_by = ? WHERE {condition}"
_LISTED = f"""SELECT s.id, coalesce(s.title, ''), s.why, c.at_least, c.at_most, c.conflicts {_FROM}
  ORDER BY {{order}}, s.id LIMIT ? OFFSET ?"""
_COUNTED = f"SELECT count(*) {_FROM}"
_ORDERS = {
    "latest": "s.last DESC",
    "days": "CAST(s.last / 24 AS INTEGER) DESC, s.outlets DESC, s.last DESC",
    "biggest": "s.outlets DESC, s.last DESC",
}

_ORDERED = f"SELECT s.id {_FROM} ORDER BY {{order}}, s.id"
_SHOWN = f"SELECT s.id, coalesce(s.title, ''), s.why, c.at_least, c.at_most, c.conflicts {_FROM}".format(
    condition="s.id = ?"
)

_STORED = "SELECT number, id, why FROM stories WHERE id = ?"
_CONTENT = "SELECT id, content, why FROM stories WHERE id = ?"


class Stories:
    """Which article belongs to which story."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[StoredStory]:
        """Every story with its articles, in the order in which this store began them."""
        members: dict[str, list[int]] = {}
        for story, key in self._database.rows("SELECT story, article FROM members ORDER BY story, place"):
            members.setdefault(str(story), []).append(int(key or 0))
        rows = self._database.rows("SELECT id, why FROM stories ORDER BY number")
        return [StoredStory(id=str(i), keys=tuple(members.get(str(i), ())), why=str(why)) for i, why in rows]

    def around(self, keys: Iterable[int]) -> list[StoredStory]:
        """The stories that have any of the articles, in the order in which this store began them."""
        found = {story for key in keys if (story := self.of(key))}
        rows = [row for id_ in found for row in self._database.rows(_STORED, [id_])]
        ordered = sorted(rows, key=lambda row: int(row[0] or 0))
        return [StoredStory(id=str(i), keys=self._members(str(i)), why=str(why)) for _, i, why in ordered]

    def _members(self, id_: str) -> tuple[int, ...]:
        rows = self._database.rows("SELECT article FROM members WHERE story = ? ORDER BY place", [id_])
        return tuple(int(row[0] or 0) for row in rows)

    def ids(self) -> set[str]:
        """All ids that stories have or once had."""
        rows = self._database.rows("SELECT id FROM stories UNION ALL SELECT id FROM former_ids")
        return {str(row[0]) for row in rows}

    def former_ids(self) -> dict[str, str]:
        """Under which id each story goes on that was joined to another."""
        return {str(old): str(new) for old, new in self._database.rows("SELECT id, story FROM former_ids")}

    def keep(self, now: Renamed, names: Mapping[int, str], instead: Sequence[str] | None = None) -> int:
        """Puts the stories in the place of those of before (of all, or of those with the ids `instead`), inside the
        caller's transaction; `names` are the articles' ids by key. Only what differs is written; how many are new or
        have other articles or versions."""
        if instead is None:
            rows = self._database.rows("SELECT id, content, why FROM stories")
        else:
            rows = [row for id_ in instead for row in self._database.rows(_CONTENT, [id_])]
        before = {str(id_): (str(content), str(why)) for id_, content, why in rows}
        contents = {story.id: content_of(names[key] for key in story.keys) for story in now.stories}
        gone = before.keys() - contents.keys()
        self._database.many("DELETE FROM stories WHERE id = ?", [[id_] for id_ in sorted(gone)])
        changed = [story for story in now.stories if before.get(story.id) != (contents[story.id], story.why)]
        for story in changed:
            self._keep(story, contents[story.id], story.id in before)
        for story in changed:
            places: list[list[Value]] = [[key, story.id, place] for place, key in enumerate(story.keys)]
            self._database.many("INSERT OR REPLACE INTO members VALUES (?, ?, ?)", places)
        self._record(now)
        self._database.run("DELETE FROM stories WHERE id NOT IN (SELECT story FROM members)")
        self._database.run("DELETE FROM accounts WHERE content NOT IN (SELECT content FROM stories)")
        return sum(before.get(story.id, ("", ""))[0] != contents[story.id] for story in changed)

    def _keep(self, story: StoredStory, content: str, known: bool) -> None:
        sql = "SELECT title, moment, outlet_key FROM articles WHERE key = ?"
        rows = [row for key in story.keys for row in self._database.rows(sql, [key])]
        title = next((row[0] for row in rows if row[0]), None)
        moments = [float(row[1]) for row in rows if row[1] is not None]
        row = [story.why, content, title, min(moments, default=None), max(moments, default=None),
               len({row[2] for row in rows if row[2]}), story.id]  # fmt: skip
        names = "why, content, title, first, last, outlets, id"
        if known:
            names = names.removesuffix(", id")
            self._database.run(f"UPDATE stories SET ({names}) = (?, ?, ?, ?, ?, ?) WHERE id = ?", row)  # noqa: S608
        else:
            self._database.run(f"INSERT INTO stories ({names}) VALUES (?, ?, ?, ?, ?, ?, ?)", row)  # noqa: S608

    def _record(self, now: Renamed) -> None:
        for event in now.events:
            self._database.run(
                "INSERT INTO events (kind, story, other, articles, why) VALUES (?, ?, ?, ?, ?)",
                [event.kind, event.story, event.other, pack(list(event.articles)), event.why],
            )
        for old, new in sorted(now.former.items()):
            self._database.run("UPDATE former_ids SET story = ? WHERE story = ?", [new, old])
            self._database.run("INSERT OR REPLACE INTO former_ids VALUES (?, ?)", [old, new])

    def listed(self, filter_: Filter, stamp: str) -> list[StoryRow]:
        """The stories that are wanted, in the order that is; `stamp` is that of accounts that are good."""
        condition, values = wanted_stories(filter_)
        sql = _LISTED.format(condition=condition, order=_ORDERS[filter_.order])
        bounds = [-1 if filter_.limit is None else filter_.limit, filter_.offset]
        with self._database.reading():
            return [story_row(self._database, row) for row in self._database.rows(sql, [stamp, *values, *bounds])]

    def count(self, filter_: Filter, stamp: str) -> int:
        """How many stories are wanted, whatever the limit."""
        condition, values = wanted_stories(filter_)
        return self._database.number(_COUNTED.format(condition=condition), [stamp, *values])

    def wanted(self, filter_: Filter, stamp: str) -> list[str]:
        """The ids of all stories that are wanted, in the order that is, whatever the limit."""
        condition, values = wanted_stories(filter_)
        sql = _ORDERED.format(condition=condition, order=_ORDERS[filter_.order])
        return [str(row[0]) for row in self._database.rows(sql, [stamp, *values])]

    def shown(self, ids: Sequence[str], stamp: str) -> list[StoryRow]:
        """The rows of these stories, in this order; one that is no more is left out."""
        with self._database.reading():
            found = [row for id_ in ids for row in self._database.rows(_SHOWN, [stamp, id_])]
            return [story_row(self._database, row) for row in found]

    def get(self, id_: str) -> StoredStory:
        """The story that has this id or once had it. Raises UnknownIdError."""
        former = self._database.row("SELECT story FROM former_ids WHERE id = ?", [id_])
        for wanted_id in (id_, str(former[0]) if former else id_):
            found = self._database.row("SELECT id, why FROM stories WHERE id = ?", [wanted_id])
            if found:
                rows = self._database.rows("SELECT article FROM members WHERE story = ? ORDER BY place", [wanted_id])
                return StoredStory(id=str(found[0]), why=str(found[1]), keys=tuple(int(row[0] or 0) for row in rows))
        raise UnknownIdError(f"{self._database.path}: no story has the id {id_}")

    def of(self, key: int) -> str | None:
        """The story that an article is in."""
        found = self._database.row("SELECT story FROM members WHERE article = ?", [key])
        return None if found is None else str(found[0])

    def arrived(self, ids: Sequence[str], since: int | None) -> dict[str, int]:
        """How many articles of each story, or other versions of them, arrived after the arrival of this number."""
        if since is None:
            return {}
        sql = """SELECT count(DISTINCT v.article) FROM members m JOIN versions v ON v.article = m.article
          WHERE m.story = ? AND v.rowid > ?"""
        return {id_: self._database.number(sql, [id_, since]) for id_ in ids}

    def content(self, id_: str) -> str:
        """The hash of the articles of a story, by its present id; "" where no story has it."""
        found = self._database.row("SELECT content FROM stories WHERE id = ?", [id_])
        return str(found[0]) if found else ""

    def events(self) -> list[Event]:
        """All joins and splits, in the order in which they befell."""
        rows = self._database.rows("SELECT kind, story, other, articles, why FROM events ORDER BY number")
        return [
            Event(
                kind=_kind(kind),
                story=str(story),
                other=str(other),
                articles=tuple(unpack(body, list[str])),
                why=str(why),
            )
            for kind, story, other, body, why in rows
            if isinstance(body, bytes)
        ]


def _kind(value: Value) -> EventKind:
    found = str(value)
    return found if found in ("began", "grew", "joined", "split") else "split"  # type: ignore[return-value]
