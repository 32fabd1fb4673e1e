"""`svodka articles`: what the store holds, and what changed in it."""

from typing import Annotated

import typer

from svodka.cli.language import words_for
from svodka.cli.options import Output
from svodka.cli.store_options import InStory, Limit, Listed, OfLanguage, OfOutlet, QueryText, Since, StoreFile, Wanted

_SHOWN = 50


def articles(
    context: typer.Context,
    since: Since = None,
    outlet: OfOutlet = None,
    of_language: OfLanguage = None,
    query: QueryText = None,
    in_story: InStory = None,
    changes: Annotated[bool, typer.Option("--changes")] = False,
    limit: Limit = None,
    format_: Listed = "terminal",
    store: StoreFile = None,
    output: Output = None,
) -> None:
    """Lists articles, the latest first; with `--changes` those that have versions, and what changed."""
    from msgspec.structs import replace

    from svodka.cli.output import print_with, put
    from svodka.store import SqliteStore, store_path

    words = words_for(context)
    with SqliteStore.reading(store_path(store)) as opened:
        filter_ = Wanted(since, outlet, of_language, query, in_story).filter(opened)
        most = limit or (_SHOWN if format_ == "terminal" else None)
        rows = opened.articles.listed(replace(filter_, changed=changes, limit=most))
        versions = {row.id: opened.articles.versions(row.key) for row in rows if changes}
    if format_ == "json":
        from svodka.presentation.store.as_json import render

        parts = {"articles": rows, "versions": versions} if changes else {"articles": rows}
        put(render("svodka.articles/1", parts), output, words)
        return
    from svodka.presentation.store.articles import show

    print_with(lambda console: show(rows, versions, words, console), output, words)
