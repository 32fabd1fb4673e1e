"""Pieces that the lists of a store have in common."""

from collections.abc import Iterable

from rich.text import Text

from svodka.presentation.messages import Messages
from svodka.presentation.view.dates import in_words
from svodka.presentation.view.safe import line

INDENT = "  "


def described(parts: Iterable[str | None]) -> Text:
    """What is known, with dots between, dim."""
    return Text(INDENT + " · ".join(part for part in parts if part), style="dim")


def day_words(published: str | None, words: Messages) -> str:
    """The time published in words, or that it is not known."""
    return in_words(published, words) if published else words("article.no_date")


def titled(title: str | None, words: Messages) -> Text:
    """A title on one line, or that there is none."""
    return Text(line(title) if title else words("page.untitled"), style="bold")
