"""Which articles make a story: the silver stories, and those that the program's own grouping finds beside them.

Some silver stories are a topic with several events in it, in which no three outlets tell the same. Where the grouping
of the program (by glances, as a store does it) divides a silver story into several of enough outlets, those are taken
instead of it, and stories that it finds across silver ones are taken with the articles that no other story has. So no
article is in two stories.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bench.data import json_lines, shared
from bench.learn_stream import groups
from bench.story_data import plain_news

OUTLETS = 5
"""A story has at least so many outlets."""
SILVER, GROUPED = "silver", "grouped"

Rows = list[dict[str, str]]


class Event(NamedTuple):
    """A story: the silver story's name, or the first article's id after "grouped"; its articles by their ids."""

    name: str
    rows: Rows


def silver_stories() -> list[Event]:
    """The silver stories of five outlets or more, by name; the articles of each by id. Raises AbsentError."""
    rows = _news()
    return [Event(name, [rows[i] for i in ids]) for name, ids in sorted(_silver(rows).items())]


def own_groups() -> list[list[str]]:
    """The ids of the articles of each story of the program's own grouping that is told by five outlets or more. Raises
    AbsentError."""
    rows, found = _news(), defaultdict[str, list[str]](list)
    for article, group in groups(plain_news()).items():
        found[group].append(article)
    return sorted(sorted(ids) for ids in found.values() if _told(ids, rows))


def events(own: Sequence[Sequence[str]]) -> list[Event]:
    """The stories of five outlets or more, silver ones first, by name; `own` are those of the program's own grouping.
    Raises AbsentError."""
    rows = _news()
    silver = _silver(rows)
    parts = _parts(own, silver)
    whole = {name: ids for name, ids in silver.items() if len(parts.get(name, ())) < 2}
    taken = {i for ids in whole.values() for i in ids}
    grouped = {f"{GROUPED} {ids[0]}": [i for i in ids if i not in taken] for ids in own}
    chosen = sorted(whole.items()) + sorted((name, ids) for name, ids in grouped.items() if _told(ids, rows))
    return [Event(name, [rows[i] for i in ids]) for name, ids in chosen]


def _silver(rows: Mapping[str, dict[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for id_, row in sorted(rows.items()):
        found[row["silver_story"]].append(id_)
    return {name: ids for name, ids in found.items() if _told(ids, rows)}


def _parts(own: Sequence[Sequence[str]], silver: Mapping[str, Sequence[str]]) -> dict[str, list[Sequence[str]]]:
    """For each silver story the own ones of which it has the greater part."""
    story = {i: name for name, ids in silver.items() for i in ids}
    found: dict[str, list[Sequence[str]]] = defaultdict(list)
    for ids in own:
        names = [story[i] for i in ids if i in story]
        most = max(sorted(set(names)), key=names.count, default=None)
        if most is not None and 2 * names.count(most) > len(ids):
            found[most].append(ids)
    return found


def _told(ids: Sequence[str], rows: Mapping[str, dict[str, str]]) -> bool:
    return len({rows[i]["outlet"] for i in ids}) >= OUTLETS


def _news() -> dict[str, dict[str, str]]:
    return {row["id"]: row for row in json_lines(shared("data/news-2020-05/ru.jsonl.gz"))}
