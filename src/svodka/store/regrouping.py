"""Puts the stories of a store right after its articles have changed."""

from collections.abc import Sequence

from svodka.decisions import regrouped
from svodka.model.progress import Progress
from svodka.store.contract import Store
from svodka.store.deciding import named_articles
from svodka.store.encoders import LazyEncoder
from svodka.store.errors import UnknownIdError
from svodka.store.identity import identify
from svodka.store.records import Grouped, Placed
from svodka.store.stamps import Stamps
from svodka.store.windows import Window, joined, windows
from svodka.stories import group_articles
from svodka.stories.lead import lead_text


def regroup(store: Store, encoder: LazyEncoder, stamps: Stamps | None, progress: Progress) -> int:
    """Groups the windows that have changed, and puts the stories in place; how many of them are new or changed.

    `stamps` is None for a store without articles. Each window is kept as soon as it is done; the stories change in one
    transaction.
    """
    stamp = stamps.stories if stamps else "none"
    if store.state("grouped") == stamp:
        return 0
    placed = store.articles.placed()
    wanted = windows(placed, stamp)
    known = store.stories.windows()
    dirty = [window for window in wanted if known.get(window.start) != window.content]
    ids = {article.key: article.id for article in placed}
    with progress.stage("stories", sum(len(window.keys) for window in dirty)) as stage:
        for window in dirty:
            groups = _group(store, encoder, window, ids)
            with store.transaction():
                store.stories.keep_window(window.start, window.content, groups)
            stage.advance(len(window.keys))
    with store.transaction():
        store.stories.drop_windows(sorted(known.keys() - {window.start for window in wanted}))
        changed = _replace(store, placed, ids)
        store.note("grouped", stamp)
    return changed


def _group(store: Store, encoder: LazyEncoder, window: Window, ids: dict[int, str]) -> list[Grouped]:
    openings = store.readings.openings(window.keys)
    texts = [lead_text(opening.article, opening.reading) for opening in openings]
    encoder.known = dict(zip(texts, store.readings.leads(window.keys), strict=True))
    groups = group_articles([o.article for o in openings], [o.reading for o in openings], encoder)
    encoder.known = {}
    keys = {ids[key]: key for key in window.keys}
    return [Grouped(tuple(keys[id_] for id_ in group.articles), group.why) for group in groups]


def _replace(store: Store, placed: Sequence[Placed], ids: dict[int, str]) -> int:
    before = store.stories.all()
    groups = _decided(store, joined(store.stories.groups(), placed), placed)
    now = identify(groups, before, ids, store.stories.former_ids())
    return store.stories.keep(now, ids)


def _decided(store: Store, groups: Sequence[Grouped], placed: Sequence[Placed]) -> list[Grouped]:
    """The groups as people have decided them."""
    made = [d for d in store.decisions.all(["one_story", "own_story"]) if d.undone is None]
    if not made:
        return list(groups)
    keys = {article.key for article in placed}
    key_of = {id_: key for d in made for id_ in named_articles(d.deed) for key in _key(store, id_) if key in keys}
    order = sorted(placed, key=lambda p: (p.moment is None, p.moment or 0.0, p.id))
    place = {article.key: n for n, article in enumerate(order)}
    why = {group.keys: group.why for group in groups}
    now = regrouped([group.keys for group in groups], made, key_of, place)
    return sorted((Grouped(k, why.get(k, "decided by a person")) for k in now), key=lambda group: place[group.keys[0]])


def _key(store: Store, id_: str) -> list[int]:
    try:
        return [store.articles.key(id_)]
    except UnknownIdError:
        return []
