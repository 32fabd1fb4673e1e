"""Puts sources into a store and brings everything that is made of them up to date.

Each step can be stopped at any moment and goes on where it stopped: articles are put in, batch by batch; those without
a reading of this program's are read, batch by batch; and the stories around what has changed are put in place in one
piece. In a large store the stories come before the reading.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from svodka.ingest.ingest import in_order, ingest_each
from svodka.model.article import Article, Skipped
from svodka.model.progress import Progress, Silent, Stage
from svodka.model.reading import Reading
from svodka.store.contract import Store
from svodka.store.deciding import set_outlets
from svodka.store.engine import Engine
from svodka.store.opening import opening
from svodka.store.records import Entered
from svodka.store.regrouping import is_large, regroup, regroup_many
from svodka.store.words import indexed
from svodka.stories.lead import lead_text

_ENTERED, _READ, _ENCODED = 100, 16, 32
"""Articles in one transaction."""

LEAD = "lead"
"""The kind of vectors that stand for what an article opens with."""


class Added(NamedTuple):
    """What came of adding: the articles, how many stories are new or changed, and what could not be read."""

    entered: Entered
    read: int
    changed_stories: int
    skipped: tuple[Skipped, ...]


def add(
    store: Store, sources: Sequence[str], engine: Engine, progress: Progress | None = None, quick: bool = False
) -> Added:
    """Reads sources into a store that is open for writing. What is there already is not entered again. `quick` groups
    the articles by a glance at each; they are read when their story's account is wanted, or by a later `add`.

    Raises StoreError; what was committed before it stays, and the same call goes on from there.
    """
    progress = progress or Silent()
    skipped: list[Skipped] = []
    with progress.stage("ingest") as stage:
        entered = _enter_each(store, _articles_of(ingest_each(sources), skipped), stage)
    read, changed = update(store, engine, progress, quick)
    return Added(entered, read, changed, in_order(skipped))


def _articles_of(results: Iterable[Article | Skipped], skipped: list[Skipped]) -> Iterator[Article]:
    for result in results:
        if isinstance(result, Article):
            yield result
        else:
            skipped.append(result)


def enter(store: Store, articles: Sequence[Article], progress: Progress) -> Entered:
    """Puts articles in; the stories are not those of the articles until `update`."""
    with progress.stage("entering", len(articles)) as stage:
        return _enter_each(store, articles, stage)


def _enter_each(store: Store, articles: Iterable[Article], stage: Stage) -> Entered:
    """Puts articles in as they come, a batch in one transaction: no more than a batch is held."""
    total, coming = Entered(), iter(articles)
    while batch := list(islice(coming, _ENTERED)):
        with store.transaction():
            done = store.articles.enter(batch)
            if done.new or done.changed:
                store.note("grouped", "")
            if done.changed:
                set_outlets(store)
        total = Entered(*(a + b for a, b in zip(total, done, strict=True)))
        stage.advance(len(batch))
    return total


def update(store: Store, engine: Engine, progress: Progress | None = None, quick: bool = False) -> tuple[int, int]:
    """Makes what is missing or was made by another version: readings, vectors, stories. How many articles were read,
    and how many stories are new or changed. `quick` groups by glances and reads nothing."""
    progress = progress or Silent()
    if not store.articles.any():
        return 0, regroup(store, engine.encoder, "none", progress)
    if quick:
        return 0, regroup_many(store, engine.glance_stamp, progress)
    with progress.stage("models"):
        stamps = engine.stamps
    if store.state("models") != str(stamps):
        with store.transaction():
            store.note("models", str(stamps))
    if is_large(len(store.articles.placed())):
        changed = regroup_many(store, engine.glance_stamp, progress)
        return read_missing(store, engine, progress, store.readings.missing(stamps.readings)), changed
    read = read_missing(store, engine, progress, store.readings.missing(stamps.readings))
    _encode_missing(store, engine, progress)
    return read, regroup(store, engine.encoder, stamps.stories, progress)


def by_glances(store: Store) -> bool:
    """True when the store's stories were made by glances, so that its articles need not all have been read."""
    return not store.state("grouping").startswith("whole")


def read_missing(store: Store, engine: Engine, progress: Progress, missing: Sequence[int]) -> int:
    """Reads the articles and keeps what was found, batch by batch; how many there were."""
    if not missing:
        return 0
    with progress.stage("reading", len(missing)) as stage:
        readings = engine.read(_articles(store, missing), len(missing))
        for first in range(0, len(missing), _READ):
            batch = missing[first : first + _READ]
            articles = store.articles.get(batch)
            done = [next(readings) for _ in batch]
            with store.transaction():
                for key, article, reading in zip(batch, articles, done, strict=True):
                    keep_reading(store, key, article, reading, engine.stamps.readings)
            stage.advance(len(batch))
    return len(missing)


def keep_reading(store: Store, key: int, article: Article, reading: Reading, stamp: str) -> None:
    """Keeps a reading with all that is made of it alone, inside the caller's transaction."""
    store.readings.keep(key, reading, opening(article, reading), indexed(article, reading), stamp)


def _articles(store: Store, keys: Sequence[int]) -> Iterator[Article]:
    for key in keys:
        yield from store.articles.get([key])


def _encode_missing(store: Store, engine: Engine, progress: Progress) -> None:
    missing = store.readings.without_vectors(LEAD, engine.stamps.vectors)
    if not missing:
        return
    with progress.stage("vectors", len(missing)) as stage:
        for first in range(0, len(missing), _ENCODED):
            batch = missing[first : first + _ENCODED]
            texts = [lead_text(o.article, o.reading) for o in store.readings.openings(batch)]
            rows = engine.encoder.encode(texts)
            with store.transaction():
                for key, row in zip(batch, rows, strict=True):
                    store.readings.keep_vectors(key, LEAD, engine.stamps.vectors, row[None])
            stage.advance(len(batch))


def remove(store: Store, ids: Sequence[str], engine: Engine, progress: Progress | None = None) -> int:
    """Takes articles out with all their versions and all that was made of them; how many. Raises UnknownIdError before
    anything is changed."""
    keys = sorted({store.articles.key(id_) for id_ in ids})
    with store.transaction():
        store.articles.remove(keys)
        store.note("grouped", "")
    update(store, engine, progress, quick=by_glances(store))
    return len(keys)
