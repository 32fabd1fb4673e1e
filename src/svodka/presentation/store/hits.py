"""What a search found, in the terminal."""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from svodka.presentation.messages import Messages
from svodka.presentation.store.lines import INDENT, day_words, described
from svodka.presentation.view.safe import is_hidden, line
from svodka.store.records import Hit


def show(hits: Sequence[Hit], words: Messages, console: Console) -> None:
    """Prints the hits kind by kind: the words found in their surroundings, whose they are, and where they stand."""
    kind = ""
    for hit in hits:
        if hit.kind != kind:
            kind = hit.kind
            console.print(Text(words(f"store.kind.{kind}").upper(), style="bold cyan"))
        console.print(_snippet(hit), soft_wrap=True)
        place = words("article.characters", start=hit.start, end=hit.end)
        source = [hit.outlet and line(hit.outlet), day_words(hit.published, words), hit.title and line(hit.title)]
        if hit.who:
            console.print(described([line(hit.who)]), soft_wrap=True)
        console.print(described([*source, hit.article, place, hit.story]), soft_wrap=True)
        console.print()


def _snippet(hit: Hit) -> Text:
    """The text on one line with the words found in bold."""
    shown, at = Text(INDENT), 0
    for start, end in hit.marks:
        shown.append(_plain(hit.text[at:start])).append(_plain(hit.text[start:end]), style="bold yellow")
        at = end
    return shown.append(_plain(hit.text[at:]))


def _plain(text: str) -> str:
    return "".join(" " if char.isspace() else char for char in text if char.isspace() or not is_hidden(char))
