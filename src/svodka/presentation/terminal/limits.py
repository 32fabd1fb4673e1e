"""A terminal is no place for a thousand lines: the first ones, and how many more there are."""

from collections.abc import Sequence
from typing import TypeVar

from rich.text import Text

from svodka.presentation.messages import Messages

T = TypeVar("T")


def first(items: Sequence[T], limit: int, words: Messages) -> tuple[tuple[T, ...], list[Text]]:
    """The first `limit` items, and a line that counts the rest (no line when there is none)."""
    hidden = len(items) - limit
    line = [Text(words.count("count.hidden_lines", hidden), style="dim")] if hidden > 0 else []
    return tuple(items[:limit]), line
