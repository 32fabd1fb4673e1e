"""Groups of single days into stories that go on.

A day's groups depend on that day's articles alone. A group goes on in a group of a later day when each is the other's
best: of all groups of later days it is that one that is on average likeliest of one event, and of all groups of earlier
days that one likewise; and when that average says that the two are one story. So a story has at most one group a day,
and what an article changes stays near it, however long stories run on.
"""

import math
from collections import defaultdict
from collections.abc import Iterable
from typing import Protocol

from svodka.stories.stream.likely import JOIN

Keys = tuple[int, ...]


class Near(Protocol):
    """What is known of the articles around one, by key."""

    def day(self, key: int) -> int:
        """The day it was published on (`UNDATED` where that is not known)."""
        ...

    def name(self, key: int) -> str:
        """Its id."""
        ...

    def group(self, key: int) -> Keys:
        """The articles of its day's group, in order of id."""
        ...

    def partners(self, key: int) -> Iterable[tuple[int, float]]:
        """The articles that it makes a likely pair with, and how likely each pair is."""
        ...


class Chains:
    """Follows groups from day to day; what it has found once it keeps."""

    def __init__(self, near: Near) -> None:
        self._near = near
        self._found: dict[Keys, dict[Keys, float]] = {}

    def through(self, group: Keys) -> list[Keys]:
        """All groups of the story that a group is part of, in order of their days."""
        return [*reversed(self._onwards(group, later=False)), group, *self._onwards(group, later=True)]

    def likely(self, group: Keys) -> dict[Keys, float]:
        """The groups of other days that are on average likely enough to be of one event with this one, and how likely
        (over all pairs of the two groups; the same from either side to the last bit)."""
        if group not in self._found:
            near, today = self._near, self._near.day(group[0])
            found: dict[Keys, list[float]] = defaultdict(list)
            for key in group:
                for other, probability in near.partners(key):
                    if near.day(other) != today:
                        found[near.group(other)].append(probability)
            averages = {other: math.fsum(each) / (len(group) * len(other)) for other, each in found.items()}
            self._found[group] = {other: round(p, 9) for other, p in averages.items() if round(p, 9) >= JOIN}
        return self._found[group]

    def _onwards(self, group: Keys, later: bool) -> list[Keys]:
        found = []
        while (following := self._next(group, later)) is not None:
            found.append(following)
            group = following
        return found

    def _next(self, group: Keys, later: bool) -> Keys | None:
        """The group that this one goes on in (or, not `later`, that goes on in this one)."""
        other = self._best(group, later)
        return other if other is not None and self._best(other, not later) == group else None

    def _best(self, group: Keys, later: bool) -> Keys | None:
        near, today = self._near, self._near.day(group[0])
        ranked = [
            (-probability, abs(near.day(other[0]) - today), near.name(other[0]), other)
            for other, probability in self.likely(group).items()
            if (near.day(other[0]) > today) == later
        ]
        return min(ranked)[3] if ranked else None
