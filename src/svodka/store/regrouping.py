"""Puts the stories of a store right after its articles have changed.

A store of up to `WHOLE` articles that have all been read is grouped as one account of them would group them, with all
that reading found. A larger one is grouped by glances (`streaming`): only the stories around what has changed are
looked at again.
"""

from collections.abc import Iterable, Sequence

from svodka.decisions import regrouped
from svodka.model.decision import Decision, articles_of
from svodka.model.progress import Progress
from svodka.store.contract import Store
from svodka.store.deciding import present_keys
from svodka.store.encoders import LazyEncoder
from svodka.store.identity import identify
from svodka.store.records import Grouped, Placed
from svodka.store.settling import Around, settle, stories_around
from svodka.store.streaming import look, pair
from svodka.stories import group_articles
from svodka.stories.lead import lead_text

WHOLE = 1000


def is_large(count: int) -> bool:
    """True when a store of so many articles is grouped by glances."""
    return count > WHOLE


def regroup(store: Store, encoder: LazyEncoder, stamp: str, progress: Progress) -> int:
    """Groups all articles of a small store anew; how many stories are new or changed. `stamp` is that of stories."""
    stamp = f"whole {stamp}"
    if store.state("grouped") == stamp:
        return 0
    placed = store.articles.placed()
    with progress.stage("stories", len(placed)):
        groups = _together(store, encoder, placed)
    ids = {article.key: article.id for article in placed}
    with store.transaction():
        now = identify(_decided(groups, placed, store), store.stories.all(), ids, store.stories.former_ids())
        changed = store.stories.keep(now, ids)
        store.note("grouped", stamp)
        store.note("grouping", stamp)
    return changed


def regroup_many(store: Store, stamp: str, progress: Progress) -> int:
    """Groups the articles of a large store around those that have changed; `stamp` is that of glances."""
    stamp = f"stream {stamp}"
    if store.state("grouped") == stamp:
        return 0
    look(store, stamp, progress, searchable=True)
    pair(store, progress)
    placed = store.articles.placed()
    near = Around(store, placed)
    anew = store.state("grouping") != stamp
    fresh = set(near.ids) if anew else {*store.stream.unsettled(), *_decided_about(store)}
    with progress.stage("stories", len(fresh)) as stage:
        changed = settle(near, fresh, stage)
        groups = sorted(stories_around(store, near, changed), key=lambda group: near.place(group.keys[0]))
        groups = _decided(groups, placed, store)
        keys = [key for group in groups for key in group.keys]
        with store.transaction():
            before = store.stories.all() if anew else store.stories.around(keys)
            now = identify(groups, before, near.ids, store.stories.ids())
            count = store.stories.keep(now, near.ids, [story.id for story in before])
            store.stream.keep_groups(changed)
            store.stream.settle()
            store.note("grouped", stamp)
            store.note("grouping", stamp)
    return count


def _together(store: Store, encoder: LazyEncoder, placed: Sequence[Placed]) -> list[Grouped]:
    if not placed:
        return []
    keys = {article.id: article.key for article in placed}
    openings = store.readings.openings(list(keys.values()))
    texts = [lead_text(opening.article, opening.reading) for opening in openings]
    encoder.known = dict(zip(texts, store.readings.leads(list(keys.values())), strict=True))
    groups = group_articles([o.article for o in openings], [o.reading for o in openings], encoder)
    encoder.known = {}
    return [Grouped(tuple(keys[id_] for id_ in group.articles), group.why) for group in groups]


def _decisions(store: Store) -> list[Decision]:
    return [d for d in _about_stories(store) if d.undone is None]


def _about_stories(store: Store) -> list[Decision]:
    return store.decisions.all(["one_story", "own_story"])


def _decided_about(store: Store) -> Iterable[int]:
    """The articles that decisions about stories name, also those that were taken back."""
    named = [id_ for decision in _about_stories(store) for id_ in articles_of(decision.deed)]
    return present_keys(store, named).values()


def _decided(groups: Sequence[Grouped], placed: Sequence[Placed], store: Store) -> list[Grouped]:
    """The groups as people have decided them."""
    made = _decisions(store)
    if not made:
        return list(groups)
    key_of = present_keys(store, (id_ for d in made for id_ in articles_of(d.deed)))
    order = sorted(placed, key=lambda p: (p.moment is None, p.moment or 0.0, p.id))
    place = {article.key: n for n, article in enumerate(order)}
    why = {group.keys: group.why for group in groups}
    now = regrouped([group.keys for group in groups], made, key_of, place)
    return _sorted((Grouped(k, why.get(k, "decided by a person")) for k in now), place)


def _sorted(groups: Iterable[Grouped], place: dict[int, int]) -> list[Grouped]:
    return sorted(groups, key=lambda group: place[group.keys[0]])
