"""What all pages of one desk share: the store, the templates, the accounts at hand, and the work under way."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import NamedTuple

from svodka.desk.accounts import Accounts
from svodka.desk.files import Files
from svodka.desk.lists import Lists
from svodka.desk.markup import environment
from svodka.desk.options import DeskOptions
from svodka.desk.safety.tokens import Tokens
from svodka.desk.views.kept_parts import KeptParts
from svodka.desk.work import Work
from svodka.store import SqliteStore

_OUTLETS = 300
"""Names offered to choose from; any other can be written."""


class Offered(NamedTuple):
    """The store's biggest outlets, and the codes of its languages, to be chosen from."""

    outlets: Sequence[str]
    languages: Sequence[str]


class Desk:
    """One running desk."""

    def __init__(self, options: DeskOptions) -> None:
        self.options = options
        self.tokens = Tokens()
        self.files = Files()
        self.environment = environment()
        self.accounts = Accounts()
        self.parts = KeptParts()
        self.lists = Lists(options.store)
        self._offered: tuple[int, Offered] | None = None
        self.work = Work(options.store) if options.working else None

    def store(self) -> AbstractContextManager[SqliteStore]:
        """The store for reading, for one request. Raises StoreError."""
        return SqliteStore.reading(self.options.store)

    def offered(self, store: SqliteStore) -> Offered:
        """What filters offer; asked anew when something has arrived."""
        arrival = store.arrival()
        if self._offered is None or self._offered[0] != arrival:
            self._offered = (arrival, Offered(store.articles.outlets(_OUTLETS), store.articles.languages()))
        return self._offered[1]
