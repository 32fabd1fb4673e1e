"""Addresses to bytes, safely and politely. Nothing is fetched unless the user asks for it."""

from svodka.fetching.addresses import is_address
from svodka.fetching.errors import FetchError
from svodka.fetching.fetcher import FEEDS, PAGES, Fetcher, Unchanged, Validators
from svodka.fetching.options import FetchOptions

__all__ = ["FEEDS", "PAGES", "FetchError", "FetchOptions", "Fetcher", "Unchanged", "Validators", "is_address"]
