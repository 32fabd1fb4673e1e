"""`svodka add`: articles into the store."""

import typer

from svodka.cli.exits import Exit
from svodka.cli.language import words_for
from svodka.cli.options import Paths, Quiet
from svodka.cli.store_options import StoreFile


def add(
    context: typer.Context,
    paths: Paths,
    store: StoreFile = None,
    quiet: Quiet = False,
) -> None:
    """Reads articles into the store and groups them into stories."""
    from svodka.cli.notices import progress, say, say_skipped
    from svodka.store import Engine, SqliteStore, store_path
    from svodka.store import add as add_to

    words = words_for(context)
    with SqliteStore.writing(store_path(store), say) as opened, progress(words, quiet) as told:
        done = add_to(opened, paths, Engine(), progress=told)
    say_skipped(done.skipped, words)
    new, changed, same = done.entered
    counted = words("store.added", new=new, changed=changed, same=same, skipped=len(done.skipped))
    typer.echo(f"{counted}; {words.count('store.stories_changed', done.changed_stories)}")
    if not new + changed + same:
        say(words("cli.nothing"))
        raise typer.Exit(Exit.NOTHING)
    raise typer.Exit(Exit.SOME_SKIPPED if done.skipped else Exit.OK)
