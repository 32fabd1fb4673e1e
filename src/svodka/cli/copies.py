"""`svodka copies`: which articles of the store are nearly the same text."""

from typing import Annotated

import typer

from svodka.cli.language import words_for
from svodka.cli.options import Output
from svodka.cli.store_options import InStory, Limit, Listed, OfLanguage, OfOutlet, QueryText, Since, StoreFile, Wanted

_SHOWN = 50


def copies(
    context: typer.Context,
    since: Since = None,
    outlet: OfOutlet = None,
    of_language: OfLanguage = None,
    query: QueryText = None,
    in_story: InStory = None,
    least: Annotated[float, typer.Option("--least", metavar="SHARE", min=0.05, max=1)] = 0.5,
    limit: Limit = None,
    format_: Listed = "terminal",
    store: StoreFile = None,
    output: Output = None,
) -> None:
    """Lists pairs of articles that are nearly the same text, and what one of the two added or left out."""
    from svodka.cli.output import print_with, put
    from svodka.store import SqliteStore, store_path
    from svodka.store.copying import copies as copies_of

    words = words_for(context)
    with SqliteStore.reading(store_path(store)) as opened:
        filter_ = Wanted(since, outlet, of_language, query, in_story).filter(opened)
        found = copies_of(opened, filter_, least)
        rows = {row.id: row for row in opened.articles.listed(filter_)}
    found = found[: limit or (_SHOWN if format_ == "terminal" else None)]
    if format_ == "json":
        from svodka.presentation.store.as_json import render

        put(render("svodka.copies/1", {"copies": found}), output, words)
        return
    from svodka.presentation.store.copies import show

    print_with(lambda console: show(found, rows, words, console), output, words)
