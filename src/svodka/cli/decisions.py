"""`svodka decisions`: what people have decided, and taking it back."""

from pathlib import Path
from typing import Annotated

import typer

from svodka.cli.language import words_for
from svodka.cli.options import Output
from svodka.cli.store_options import Listed, StoreFile


def decisions(
    context: typer.Context,
    in_story: Annotated[str | None, typer.Option("--story", metavar="ID", show_default=False)] = None,
    undone: Annotated[int | None, typer.Option("--undo", metavar="N", show_default=False)] = None,
    taken: Annotated[Path | None, typer.Option("--take", metavar="FILE", dir_okay=False, show_default=False)] = None,
    format_: Listed = "terminal",
    store: StoreFile = None,
    output: Output = None,
) -> None:
    """Lists decisions; takes one back, or takes over those of a list in JSON."""
    from svodka.cli.output import print_with, put
    from svodka.store import SqliteStore, decisions_about, store_path

    words = words_for(context)
    if undone is not None or taken is not None:
        _change(store, undone, taken)
    with SqliteStore.reading(store_path(store)) as opened:
        story = opened.stories.get(in_story) if in_story else None
        found = decisions_about(opened, story.keys, story.id) if story else opened.decisions.all()
    if format_ == "json":
        from svodka.presentation.store.as_json import render

        put(render("svodka.decisions/1", {"decisions": found}), output, words)
        return
    from svodka.presentation.store.decisions import show

    print_with(lambda console: show(found, words, console), output, words)


def _change(store: Path | None, undone: int | None, taken: Path | None) -> None:
    from svodka.cli.notices import say
    from svodka.store import SqliteStore, store_path, take_over, undo

    with SqliteStore.writing(store_path(store), say) as opened:
        if undone is not None:
            undo(opened, undone)
        if taken is not None:
            for left_out in take_over(opened, taken):
                say(left_out)
