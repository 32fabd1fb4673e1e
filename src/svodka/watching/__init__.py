"""Follows the web: addresses and lists of them into the store, and what is new in its stories.

    options = WatchOptions(fetch=FetchOptions(contact="desk@example.org"))
    with SqliteStore.writing(path) as store:
        done = add_addresses(store, ["https://example.org/rss"], options)
        update(store, engine)
        news = whats_new(store, engine)

Everything here is asynchronous inside and plain outside; the store is used by one thread.
"""

from svodka.watching.adding import add_addresses
from svodka.watching.news import whats_new
from svodka.watching.options import Brought, WatchOptions
from svodka.watching.rounds import Watch

__all__ = ["Brought", "Watch", "WatchOptions", "add_addresses", "whats_new"]
