"""The stories around what has changed in a large store: the groups of single days first, then how they go on.

Nothing here writes; the caller puts what comes out into one transaction.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from svodka.model.progress import Stage
from svodka.store.contract import Store
from svodka.store.records import Grouped, Placed
from svodka.stories.stream import Chains, Group, Pair, day_groups, story
from svodka.stories.stream.chains import Keys
from svodka.stories.stream.likely import JOIN, UNDATED
from svodka.stories.stream.reasons import reason

_KEPT = 20_000
"""The articles whose partners are in memory at once."""


class Around:
    """A store's articles as chains are followed through them (see `chains.Near`). Groups that have just been made stand
    before those that are kept."""

    def __init__(self, store: Store, placed: Sequence[Placed]) -> None:
        self._store = store
        self.ids = {article.key: article.id for article in placed}
        self._moments = {article.key: article.moment for article in placed}
        self.made: dict[int, Keys] = {}
        self._kept: dict[int, Keys] = {}
        self._partners: dict[int, list[tuple[int, float]]] = {}

    def place(self, key: int) -> tuple[float, str]:
        """Where a story lists an article: by its time, those of unknown time last."""
        moment = self._moments[key]
        return (math.inf if moment is None else moment, self.ids[key])

    def day(self, key: int) -> int:
        """The day since 1970, `UNDATED` where it is not known."""
        moment = self._moments[key]
        return UNDATED if moment is None else math.floor(moment / 24)

    def name(self, key: int) -> str:
        """The article's id."""
        return self.ids[key]

    def group(self, key: int) -> Keys:
        """Its day's group, in order of id."""
        return self.made.get(key) or self.kept(key)

    def kept(self, key: int) -> Keys:
        """The group that the store keeps; the article alone where it keeps none."""
        if key not in self._kept:
            found = tuple(sorted(self._store.stream.group(key) or [key], key=lambda key: self.ids[key]))
            self._kept.update((key, found) for key in found)
        return self._kept[key]

    def partners(self, key: int) -> list[tuple[int, float]]:
        """The other articles of its likely pairs, with how likely each is."""
        if key not in self._partners:
            if len(self._partners) >= _KEPT:
                self._partners.clear()
            pairs = self._store.stream.pairs_of([key])
            self._partners[key] = [(p.first + p.second - key, p.probability) for p in pairs]
        return self._partners[key]


def settle(near: Around, keys: Iterable[int], stage: Stage) -> list[Keys]:
    """Groups the days around articles that have changed anew. The groups that are others than before are returned, and
    those of these articles."""
    days: dict[int, list[int]] = defaultdict(list)
    for key in keys:
        days[near.day(key)].append(key)
    changed = []
    for _, asked in sorted(days.items()):
        members, pairs = _linked(near, asked)
        touched = set(asked)
        for group in day_groups(members, pairs, near.ids):
            if not touched.isdisjoint(group) or near.kept(group[0]) != group:
                changed.append(group)
                near.made.update((key, group) for key in group)
        stage.advance(len(asked))
    return changed


def _linked(near: Around, keys: Sequence[int]) -> tuple[set[int], list[Pair]]:
    """The articles of the same day that likely pairs link to these, and all pairs among them."""
    day, found, ahead = near.day(keys[0]), set(keys), list(keys)
    pairs = []
    while ahead:
        key = ahead.pop()
        for other, probability in near.partners(key):
            if near.day(other) != day:
                continue
            pairs.append(Pair(min(key, other), max(key, other), probability))
            if probability >= JOIN and other not in found:
                found.add(other)
                ahead.append(other)
    return found, sorted({pair for pair in pairs if pair.first in found and pair.second in found})


def stories_around(store: Store, near: Around, changed: Sequence[Keys]) -> Iterator[Grouped]:
    """The stories that have to do with groups that have changed, and all that they were together with until now."""
    chains, seen = Chains(near), set[int]()
    before = {near.kept(key) for group in changed for key in group if near.kept(key) != group}
    beside = [other for group in [*changed, *before] for other in chains.likely(group)]
    ahead = [key for group in [*changed, *beside] for key in group]
    while ahead:
        key = ahead.pop()
        if key in seen:
            continue
        chain = chains.through(near.group(key))
        keys = [key for group in chain for key in group]
        seen.update(keys)
        linked = [(a, b) for a in keys for b, p in near.partners(a) if a < b and p >= JOIN]
        found = story(chain, near.ids, linked)
        yield Grouped(tuple(sorted(found.keys, key=near.place)), _why(store, found))
        homes = {store.stories.of(key) for key in keys}
        ahead += [key for home in homes if home for key in store.stories.get(home).keys if key not in seen]


def _why(store: Store, group: Group) -> str:
    return reason(store.stream.glances(group.keys[:50]) if len(group.keys) > 1 else (), group)
