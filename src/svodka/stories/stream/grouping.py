"""Likely pairs into stories.

Articles of one day that are linked through likely pairs are looked at together; within such a component groups are made
by average link. A component depends on its own articles alone, so a new article changes only the components of its day
that it is linked to. `chains` then puts groups of several days together.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from svodka.stories.likeness import Likeness
from svodka.stories.linking import average_link
from svodka.stories.stream.chains import Keys
from svodka.stories.stream.likely import JOIN, Pair


class Group(NamedTuple):
    """One story's articles by key, in order of their ids; `alike` of its `pairs` are likely by themselves."""

    keys: Keys
    alike: int
    pairs: int


def components(keys: Iterable[int], pairs: Iterable[Pair]) -> list[list[int]]:
    """The articles that likely pairs link, each article in exactly one component."""
    parent = {key: key for key in keys}

    def root(key: int) -> int:
        while parent[key] != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    for pair in pairs:
        if pair.linked:
            parent[root(pair.first)] = root(pair.second)
    found: dict[int, list[int]] = {}
    for key in parent:
        found.setdefault(root(key), []).append(key)
    return list(found.values())


def day_groups(keys: Iterable[int], pairs: Sequence[Pair], ids: Mapping[int, str]) -> list[Keys]:
    """The groups of one day's articles (or of whole components of them); `pairs` are those among them."""
    together = components(keys, pairs)
    home = {key: number for number, members in enumerate(together) for key in members}
    within: list[list[Pair]] = [[] for _ in together]
    for pair in pairs:
        if home[pair.first] == home[pair.second]:
            within[home[pair.first]].append(pair)
    return [group for keys, own in zip(together, within, strict=True) for group in _groups_of(keys, own, ids)]


def _groups_of(component: Sequence[int], pairs: Iterable[Pair], ids: Mapping[int, str]) -> list[Keys]:
    """The groups of one component; `pairs` are all likely pairs in it. Keys make no difference, ids do."""
    ordered = sorted(component, key=lambda key: ids[key])
    place = {key: n for n, key in enumerate(ordered)}
    rows = average_link(len(ordered), sorted(_link(place, pair) for pair in pairs), JOIN)
    return [tuple(ordered[n] for n in group) for group in rows]


def _link(place: Mapping[int, int], pair: Pair) -> Likeness:
    a, b = sorted((place[pair.first], place[pair.second]))
    return Likeness(a, b, pair.probability)


def story(chain: Iterable[Keys], ids: Mapping[int, str], linked: Iterable[tuple[int, int]]) -> Group:
    """A story of the groups of its days; `linked` are pairs that are likely by themselves, each once."""
    keys = tuple(sorted((key for group in chain for key in group), key=lambda key: ids[key]))
    there = set(keys)
    alike = sum(a in there and b in there for a, b in linked)
    return Group(keys, alike, len(keys) * (len(keys) - 1) // 2)
