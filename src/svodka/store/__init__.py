"""Articles, their readings, stories and accounts in one file that loses nothing.

    with SqliteStore.writing(store_path()) as store:
        add(store, ["articles/"], Engine())
    with SqliteStore.reading(store_path()) as store:
        store.search.find("ракеты", "statement", 20)

What only writers need, the networks above all, is loaded when it is first asked for: a list is shown at once.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from svodka.store.errors import QueryError, StoreError, UnknownIdError
from svodka.store.place import store_path
from svodka.store.records import Filter
from svodka.store.sqlite.store import SqliteStore

if TYPE_CHECKING:
    from svodka.store.accounting import account_of, accounts_of, kept_account
    from svodka.store.adding import Added, add, remove, update
    from svodka.store.contract import Store
    from svodka.store.copying import copies
    from svodka.store.deciding import decide, decisions_about, take_over, undo
    from svodka.store.engine import Engine

__all__ = [
    "Added",
    "Engine",
    "Filter",
    "QueryError",
    "SqliteStore",
    "Store",
    "StoreError",
    "UnknownIdError",
    "account_of",
    "accounts_of",
    "add",
    "copies",
    "decide",
    "decisions_about",
    "kept_account",
    "remove",
    "store_path",
    "take_over",
    "undo",
    "update",
]

_LATER = {
    "Added": "adding",
    "Engine": "engine",
    "Store": "contract",
    "account_of": "accounting",
    "accounts_of": "accounting",
    "add": "adding",
    "copies": "copying",
    "decide": "deciding",
    "decisions_about": "deciding",
    "kept_account": "accounting",
    "remove": "adding",
    "take_over": "deciding",
    "undo": "deciding",
    "update": "adding",
}


def __getattr__(name: str) -> object:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
