"""Articles as they are compared: glances weighed by how rare words are in news at large.

The weights ask nothing of the other articles at hand, so that what two articles have in common stays the same whatever
else comes.
"""

import hashlib
import math
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from svodka.stories.moments import Moment, moment
from svodka.stories.profile import Profile, Weights
from svodka.stories.stream.glance import Glance
from svodka.stories.stream.rarities import rarity

_LOOKED_UP = 3.5
"""Nats. Words less rare than this (one article in thirty has them) are not looked up: they find everybody."""

Numbers = npt.NDArray[np.float64]
Meaning = npt.NDArray[np.float16]
Places = npt.NDArray[np.int64]


class Entry(NamedTuple):
    """One article: the store's number for it, its id, when and where it was published, the glance at it, the vector of
    what it is about, and its rare words where they have been weighed already."""

    key: int
    id: str
    published: str | None
    outlet: str | None
    glance: Glance
    meaning: Meaning
    rare: "Row | None" = None


@lru_cache(maxsize=400_000)
def _number(word: str) -> int:
    """A number that stands for the word, the same everywhere."""
    return int.from_bytes(hashlib.blake2b(word.encode("utf-8", "replace"), digest_size=8).digest(), "big", signed=True)


def profile(entry: Entry) -> Profile:
    """The entry with its words weighed."""
    seen = entry.glance
    when: Moment | None = moment(entry.published)
    return Profile(
        entry.id, seen.headline, entry.outlet, when, _weights(seen.title), _weighed(seen), _weights(seen.names),
        frozenset(seen.numbers), frozenset(seen.days),
    )  # fmt: skip


def _weighed(seen: Glance) -> Weights:
    return {word: (1 + min(count, 4) / 4) * rarity(word) for word, count in seen.words.items()}


def _weights(words: Iterable[str]) -> Weights:
    return {word: rarity(word) for word in sorted(words)}


class Row(NamedTuple):
    """An article's rare words as numbers in order, and their weights (of all its words' vector of unit length)."""

    words: Places
    weights: Numbers


def row(seen: Glance) -> Row:
    """What of a glance is looked up. It depends on nothing else, so that it may be kept."""
    words = _weighed(seen)
    length = math.sqrt(math.fsum(weight * weight for weight in words.values())) or 1.0
    chosen = sorted((_number(w), weight / length) for w, weight in words.items() if rarity(w) >= _LOOKED_UP)
    return Row(np.array([n for n, _ in chosen], np.int64), np.array([x for _, x in chosen], np.float64))


class Block:
    """The articles of one day, found by their words."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = entries
        self._profiles: dict[int, Profile] = {}
        self.rows = [entry.rare or row(entry.glance) for entry in entries]
        self.meanings = np.array([entry.meaning for entry in entries], np.float64)
        sizes = [len(found.words) for found in self.rows]
        words = np.concatenate([found.words for found in self.rows] or [np.zeros(0, np.int64)])
        order = np.argsort(words, kind="stable")
        self._holders = np.repeat(np.arange(len(entries)), sizes)[order]
        self._weights = np.concatenate([found.weights for found in self.rows] or [np.zeros(0)])[order]
        self._words, self._starts = np.unique(words[order], return_index=True)
        self._ends = np.append(self._starts[1:], len(words))

    def profile(self, n: int) -> Profile:
        """An article's profile, made when it is first asked for: few articles come so near to another one."""
        if n not in self._profiles:
            self._profiles[n] = profile(self.entries[n])
        return self._profiles[n]

    def shared(self, asked: Row) -> Numbers:
        """The cosine over rare words of one article with each of the block's; the sums are made in one order."""
        if not len(self._words):
            return np.zeros(len(self.entries))
        place = np.minimum(np.searchsorted(self._words, asked.words), len(self._words) - 1)
        there = self._words[place] == asked.words
        starts = self._starts[place[there]]
        counts = self._ends[place[there]] - starts
        before = np.cumsum(counts) - counts
        at = np.repeat(starts - before, counts) + np.arange(counts.sum())
        weights = self._weights[at] * np.repeat(asked.weights[there], counts)
        return np.bincount(self._holders[at], weights, minlength=len(self.entries)).astype(np.float64)
