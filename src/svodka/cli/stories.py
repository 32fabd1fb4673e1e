"""`svodka stories`: what the store's articles tell of."""

from typing import TYPE_CHECKING, Annotated

import typer

from svodka.cli.language import words_for
from svodka.cli.options import Output, Quiet
from svodka.cli.store_options import Limit, Listed, OfLanguage, OfOutlet, QueryText, Since, StoreFile

if TYPE_CHECKING:
    from pathlib import Path

    from svodka.presentation.messages import Messages
    from svodka.store import Filter

_SHOWN = 50


def stories(
    context: typer.Context,
    since: Since = None,
    outlet: OfOutlet = None,
    of_language: OfLanguage = None,
    min_outlets: Annotated[int, typer.Option("--min-outlets", metavar="N", min=0, show_default=False)] = 0,
    query: QueryText = None,
    accounts: Annotated[bool, typer.Option("--accounts")] = False,
    events: Annotated[bool, typer.Option("--events")] = False,
    limit: Limit = None,
    format_: Listed = "terminal",
    store: StoreFile = None,
    output: Output = None,
    quiet: Quiet = False,
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
    if accounts:
        _make_accounts(store_path(store), filter_, words, quiet)
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


def _make_accounts(place: "Path", filter_: "Filter", words: "Messages", quiet: bool) -> None:
    """Makes the accounts that the stories listed lack."""
    from svodka.cli.failures import in_words
    from svodka.cli.notices import progress, say
    from svodka.store import Engine, SqliteStore, accounts_of

    with SqliteStore.reading(place):
        pass  # an error where there is no store, before one is made
    with SqliteStore.writing(place, lambda text: say(in_words(text))) as opened, progress(words, quiet) as told:
        accounts_of(opened, filter_, Engine(), told)
