"""Groups the articles of a large store: a glance at each, likely pairs of the new ones, and the stories around them.

Each step is kept day by day and goes on where it was stopped. Nothing is done again for what has not changed.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence

from svodka.model.progress import Progress
from svodka.store.contract import Store
from svodka.store.records import Grouped
from svodka.store.words import glanced
from svodka.stories.stream import components, glance, groups_of, likely_pairs
from svodka.stories.stream.grouping import Group
from svodka.stories.stream.likely import REACH, Pair
from svodka.stories.stream.meaning import meaning
from svodka.stories.stream.reasons import reason

_BATCH = 200

Place = tuple[float, str]
"""An article's time in hours and its id: the order in which a story lists its articles."""


def look(store: Store, stamp: str, progress: Progress, searchable: bool) -> None:
    """Glances at the articles that lack it; `searchable`: those that are not read are to be found by their words."""
    missing = store.stream.missing(stamp)
    with progress.stage("glances", len(missing)) as stage:
        for first in range(0, len(missing), _BATCH):
            batch = missing[first : first + _BATCH]
            seen = [
                (key, article, glance(article)) for key, article in zip(batch, store.articles.get(batch), strict=True)
            ]
            unread = set(store.stream.unread(batch)) if searchable else set()
            words = {key: glanced(article) for key, article, _ in seen if key in unread}
            with store.transaction():
                for key, _, found in seen:
                    store.stream.keep(key, found, meaning(found), stamp)
                    if key in words:
                        store.stream.index(key, words[key])
            stage.advance(len(batch))


def pair(store: Store, progress: Progress) -> None:
    """Finds the likely pairs of the articles that lack them, and keeps them day by day."""
    fresh = store.stream.unpaired()
    reach = math.ceil(REACH / 24)
    near = {day + n for day in set(fresh.values()) for n in range(-reach, reach + 1)}
    days = [day for day in store.stream.days() if day in near]
    with progress.stage("pairs", len(fresh)) as stage:
        for day, pairs in likely_pairs(days, store.stream.entries, fresh.__contains__):
            done = [key for key, when in fresh.items() if when < day - reach]
            with store.transaction():
                store.stream.keep_pairs(pairs, done)
            stage.advance(len(done))
            fresh = {key: when for key, when in fresh.items() if when >= day - reach}
        if fresh:
            with store.transaction():
                store.stream.keep_pairs((), fresh)


def affected(store: Store) -> tuple[set[int], list[Pair]]:
    """The articles of the components in which something has changed, and all pairs among them."""
    found: set[int] = set()
    pairs: dict[tuple[int, int], Pair] = {}
    ahead = store.stream.unsettled()
    while ahead:
        found.update(ahead)
        new = store.stream.pairs_of(ahead)
        pairs.update(((p.first, p.second), p) for p in new)
        ahead = sorted({key for p in new if p.linked for key in p[:2]} - found)
    return found, list(pairs.values())


def everything(store: Store, ids: Mapping[int, str]) -> tuple[set[int], list[Pair]]:
    """All articles and all pairs."""
    return set(ids), store.stream.all_pairs()


def stories_among(
    store: Store,
    keys: Iterable[int],
    pairs: Sequence[Pair],
    ids: Mapping[int, str],
    place: Mapping[int, Place],
) -> Iterator[Grouped]:
    """The stories of these articles, each with its articles from the earliest and why they are together."""
    together = components(keys, (p for p in pairs if p.linked))
    home = {key: n for n, members in enumerate(together) for key in members}
    within: list[list[Pair]] = [[] for _ in together]
    for p in pairs:
        if p.first in home and home[p.first] == home.get(p.second):
            within[home[p.first]].append(p)
    for members, own in zip(together, within, strict=True):
        for group in groups_of(members, own, ids):
            yield Grouped(tuple(sorted(group.keys, key=lambda key: place[key])), _why(store, group))


def _why(store: Store, group: Group) -> str:
    return reason(store.stream.glances(group.keys[:50]) if len(group.keys) > 1 else (), group)
