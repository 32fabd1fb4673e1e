"""Which articles a filter lets through, as a condition in SQL on `articles a`."""

from svodka.store.query import parse
from svodka.store.records import Filter
from svodka.store.sqlite.database import Value

_MATCHING = """a.key IN (SELECT p.article FROM article_words JOIN passages p ON p.key = article_words.rowid
  WHERE article_words MATCH ?)"""


def wanted(filter_: Filter) -> tuple[str, list[Value]]:
    """The condition and its values. Raises QueryError."""
    parts: list[tuple[str, Value]] = []
    if filter_.since is not None:
        parts.append(("a.moment >= ?", filter_.since))
    if filter_.until is not None:
        parts.append(("a.moment <= ?", filter_.until))
    if filter_.outlet is not None:
        parts.append(("a.outlet_key = ?", filter_.outlet.casefold()))
    if filter_.language is not None:
        parts.append(("a.language = ?", filter_.language))
    if filter_.story is not None:
        parts.append(("a.key IN (SELECT article FROM members WHERE story = ?)", filter_.story))
    if filter_.changed:
        parts.append(("(SELECT count(*) FROM versions v WHERE v.article = a.key) > ?", 1))
    if filter_.name is not None:
        parts.append((_MATCHING, parse(f'"{filter_.name}"').expression))
    if filter_.query is not None:
        parts.append((_MATCHING, parse(filter_.query).expression))
    return " AND ".join([condition for condition, _ in parts] or ["1"]), [value for _, value in parts]


def wanted_stories(filter_: Filter) -> tuple[str, list[Value]]:
    """The condition on `stories s` with its account `c`, and its values. Raises QueryError."""
    bounds = (
        ("s.outlets >= ?", filter_.min_outlets or None),
        ("s.last >= ?", filter_.since),
        ("s.first <= ?", filter_.until),
        ("c.at_least >= ?", filter_.min_origins),
        ("c.at_most <= ?", filter_.max_origins),
        ("c.conflicts >= ?", filter_.min_conflicts),
    )
    conditions = [condition for condition, value in bounds if value is not None]
    values: list[Value] = [value for _, value in bounds if value is not None]
    parts = Filter(outlet=filter_.outlet, language=filter_.language, query=filter_.query, name=filter_.name)
    if parts != Filter():
        inner, more = wanted(parts)
        conditions.append(
            f"s.id IN (SELECT m.story FROM members m JOIN articles a ON a.key = m.article WHERE {inner})"  # noqa: S608
        )
        values += more
    return " AND ".join(conditions or ["1"]), values
