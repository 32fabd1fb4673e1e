"""What changed on the way and what rests on whom, in the terminal."""

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from svodka.model.span import Evidence
from svodka.presentation.messages import Messages
from svodka.presentation.terminal.limits import first
from svodka.presentation.view import losing
from svodka.presentation.view.index import StoryView
from svodka.presentation.view.plain import begun
from svodka.presentation.view.reasons import differing
from svodka.presentation.view.safe import quoted, sentence

LOSSES, WEIGHTS = 30, 20
"""How many of each are printed; more are counted."""


def drift(view: StoryView, words: Messages) -> RenderableType | None:
    """Each loss with the two tellings, the earlier first."""
    parts: list[RenderableType] = []
    shown, hidden = first(view.story.drift, LOSSES, words)
    for found in shown:
        head = Text(f"{view.numbers[found.claim]}. ").append(losing.drift(view, found, words), style="yellow")
        head.append(f" ({differing(found, words)})", style="dim")
        parts += [head, *(Padding(_quoted(view, place), (0, 0, 0, 3)) for place in (found.earlier, found.later))]
    return Group(*parts, *hidden) if parts else None


def _quoted(view: StoryView, place: Evidence) -> Text:
    text = begun(view.name(place.article), "cyan").append(f" [{place.start}–{place.end}] ", style="dim")
    return text.append(quoted(sentence(place.text)), style="")


def weight(view: StoryView, words: Messages) -> RenderableType | None:
    """The origins on whom claims rest, those on whom most rests first."""
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False, pad_edge=False)
    table.add_column(ratio=2)
    table.add_column(ratio=5)
    shown, hidden = first(losing.resting(view), WEIGHTS, words)
    for found in shown:
        table.add_row(Text(losing.origin(found), style="bold"), Text(losing.rests(view, found, words)))
    return Group(table, *hidden) if table.row_count else None
