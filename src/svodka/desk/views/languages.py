"""The names of languages, as the reader says them."""

from collections.abc import Sequence

from svodka.ingest.language import NAMES
from svodka.presentation.messages import Messages


def named(codes: Sequence[str], words: Messages) -> list[tuple[str, str]]:
    """Each code with its name; one that has no name here is shown as it is."""
    return [(code, _name(code, words)) for code in codes]


def _name(code: str, words: Messages) -> str:
    if code == "ru":
        return words("desk.filter.russian")
    english = NAMES.get(code, code)
    return words.get(f"language.{english}", english)
