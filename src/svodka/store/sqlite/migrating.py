"""Brings a store to the form that this version of the program knows, one step after the other."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

from svodka.store.errors import StoreError
from svodka.store.sqlite.database import Database

APPLICATION = 0x53564F44
"""Marks the file as a store of svodka (SQLite's `application_id`; the letters SVOD)."""


@cache
def migrations() -> tuple[str, ...]:
    """The steps in order; the n-th (from 1) brings version n - 1 to version n."""
    folder = files("svodka.store.sqlite").joinpath("migrations")
    steps = sorted((step for step in folder.iterdir() if step.name.endswith(".sql")), key=lambda step: step.name)
    return tuple(step.read_text(encoding="utf-8") for step in steps)


def check(database: Database, known: int) -> int:
    """The file's version, 0 for an empty file. Raises StoreError for a newer store and for what is no store."""
    if not database.number("SELECT count(*) FROM sqlite_master"):
        return 0
    version, application = (database.number(f"PRAGMA {name}") for name in ("user_version", "application_id"))
    return checked(database.path, version, application, known)


def checked(path: Path, version: int, application: int, known: int) -> int:
    """The version, when it is one that this program knows. Raises StoreError."""
    if application != APPLICATION:
        raise StoreError(f"{path}: this is not a store of svodka")
    if version > known:
        words = f"a newer svodka made this store (version {version}; this one knows {known}); update svodka"
        raise StoreError(f"{path}: {words}")
    return version


def migrate(database: Database, steps: Sequence[str]) -> None:
    """Takes the steps that the file lacks, each in a transaction of its own. Raises StoreError."""
    for number in range(check(database, len(steps)) + 1, len(steps) + 1):
        database.script(
            f"BEGIN IMMEDIATE;\n{steps[number - 1]}\n"
            f"PRAGMA application_id = {APPLICATION};\nPRAGMA user_version = {number};\nCOMMIT;"
        )
