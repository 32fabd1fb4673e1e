"""Where the store lies when nobody says."""

import os
from pathlib import Path

import platformdirs

VARIABLE = "SVODKA_STORE"


def store_path(given: Path | None = None) -> Path:
    """The file given, else that of the environment's SVODKA_STORE, else `store.db` in the user's data folder."""
    if given is not None:
        return given
    named = os.environ.get(VARIABLE)
    return Path(named) if named else Path(platformdirs.user_data_dir("svodka", appauthor=False)) / "store.db"
