"""`svodka search`: articles, statements and quotes by their words in any form."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from svodka.cli.exits import Exit
from svodka.cli.language import words_for
from svodka.cli.options import Output
from svodka.cli.store_options import Limit, Listed, StoreFile

if TYPE_CHECKING:
    from svodka.store.records import PassageKind

_KINDS: "tuple[PassageKind, ...]" = ("article", "statement", "quote")
_SHOWN = 10


def search(
    context: typer.Context,
    query: Annotated[str, typer.Argument(metavar="WORDS", show_default=False)],
    kind: Annotated[Literal["all", "article", "statement", "quote"], typer.Option("--kind", "-k")] = "all",
    limit: Limit = None,
    format_: Listed = "terminal",
    store: StoreFile = None,
    output: Output = None,
) -> None:
    """Finds what has all the words, the best first. Exit code 2 when nothing is found."""
    from svodka.cli.notices import say
    from svodka.cli.output import print_with, put
    from svodka.store import SqliteStore, store_path

    words = words_for(context)
    with SqliteStore.reading(store_path(store)) as opened:
        wanted = [found for found in _KINDS if kind in ("all", found)]
        hits = [hit for found in wanted for hit in opened.search.find(query, found, limit or _SHOWN)]
    if format_ == "json":
        from svodka.presentation.store.as_json import render

        put(render("svodka.search/1", {"query": query, "hits": hits}), output, words)
    elif hits:
        from svodka.presentation.store.hits import show

        print_with(lambda console: show(hits, words, console), output, words)
    if not hits:
        say(words("store.not_found"))
        raise typer.Exit(Exit.NOTHING)
