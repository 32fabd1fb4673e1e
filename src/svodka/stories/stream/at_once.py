"""The stories of all articles at once, held in memory."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from svodka.stories.stream.chains import Chains, Keys
from svodka.stories.stream.grouping import Group, day_groups, story
from svodka.stories.stream.likely import JOIN, Pair


class Known:
    """All articles and all their likely pairs at once (see `chains.Near`)."""

    def __init__(self, ids: Mapping[int, str], days: Mapping[int, int], pairs: Sequence[Pair]) -> None:
        self._ids, self._days = ids, days
        self._groups: dict[int, Keys] = {}
        one, two = (np.array([pair[n] for pair in pairs], np.int64) for n in (0, 1))
        likely = np.array([pair.probability for pair in pairs], np.float64)
        order = np.argsort(np.concatenate([one, two]), kind="stable")
        self._keys = np.concatenate([one, two])[order]
        self._others = np.concatenate([two, one])[order]
        self._likely = np.concatenate([likely, likely])[order]

    def day(self, key: int) -> int:
        return self._days[key]

    def name(self, key: int) -> str:
        return self._ids[key]

    def group(self, key: int) -> Keys:
        return self._groups[key]

    def partners(self, key: int) -> Iterable[tuple[int, float]]:
        first, last = np.searchsorted(self._keys, [key, key + 1])
        return zip(self._others[first:last].tolist(), self._likely[first:last].tolist(), strict=True)

    def settle(self, groups: Iterable[Keys]) -> None:
        """Takes these as groups of their days."""
        self._groups.update((key, group) for group in groups for key in group)


def stream_groups(ids: Mapping[int, str], days: Mapping[int, int], pairs: Sequence[Pair]) -> list[Group]:
    """The stories of all articles (ids and days by key), the largest first."""
    known = Known(ids, days, pairs)
    own: dict[int, list[int]] = {}
    for key, day in days.items():
        own.setdefault(day, []).append(key)
    same: dict[int, list[Pair]] = {day: [] for day in own}
    for pair in pairs:
        if days[pair.first] == days[pair.second]:
            same[days[pair.first]].append(pair)
    for day, keys in own.items():
        known.settle(day_groups(keys, same[day], ids))
    return sorted(_stories(known, ids), key=lambda group: (-len(group.keys), ids[group.keys[0]]))


def _stories(known: Known, ids: Mapping[int, str]) -> Iterable[Group]:
    chains, seen = Chains(known), set[int]()
    for key in ids:
        if key not in seen:
            chain = chains.through(known.group(key))
            keys = [key for group in chain for key in group]
            seen.update(keys)
            linked = [(a, b) for a in keys for b, p in known.partners(a) if a < b and p >= JOIN]
            yield story(chain, ids, linked)
