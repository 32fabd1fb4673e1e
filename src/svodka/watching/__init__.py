"""Follows the web: addresses and lists of them into the store, and what is new in its stories.

    options = WatchOptions(fetch=FetchOptions(contact="desk@example.org"))
    with SqliteStore.writing(path) as store:
        done = add_addresses(store, ["https://example.org/rss"], options)
        update(store, engine)
        news = whats_new(store, engine)

Everything here is asynchronous inside and plain outside; the store is used by one thread.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from svodka.watching.adding import add_addresses
from svodka.watching.options import Brought, WatchOptions
from svodka.watching.rounds import Watch

if TYPE_CHECKING:
    from svodka.watching.news import whats_new

__all__ = ["Brought", "Watch", "WatchOptions", "add_addresses", "whats_new"]


def __getattr__(name: str) -> object:
    """What needs all of comparing is loaded when it is asked for."""
    if name != "whats_new":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.news"), name)
