"""Likely pairs into stories.

Articles that are linked through likely pairs are looked at together; within such a component groups are made by average
link. A component depends on its own articles alone, so a new article changes only the components that it is linked to.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from svodka.stories.likeness import Likeness
from svodka.stories.linking import average_link
from svodka.stories.stream.likely import JOIN, Pair


class Group(NamedTuple):
    """One story's articles by key, in order of their ids; `alike` of its `pairs` are likely by themselves."""

    keys: tuple[int, ...]
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


def groups_of(component: Sequence[int], pairs: Iterable[Pair], ids: Mapping[int, str]) -> list[Group]:
    """The stories of one component; `pairs` are all likely pairs in it. Keys make no difference, ids do."""
    ordered = sorted(component, key=lambda key: ids[key])
    place = {key: n for n, key in enumerate(ordered)}
    links = sorted(_link(place, pair) for pair in pairs)
    rows = average_link(len(ordered), links, JOIN)
    home = {n: number for number, group in enumerate(rows) for n in group}
    alike = [0] * len(rows)
    for link in links:
        if link.probability >= JOIN and home[link.a] == home[link.b]:
            alike[home[link.a]] += 1
    return [
        Group(tuple(ordered[n] for n in group), alike[number], len(group) * (len(group) - 1) // 2)
        for number, group in enumerate(rows)
    ]


def _link(place: Mapping[int, int], pair: Pair) -> Likeness:
    a, b = sorted((place[pair.first], place[pair.second]))
    return Likeness(a, b, pair.probability)


def stream_groups(ids: Mapping[int, str], pairs: Sequence[Pair]) -> list[Group]:
    """The stories of all articles (ids by key), the largest first."""
    together = components(ids, pairs)
    home = {key: number for number, keys in enumerate(together) for key in keys}
    within: list[list[Pair]] = [[] for _ in together]
    for pair in pairs:
        if home[pair.first] == home[pair.second]:
            within[home[pair.first]].append(pair)
    groups = [group for keys, own in zip(together, within, strict=True) for group in groups_of(keys, own, ids)]
    return sorted(groups, key=lambda group: (-len(group.keys), ids[group.keys[0]]))
