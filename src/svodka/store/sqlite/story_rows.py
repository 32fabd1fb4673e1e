"""A story's row of a list, with what its articles bring to it."""

from svodka.store.records import StoryRow
from svodka.store.sqlite.database import Database, Row, Value

_MEMBERS = """SELECT a.id, a.outlet, a.published FROM members m JOIN articles a ON a.key = m.article
  WHERE m.story = ? ORDER BY m.place"""


def story_row(database: Database, row: Row) -> StoryRow:
    """Of a story's id, title, why, and of its account's range of origins and conflicts."""
    id_, title, why, least, most, conflicts = row
    members = database.rows(_MEMBERS, [id_])
    times = [str(published) for _, _, published in members if published]
    return StoryRow(
        id=str(id_), title=str(title) or None, why=str(why), articles=tuple(str(a) for a, _, _ in members),
        outlets=tuple(dict.fromkeys(str(outlet) for _, outlet, _ in members if outlet)),
        first=times[0] if times else None, last=times[-1] if times else None,
        published=tuple(None if published is None else str(published) for _, _, published in members),
        origins_at_least=_number(least), origins_at_most=_number(most), conflicts=_number(conflicts),
    )  # fmt: skip


def _number(value: Value) -> int | None:
    return None if value is None else int(value)
