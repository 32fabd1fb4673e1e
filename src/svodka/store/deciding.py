"""Makes, lists, takes back and hands on what people decide about what is in a store."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

import msgspec

from svodka.decisions import Applied, apply
from svodka.model.article import Article
from svodka.model.decision import Decision, Deed, Note, OneHouse, OneStory, OutletOf, OwnStory, articles_of
from svodka.store.contract import Store
from svodka.store.errors import StoreError, UnknownIdError

LONGEST = 10_000
"""Characters of a reason or a note; what is longer is cut there."""


def decide(store: Store, deed: Deed, reason: str = "", when: str | None = None) -> Decision:
    """Puts a decision on record and forgets the accounts that were made without it; `store` is open for writing.

    Stories change at the next `update`. `when` is now, in UTC, unless given. Raises UnknownIdError where the deed
    names an article that the store does not have.
    """
    articles = articles_of(deed)
    keys = [store.articles.key(id_) for id_ in articles]
    made = when or datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    with store.transaction():
        number = store.decisions.keep(deed, articles, reason.strip()[:LONGEST], made)
        _forget(store, deed, keys)
    return store.decisions.get(number)


def undo(store: Store, number: int, when: str | None = None) -> Decision:
    """Takes a decision back; it stays on record with the time. Raises UnknownIdError."""
    decision = store.decisions.get(number)
    with store.transaction():
        store.decisions.undo(number, when or datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))
        _forget(store, decision.deed, list(present_keys(store, articles_of(decision.deed)).values()))
    return store.decisions.get(number)


def decisions_about(store: Store, keys: Sequence[int], story: str | None = None) -> list[Decision]:
    """The decisions, undone or not, that concern articles of these keys: those that name one of them, houses of
    outlets, and notes on the `story`."""
    found = store.decisions.about(keys)
    return [d for d in found if not isinstance(d.deed, Note) or d.deed.place or d.deed.story == story]


def decided(store: Store, keys: Sequence[int], articles: Sequence[Article]) -> Applied:
    """The story's articles and readings with the standing decisions brought to bear on them. `keys` and `articles` run
    in the same order."""
    present = {v.id: a.id for key, a in zip(keys, articles, strict=True) for v in store.articles.versions(key)}
    found = [d for d in decisions_about(store, keys) if not isinstance(d.deed, Note)]
    return apply(articles, store.readings.get(keys), found, present)


def take_over(store: Store, path: Path) -> list[str]:
    """Takes over the decisions of a list (`svodka.decisions/1`) in the order of their numbers, with their times and
    reasons; what is there already is not taken twice. Returns a line for each that was left out, with its cause.
    Raises StoreError where the file is no such list."""
    try:
        given = msgspec.json.decode(path.read_bytes(), type=_List)
    except (OSError, msgspec.DecodeError) as error:
        raise StoreError(f"{path}: no list of decisions: {error}") from None
    known = {(d.made, d.deed) for d in store.decisions.all()}
    left_out = []
    for decision in sorted(given.decisions, key=lambda d: d.number):
        if (decision.made, decision.deed) in known:
            continue
        try:
            made = decide(store, decision.deed, decision.reason, decision.made)
        except UnknownIdError as error:
            left_out.append(f"{path}: {decision.number}: {error}")
            continue
        if decision.undone is not None:
            undo(store, made.number, decision.undone)
    return left_out


class _List(msgspec.Struct):
    schema: Literal["svodka.decisions/1"]
    decisions: list[Decision]


def set_outlets(store: Store) -> None:
    """Lists show the outlets that were decided; inside the caller's transaction."""
    for decision in store.decisions.all(["outlet"]):
        if isinstance(decision.deed, OutletOf) and decision.undone is None:
            for key in present_keys(store, [decision.deed.article]).values():
                store.articles.set_outlet(key, decision.deed.outlet)


def story_of(store: Store, deed: Deed) -> str | None:
    """The story that a decision concerns today, by its id: that of the first article it names that is still there."""
    if isinstance(deed, Note):
        return deed.story
    return next((store.stories.of(key) for key in present_keys(store, articles_of(deed)).values()), None)


def present_keys(store: Store, ids: Iterable[str]) -> dict[str, int]:
    """The keys of those of the articles that are still there, by the ids given, in their order."""
    found = {}
    for id_ in ids:
        with suppress(UnknownIdError):
            found[id_] = store.articles.key(id_)
    return found


def _forget(store: Store, deed: Deed, keys: Sequence[int]) -> None:
    """What was made without the decision, or with it, is to be made anew."""
    if isinstance(deed, Note):
        return
    store.accounts.forget(None if isinstance(deed, OneHouse) else keys)
    if isinstance(deed, OneStory | OwnStory):
        store.note("grouped", "")
    if isinstance(deed, OutletOf):
        for key in keys:
            store.articles.set_outlet(key, None)
        set_outlets(store)
