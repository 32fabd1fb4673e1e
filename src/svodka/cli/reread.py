"""`svodka reread`: pages that were kept, read again as this version of the program reads them."""

import typer

from svodka.cli.exits import Exit
from svodka.cli.language import words_for
from svodka.cli.options import Quiet
from svodka.cli.store_options import InStory, OfLanguage, OfOutlet, QueryText, Since, StoreFile, Wanted


def reread(
    context: typer.Context,
    since: Since = None,
    outlet: OfOutlet = None,
    of_language: OfLanguage = None,
    query: QueryText = None,
    in_story: InStory = None,
    store: StoreFile = None,
    quiet: Quiet = False,
) -> None:
    """Reads the kept pages of articles again and keeps what comes out otherwise as a new version; fetches nothing."""
    from svodka.cli.notices import progress, say, say_skipped, told_of_stop
    from svodka.store import Engine, SqliteStore, store_path, update
    from svodka.store.adding import by_glances
    from svodka.watching.rereading import reread as read_again

    words, place = words_for(context), store_path(store)
    with SqliteStore.reading(place) as opened:
        wanted = Wanted(since, outlet, of_language, query, in_story).filter(opened)
    with SqliteStore.writing(place, say) as opened, told_of_stop(words), progress(words, quiet) as told:
        done = read_again(opened, wanted, told)
        if done.changed:
            update(opened, Engine(), told, quick=by_glances(opened))
    say_skipped(done.skipped, words)
    typer.echo(words("store.reread", pages=done.pages, changed=done.changed, skipped=len(done.skipped)))
    if not done.pages:
        say(words("store.no_pages"))
        raise typer.Exit(Exit.NOTHING)
    raise typer.Exit(Exit.SOME_SKIPPED if done.skipped else Exit.OK)
