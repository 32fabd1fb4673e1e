"""`svodka remove`: articles out of the store."""

from typing import Annotated

import typer

from svodka.cli.language import words_for
from svodka.cli.options import Quiet
from svodka.cli.store_options import StoreFile


def remove(
    context: typer.Context,
    ids: Annotated[list[str], typer.Argument(metavar="ID", show_default=False)],
    store: StoreFile = None,
    quiet: Quiet = False,
) -> None:
    """Takes articles out with all that was made of them. An unknown id changes nothing."""
    from svodka.cli.notices import progress, say
    from svodka.store import Engine, SqliteStore, store_path
    from svodka.store import remove as remove_from

    words = words_for(context)
    place = store_path(store)
    with SqliteStore.reading(place) as opened:
        for id_ in ids:
            opened.articles.key(id_)
    with SqliteStore.writing(place, say) as changed, progress(words, quiet) as told:
        count = remove_from(changed, ids, Engine(), told)
    typer.echo(words.count("store.removed", count))
