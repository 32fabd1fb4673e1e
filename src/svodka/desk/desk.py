"""What all pages of one desk share: the store, the templates, the accounts at hand, and the work under way."""

from contextlib import AbstractContextManager

from svodka.desk.accounts import Accounts
from svodka.desk.files import Files
from svodka.desk.markup import environment
from svodka.desk.options import DeskOptions
from svodka.desk.safety.tokens import Tokens
from svodka.desk.work import Work
from svodka.store import SqliteStore

_OUTLETS = 300
"""Names offered to choose from; any other can be written."""


class Desk:
    """One running desk."""

    def __init__(self, options: DeskOptions) -> None:
        self.options = options
        self.tokens = Tokens()
        self.files = Files()
        self.environment = environment()
        self.accounts = Accounts()
        self._outlets: tuple[int, list[str]] | None = None
        self.work = Work(options.store) if options.working else None

    def store(self) -> AbstractContextManager[SqliteStore]:
        """The store for reading, for one request. Raises StoreError."""
        return SqliteStore.reading(self.options.store)

    def outlets(self, store: SqliteStore) -> list[str]:
        """The store's biggest outlets, to be chosen from; asked anew when something has arrived."""
        arrival = store.arrival()
        if self._outlets is None or self._outlets[0] != arrival:
            self._outlets = (arrival, store.articles.outlets(_OUTLETS))
        return self._outlets[1]
