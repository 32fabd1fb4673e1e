"""How a growing store is grouped: by windows of time that overlap, so that new articles touch only their own windows.

What is guaranteed: the stories are a function of the set of current articles and nothing else. The order in which
articles came, and whether at once or one by one, makes no difference to which articles are together.

A store of up to `WHOLE` articles is one window: its stories are those that one account of all of them would have.
A larger store has a window of `DAYS` days beginning every `STEP` days; each is grouped by itself, and each article
whose day is known is in two of them. Two groups of neighbouring windows are of one story when each has more than half
of its articles of the days that both windows see in the other. So a story goes on from day to day as long as it is
told. An article that two stories claim goes to the one in whose group it stands with more others (of equals, to the
earlier). Articles without a known day are grouped among themselves.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from svodka.store.records import Grouped, Placed

WHOLE = 1000
DAYS, STEP = 4, 2
EVERYTHING, UNDATED = -(2**40), -(2**40) + 1
"""The windows that are not of days."""


class Window(NamedTuple):
    """A window by its first day (days since 1970), its articles in order of id, and a hash of which they are."""

    start: int
    keys: tuple[int, ...]
    content: str


def windows(articles: Sequence[Placed], stamp: str) -> list[Window]:
    """The windows that have articles, in order; `articles` in order of id. Another stamp makes other contents."""
    inside: dict[int, list[Placed]] = {}
    for article in articles:
        for start in _starts(article) if len(articles) > WHOLE else (EVERYTHING,):
            inside.setdefault(start, []).append(article)
    return [
        Window(start, tuple(a.key for a in found), _content(found, stamp)) for start, found in sorted(inside.items())
    ]


def _starts(article: Placed) -> Iterable[int]:
    if article.moment is None:
        return (UNDATED,)
    latest = int(article.moment // 24) // STEP * STEP
    return range(latest - DAYS + STEP, latest + 1, STEP)


def _content(articles: Iterable[Placed], stamp: str) -> str:
    return hashlib.sha256(" ".join([stamp, *(article.id for article in articles)]).encode()).hexdigest()[:32]


def joined(grouped: Mapping[int, Sequence[Grouped]], articles: Sequence[Placed]) -> list[Grouped]:
    """The stories that the windows' groups make together: every article in exactly one."""
    groups = [(start, group) for start in sorted(grouped) for group in grouped[start]]
    holders: dict[int, list[int]] = {}
    for number, (_, group) in enumerate(groups):
        for key in group.keys:
            holders.setdefault(key, []).append(number)
    path = _paths(groups, holders)
    chosen: dict[int, list[int]] = {}
    for key, numbers in holders.items():
        best = min(numbers, key=lambda n: (-len(groups[n][1].keys), n))
        chosen.setdefault(path[best], []).append(key)
    by_key = {article.key: article for article in articles}
    why = _reasons(groups, path)
    return [Grouped(_ordered(keys, by_key), why[number]) for number, keys in sorted(chosen.items())]


def _paths(groups: Sequence[tuple[int, Grouped]], holders: Mapping[int, Sequence[int]]) -> list[int]:
    """For each group the first group of its story. Each has at most one follower and one forerunner: both hold a
    majority of the other."""
    shared: dict[tuple[int, int], int] = {}
    seen: dict[tuple[int, int], int] = {}
    for numbers in holders.values():
        for a, b in pairwise(numbers):
            shared[a, b] = shared.get((a, b), 0) + 1
            seen[a, groups[b][0]] = seen.get((a, groups[b][0]), 0) + 1
            seen[b, groups[a][0]] = seen.get((b, groups[a][0]), 0) + 1
    path = list(range(len(groups)))
    for (a, b), count in sorted(shared.items()):
        if count * 2 > max(seen[a, groups[b][0]], seen[b, groups[a][0]]):
            path[b] = path[a]
    return path


def _reasons(groups: Sequence[tuple[int, Grouped]], path: Sequence[int]) -> dict[int, str]:
    """Why a story's articles are together: what its largest group says."""
    best: dict[int, int] = {}
    for number, first in enumerate(path):
        if first not in best or len(groups[number][1].keys) > len(groups[best[first]][1].keys):
            best[first] = number
    return {first: groups[number][1].why for first, number in best.items()}


def _ordered(keys: Iterable[int], by_key: Mapping[int, Placed]) -> tuple[int, ...]:
    def order(key: int) -> tuple[float, str]:
        moment = by_key[key].moment
        return (float("inf") if moment is None else moment, by_key[key].id)

    return tuple(sorted(keys, key=order))
