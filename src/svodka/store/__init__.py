"""Articles, their readings, stories and accounts in one file that loses nothing.

with SqliteStore.writing(store_path()) as store:
    add(store, ["articles/"], Engine())
with SqliteStore.reading(store_path()) as store:
    store.search.find("ракеты", "statement", 20)
"""

from svodka.store.accounting import account_of, kept_account
from svodka.store.adding import Added, add, remove, update
from svodka.store.contract import Store
from svodka.store.engine import Engine
from svodka.store.errors import QueryError, StoreError, UnknownIdError
from svodka.store.place import store_path
from svodka.store.records import Filter
from svodka.store.sqlite.store import SqliteStore

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
    "add",
    "kept_account",
    "remove",
    "store_path",
    "update",
]
