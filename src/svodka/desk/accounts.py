"""The accounts that are looked at, unpacked and kept at hand."""

from collections import OrderedDict
from threading import Lock
from typing import NamedTuple

from svodka.model.account import Account
from svodka.presentation.view.index import StoryView
from svodka.store import Store
from svodka.store.packing import unpack
from svodka.store.stamps import Stamps

_KEPT = 12


class Told(NamedTuple):
    """A story with its account. `good` is False where an earlier version of the program made it; `stamp` names what it
    was made of and by, and after which decisions: the same stamp, the same account."""

    story: str
    view: StoryView
    good: bool
    stamp: str

    @property
    def account(self) -> Account:
        return self.view.account


class Accounts:
    """The last few accounts that were asked for."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, StoryView] = OrderedDict()
        self._lock = Lock()

    def of(self, store: Store, id_: str) -> Told | None:
        """The account kept of a story, by its present or a former id; None where there is none yet, or one that this
        program cannot read any more. Raises UnknownIdError."""
        story = store.stories.get(id_)
        content = store.stories.content(story.id)
        made_by = store.accounts.stamp(content)
        if made_by is None:
            return None
        stamp = f"{content} {made_by} {store.decisions.state()}"
        view = self._view(store, (content, made_by), stamp)
        good = made_by == Stamps.noted(store.state("models")).accounts
        return None if view is None else Told(story.id, view, good, stamp)

    def _view(self, store: Store, wanted: tuple[str, str], key: str) -> StoryView | None:
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        body = store.accounts.get(*wanted)
        view = None if body is None else _unpacked(body)
        if view is not None:
            with self._lock:
                self._kept[key] = view
                while len(self._kept) > _KEPT:
                    self._kept.popitem(last=False)
        return view


def _unpacked(body: bytes) -> StoryView | None:
    try:
        account = unpack(body, Account)
    except ValueError:
        return None
    return StoryView(account, account.stories[0], 1) if account.stories else None
