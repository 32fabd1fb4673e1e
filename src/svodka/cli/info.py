"""`svodka info`: the store's size, versions and health."""

from typing import Annotated

import typer

from svodka.cli.exits import Exit
from svodka.cli.language import words_for
from svodka.cli.options import Output
from svodka.cli.store_options import Listed, StoreFile


def info(
    context: typer.Context,
    check: Annotated[bool, typer.Option("--check")] = False,
    format_: Listed = "terminal",
    store: StoreFile = None,
    output: Output = None,
) -> None:
    """Shows what the store holds and whether it is sound: exit code 1 when it is damaged."""
    from svodka.cli.output import print_with, put
    from svodka.store import SqliteStore, store_path
    from svodka.store.stamps import Stamps

    words = words_for(context)
    with SqliteStore.reading(store_path(store)) as opened:
        found = opened.info(Stamps.noted(opened.state("models")).readings, check)
    if format_ == "json":
        from svodka.presentation.store.as_json import render

        put(render("svodka.info/1", {"info": found}), output, words)
    else:
        from svodka.presentation.store.health import show

        print_with(lambda console: show(found, words, console), output, words)
    raise typer.Exit(Exit.SOME_SKIPPED if found.problems else Exit.OK)
