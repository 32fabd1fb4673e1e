"""The order of things in the terminal: what one must know first, the evidence last."""

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from svodka.model.account import Account
from svodka.presentation.messages import Messages
from svodka.presentation.terminal.claims import brief, conflicts, evidence, grid
from svodka.presentation.terminal.losing import drift, weight
from svodka.presentation.terminal.sources import lineage, quotes, timeline, wording
from svodka.presentation.view import phrases, reasons
from svodka.presentation.view.index import StoryView, story_views
from svodka.presentation.view.safe import line

PARTS = (
    ("brief", brief),
    ("conflicts", conflicts),
    ("grid", grid),
    ("timeline", timeline),
    ("lineage", lineage),
    ("drift", drift),
    ("weight", weight),
    ("wording", wording),
    ("quotes", quotes),
    ("evidence", evidence),
)
"""The parts of a story in order: the title's key, and what makes its lines (none: the part is left out)."""


def show(account: Account, words: Messages, console: Console) -> None:
    """Prints the account on a console; text of articles is never read as markup."""
    for view in story_views(account):
        _story(view, words, console)
    if not account.stories:
        console.print(Text(words("page.nothing")))
    if account.skipped:
        _title(words("section.skipped"), console)
        table = Table(box=None, padding=(0, 2, 0, 0), show_header=False, pad_edge=False)
        for skipped in account.skipped:
            table.add_row(
                Text(line(skipped.path or skipped.url or "-"), style="bold"),
                Text(reasons.skipped(skipped.reason, words)),
            )
        console.print(Padding(table, (0, 0, 1, 2)))


def _story(view: StoryView, words: Messages, console: Console) -> None:
    title = line(view.story.title) or words("page.untitled")
    console.print()
    console.print(Text(title, style="bold"))
    console.print(Text("═" * min(console.width, max(24, len(title))), style="dim"))
    console.print(Text(phrases.facts(view, words), style="dim"))
    for key, make in PARTS:
        made = make(view, words)
        if made is not None:
            _title(words(f"section.{key}"), console)
            console.print(Padding(made, (0, 0, 0, 2)))
    console.print()


def _title(text: str, console: Console) -> None:
    console.print()
    console.print(Text(text.upper(), style="bold cyan"))
