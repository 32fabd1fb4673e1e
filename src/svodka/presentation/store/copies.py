"""The list of near-copies in the terminal."""

from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.text import Text

from svodka.presentation.messages import Messages
from svodka.presentation.store.lines import INDENT, day_words, described, titled
from svodka.presentation.view.safe import line
from svodka.store.copying import Copy
from svodka.store.records import ArticleRow

_SHOWN = 300


def show(copies: Sequence[Copy], rows: Mapping[str, ArticleRow], words: Messages, console: Console) -> None:
    """Prints each pair: both articles, how much they share, and what the later one left out and added."""
    for copy in copies:
        console.print(Text(words("store.copy", percent=round(100 * copy.containment)), style="bold cyan"))
        for id_ in (copy.first, copy.second):
            row = rows[id_]
            console.print(titled(row.title, words), soft_wrap=True)
            outlet = line(row.outlet) if row.outlet else None
            console.print(described([row.id, outlet, day_words(row.published, words)]), soft_wrap=True)
        for sign, style, parts in (("−", "red", copy.removed), ("+", "green", copy.added)):
            for part in parts:
                console.print(Text(INDENT).append(f"{sign} {line(part, _SHOWN)}", style=style), soft_wrap=True)
        console.print()
    console.print(Text(words.count("store.copies", len(copies))))
