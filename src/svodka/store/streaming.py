"""Prepares the articles of a large store for grouping: a glance at each, and likely pairs of the new ones.

Each step is kept day by day and goes on where it was stopped. Nothing is done again for what has not changed.
"""

import math

from svodka.model.progress import Progress
from svodka.store.contract import Store
from svodka.store.words import glanced
from svodka.stories.stream import glance, likely_pairs
from svodka.stories.stream.likely import REACH
from svodka.stories.stream.meaning import meaning

_BATCH = 200


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
