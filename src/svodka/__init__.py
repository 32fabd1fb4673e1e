"""Svodka: many articles about one event in, one sourced account out.

The public names are loaded when first used, so that `import svodka` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from svodka.account import AccountOptions, Models, make_account
    from svodka.ingest import Ingested, IngestOptions, ingest
    from svodka.model.account import Account
    from svodka.model.article import Article
    from svodka.model.reading import Reading
    from svodka.reading.reader import Reader

__all__ = [
    "Account",
    "AccountOptions",
    "Article",
    "IngestOptions",
    "Ingested",
    "Models",
    "Reader",
    "Reading",
    "ingest",
    "make_account",
]

_PLACES = {
    "Account": "svodka.model.account",
    "AccountOptions": "svodka.account",
    "Article": "svodka.model.article",
    "IngestOptions": "svodka.ingest",
    "Ingested": "svodka.ingest",
    "Models": "svodka.account",
    "Reader": "svodka.reading.reader",
    "Reading": "svodka.model.reading",
    "ingest": "svodka.ingest",
    "make_account": "svodka.account",
}


def __getattr__(name: str) -> object:
    if name not in _PLACES:
        raise AttributeError(f"module 'svodka' has no attribute {name!r}")
    return getattr(import_module(_PLACES[name]), name)
