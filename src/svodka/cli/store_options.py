"""The options of the commands that work on a store."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple

import typer

if TYPE_CHECKING:
    from svodka.presentation.messages import Messages
    from svodka.store import Filter, SqliteStore

StoreFile = Annotated[Path | None, typer.Option("--store", metavar="FILE", dir_okay=False, show_default=False)]
Listed = Annotated[Literal["terminal", "json"], typer.Option("--format", "-f")]
Since = Annotated[str | None, typer.Option("--since", metavar="DATE", show_default=False)]
OfOutlet = Annotated[str | None, typer.Option("--outlet", metavar="NAME", show_default=False)]
OfLanguage = Annotated[str | None, typer.Option("--language", metavar="CODE", show_default=False)]
QueryText = Annotated[str | None, typer.Option("--query", metavar="WORDS", show_default=False)]
InStory = Annotated[str | None, typer.Option("--story", metavar="ID", show_default=False)]
Limit = Annotated[int | None, typer.Option("--limit", metavar="N", min=1, show_default=False)]


def hours_since(since: str | None) -> float | None:
    """The beginning of a day or time in ISO 8601, in hours since 1970 UTC. Ends the program where it is none."""
    if since is None:
        return None
    from svodka.store.moments import hours

    found = hours(since)
    if found is None:
        raise typer.BadParameter(f"{since}: 2025, 2025-10, 2025-10-31, 2025-10-31T20:55", param_hint="--since")
    return found


class Wanted(NamedTuple):
    """Which articles of the store a command is about, as its options say."""

    since: str | None
    outlet: str | None
    language: str | None
    query: str | None
    story: str | None = None

    def filter(self, store: "SqliteStore") -> "Filter":
        """As the store takes it. Raises UnknownIdError; ends the program where a date is none."""
        from svodka.store import Filter

        return Filter(
            since=hours_since(self.since), outlet=self.outlet, language=self.language, query=self.query,
            story=store.stories.get(self.story).id if self.story else None,
        )  # fmt: skip


def say_behind(store: "SqliteStore", words: "Messages") -> None:
    """Says on standard error when the stories are not yet those of the articles."""
    if not store.state("grouped"):
        from svodka.cli.notices import say

        say(words("store.not_grouped"))
