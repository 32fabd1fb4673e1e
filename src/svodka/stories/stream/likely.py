"""Which pairs of articles may tell of one event, and how likely each does.

A pair is looked at when the two were published within `REACH` hours and have enough rare words in common that any
further finding could make it likely. The weights come from a logistic regression over hand-judged pairs of articles
(`bench/learn_stories.py`).
"""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import msgspec
import numpy as np

from svodka.stories.findings import expit, title_in_text, title_names_apart
from svodka.stories.likeness import Weighing
from svodka.stories.moments import hours_apart
from svodka.stories.profile import Profile
from svodka.stories.series import another_issue, another_place
from svodka.stories.stream.seen import Block, Entry

REACH = 72.0
"""Hours; what is further apart meets only through articles between."""

LEAST = 0.05
"""A pair that is less likely than this counts as unlike."""

JOIN = 0.6
"""The probability from which on a pair links, and the average at which two groups are still one story."""

SLOWER = (title_in_text, title_names_apart)
"""The findings of profiles, made only for pairs that the quick ones (words and meaning) leave open."""

Known = Mapping[str, float]
"""Findings by name, each between 0 and 1 (`meaning` from -1)."""

UNDATED = -(2**40)
"""The day of articles whose day is not known: they are compared with each other only."""

_FREE_HOURS, _PER_DAY = 24.0, 0.25
_SLIGHTEST = 0.2
"""The cosine over rare words below which no pair is looked at."""


class Pair(NamedTuple):
    """Two articles by key (that with the lower id first), and the probability that they tell of one event."""

    first: int
    second: int
    probability: float

    @property
    def linked(self) -> bool:
        """True when the two are likelier than not of one event, as far as stories go."""
        return self.probability >= JOIN


@cache
def weighing() -> Weighing:
    """The shipped weights."""
    return msgspec.json.decode(files("svodka.stories.stream").joinpath("weights.json").read_bytes(), type=Weighing)


def likely_pairs(
    days: Sequence[int], entries: Callable[[int], Sequence[Entry]], fresh: Callable[[int], bool]
) -> Iterator[tuple[int, list[Pair]]]:
    """The likely pairs of which at least one is fresh (by its key), day by day, so that few days are in memory.

    `days` are all days (since 1970) that have articles, `entries` gives those of a day. What a pair's probability is
    depends on its two articles alone.
    """
    kept: dict[int, Block] = {}
    marks: dict[int, list[bool]] = {}
    reach = math.ceil(REACH / 24)
    for day in sorted(days):
        kept = {old: block for old, block in kept.items() if 0 < day - old <= reach}
        kept[day] = Block(entries(day))
        marks[day] = [fresh(entry.key) for entry in kept[day].entries]
        found = (pair for other in sorted(kept) for pair in _between(kept[other], kept[day], marks[other], marks[day]))
        yield day, list(found)


def _between(earlier: Block, later: Block, early: Sequence[bool], late: Sequence[bool]) -> Iterator[Pair]:
    """The fresh pairs of two blocks, or of one with itself."""
    same = earlier is later
    for n, is_fresh in enumerate(late):
        if is_fresh:
            near = near_ones(later, n, earlier)
            yield from _pairs(later, n, earlier, [(m, known) for m, known in near if not same or m < n or not early[m]])
    if not same:
        for m, is_fresh in enumerate(early):
            if is_fresh:
                yield from _pairs(
                    earlier, m, later, [(n, known) for n, known in near_ones(earlier, m, later) if not late[n]]
                )


def near_ones(block: Block, n: int, among: Block) -> list[tuple[int, Known]]:
    """Those of a block that an article could be paired with, whatever the slower findings say.

    Each pair's numbers come out the same to the last bit whichever of the two asks: all sums have one order.
    """
    cosines = among.shared(block.rows[n])
    near = np.nonzero(cosines >= _SLIGHTEST)[0]
    if block is among:
        near = near[near != n]
    if not len(near):
        return []
    found = {
        "shared_words": np.round(cosines[near], 6),
        "meaning": np.round((among.meanings[near] * block.meanings[n]).sum(axis=1), 6),
    }
    sums = sum(np.round(rule_weight(name) * values, 6) for name, values in found.items())
    enough = np.nonzero(sums >= least_known())[0]
    return [(int(near[k]), {name: float(values[k]) for name, values in found.items()}) for k in enough]


def _pairs(one: Block, m: int, two: Block, near: Sequence[tuple[int, Known]]) -> Iterator[Pair]:
    for n, known in near:
        a, b = (
            (one.entries[m].id, one.entries[m].key, one.profile(m)),
            (two.entries[n].id, two.entries[n].key, two.profile(n)),
        )
        first, second = (a, b) if a[0] < b[0] else (b, a)
        probability = likeness(first[2], second[2], known)
        if probability >= LEAST:
            yield Pair(first[1], second[1], probability)


def likeness(a: Profile, b: Profile, known: Known) -> float:
    """The probability that two articles tell of one event; 0 for two issues of a series and for what is too far apart.

    `known` are the findings that have been made."""
    apart = hours_apart(a.published, b.published) or 0.0
    if apart > REACH:
        return 0.0
    late = max(0.0, apart - _FREE_HOURS) / 24 * _PER_DAY
    found = {**known, **{finding.__name__: finding(a, b) for finding in SLOWER}}
    rule = weighing()
    probability = round(expit(rule.bias + math.fsum(w * found[name] for name, w in rule.weights.items()) - late), 6)
    return 0.0 if probability >= LEAST and (another_issue(a, b) or another_place(a, b)) else probability


def rule_weight(name: str) -> float:
    """The weight of a finding, 0 for one that has none."""
    return weighing().weights.get(name, 0.0)


@cache
def least_known() -> float:
    """What the findings that are quickly made must bring, so that the others, all at their most, make a pair likely."""
    others = math.fsum(max(0.0, rule_weight(finding.__name__)) for finding in SLOWER)
    return math.log(LEAST / (1 - LEAST)) - weighing().bias - others - 1e-3
