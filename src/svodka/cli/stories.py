"""`svodka stories`: what the store's articles tell of."""

from typing import Annotated

import typer

from svodka.cli.language import words_for
from svodka.cli.options import Output
from svodka.cli.store_options import Limit, Listed, OfLanguage, OfOutlet, QueryText, Since, StoreFile

_SHOWN = 50


def stories(
    context: typer.Context,
    since: Since = None,
    outlet: OfOutlet = None,
    of_language: OfLanguage = None,
    min_outlets: Annotated[int, typer.Option("--min-outlets", metavar="N", min=0, show_default=False)] = 0,
    query: QueryText = None,
    events: Annotated[bool, typer.Option("--events")] = False,
    limit: Limit = None,
    format_: Listed = "terminal",
    store: StoreFile = None,
    output: Output = None,
) -> None:
    """Lists stories, the latest first; or what befell them."""
    from svodka.cli.output import print_with, put
    from svodka.cli.store_options import hours_since, say_behind
    from svodka.store import Filter, SqliteStore, store_path
    from svodka.store.stamps import Stamps

    words = words_for(context)
    filter_ = Filter(
        since=hours_since(since), outlet=outlet, language=of_language, min_outlets=min_outlets, query=query,
        limit=limit or (_SHOWN if format_ == "terminal" else None),
    )  # fmt: skip
    with SqliteStore.reading(store_path(store)) as opened:
        say_behind(opened, words)
        befell = opened.stories.events() if events else []
        rows = [] if events else opened.stories.listed(filter_, Stamps.noted(opened.state("models")).accounts)
    if format_ == "json":
        from svodka.presentation.store.as_json import render

        part = {"events": befell} if events else {"stories": rows}
        put(render("svodka.events/1" if events else "svodka.stories/1", part), output, words)
        return
    from svodka.presentation.store.stories import show, show_events

    print_with(
        lambda console: show_events(befell, words, console) if events else show(rows, words, console), output, words
    )
