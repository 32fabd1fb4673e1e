"""The list of stories, and what befell them, in the terminal."""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from svodka.presentation.messages import Messages
from svodka.presentation.store.grouping import together
from svodka.presentation.store.lines import INDENT, day_words, described, titled
from svodka.presentation.view.safe import line
from svodka.store.records import Event, StoryRow

_SHOWN_OUTLETS = 5


def show(rows: Sequence[StoryRow], words: Messages, console: Console) -> None:
    """Prints a story in three lines: its title, what is known of it, and its outlets."""
    for row in rows:
        console.print(titled(row.title, words), soft_wrap=True)
        times = [day_words(time, words) for time in dict.fromkeys((row.first, row.last)) if time]
        counted = [words.count("count.articles", len(row.articles)), words.count("count.outlets", len(row.outlets))]
        console.print(described([row.id, " – ".join(times), *counted, *_found(row, words)]), soft_wrap=True)
        if row.outlets:
            named = ", ".join(line(outlet) for outlet in row.outlets[:_SHOWN_OUTLETS])
            more = len(row.outlets) - _SHOWN_OUTLETS
            rest = f" {words.count('count.more', more)}" if more > 0 else ""
            console.print(described([named + rest]), soft_wrap=True)
        console.print()
    console.print(Text(words.count("count.stories", len(rows))))


def _found(row: StoryRow, words: Messages) -> list[str]:
    """What only the account tells, or that there is none yet."""
    if row.conflicts is None:
        return [words("store.no_account")]
    origins = []
    if row.origins_at_least is not None and row.origins_at_most is not None:
        exact = row.origins_at_least == row.origins_at_most
        counted = words.count("count.origins", row.origins_at_most)
        origins = [counted if exact else f"{row.origins_at_least}–{counted}"]
    return [*origins, words.count("count.conflicts", row.conflicts)]


def show_events(events: Sequence[Event], words: Messages, console: Console) -> None:
    """Prints each join and split in two lines: which stories, and why."""
    for event in events:
        said = words(f"store.event.{event.kind}", story=event.story, other=event.other)
        console.print(Text(f"{said} ({words.count('count.articles', len(event.articles))})"), soft_wrap=True)
        console.print(Text(INDENT + together(event.why, words), style="dim"), soft_wrap=True)
    if not events:
        console.print(Text(words("store.no_events")))
