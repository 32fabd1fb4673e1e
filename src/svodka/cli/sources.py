"""`svodka sources`: what is followed, and changes to it. Nothing is fetched."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from svodka.cli.durations import seconds
from svodka.cli.language import words_for
from svodka.cli.options import Output
from svodka.cli.store_options import StoreFile

if TYPE_CHECKING:
    from svodka.presentation.messages import Messages

Action = Literal["list", "add", "remove", "pause", "resume", "edit"]


def sources(
    context: typer.Context,
    action: Annotated[Action, typer.Argument(metavar="ACTION", show_default=False)] = "list",
    which: Annotated[list[str] | None, typer.Argument(metavar="SOURCE", show_default=False)] = None,
    title: Annotated[str | None, typer.Option("--title", metavar="TITLE", show_default=False)] = None,
    address: Annotated[str | None, typer.Option("--address", metavar="URL", show_default=False)] = None,
    every: Annotated[str | None, typer.Option("--every", metavar="TIME", show_default=False)] = None,
    format_: Annotated[Literal["terminal", "json", "opml"], typer.Option("--format", "-f")] = "terminal",
    store: StoreFile = None,
    output: Output = None,
) -> None:
    """Lists, adds, removes, pauses, resumes or edits what `svodka watch` follows."""
    from svodka.store import store_path

    words, place = words_for(context), store_path(store)
    if action == "list":
        _show(place, format_, output, words)
        return
    if not which:
        raise typer.BadParameter(words("web.which"), param_hint="SOURCE")
    from svodka.cli.notices import say
    from svodka.store import SqliteStore
    from svodka.watching.editing import Edit, change

    edit = Edit(title=title, address=address, every=seconds(every, "--every"))
    with SqliteStore.writing(place, say) as opened, opened.transaction():
        count = change(opened, action, which, edit)
    typer.echo(words.count("web.sources_changed", count))


def _show(place: Path, format_: str, output: Path | None, words: "Messages") -> None:
    from svodka.cli.output import print_with, put
    from svodka.store import SqliteStore

    with SqliteStore.reading(place) as opened:
        found = opened.sources.all()
    if format_ == "json":
        from svodka.presentation.store.as_json import render

        put(render("svodka.sources/1", {"sources": found}), output, words)
    elif format_ == "opml":
        from svodka.presentation.store.opml import render as as_opml

        put(as_opml(found), output, words)
    else:
        from svodka.presentation.store.sources import show

        print_with(lambda console: show(found, words, console), output, words)
