"""`svodka add`: articles into the store, from files and from the web."""

from typing import TYPE_CHECKING, Annotated

import typer

from svodka.cli.exits import Exit
from svodka.cli.language import words_for
from svodka.cli.options import Paths, Quiet
from svodka.cli.store_options import StoreFile
from svodka.cli.web_options import AllowPrivate, Backlog, Contact, Pause, Proxy, Warc, Web

if TYPE_CHECKING:
    from svodka.presentation.messages import Messages
    from svodka.watching import Brought

_LISTS = (".opml", ".rss", ".atom", ".xml")


def add(
    context: typer.Context,
    paths: Paths,
    store: StoreFile = None,
    contact: Contact = None,
    pause: Pause = None,
    backlog: Backlog = None,
    proxy: Proxy = None,
    warc: Warc = None,
    allow_private: AllowPrivate = False,
    quick: Annotated[bool, typer.Option("--quick")] = False,
    quiet: Quiet = False,
) -> None:
    """Reads articles into the store and groups them into stories; follows the lists that it is given."""
    from svodka.cli.failures import in_words
    from svodka.cli.notices import progress, say, say_skipped, told_of_stop
    from svodka.store import Engine, SqliteStore, store_path
    from svodka.store import add as add_to
    from svodka.store.records import Entered

    words = words_for(context)
    web = [path for path in paths if _of_web(path)]
    settings = Web(contact, proxy, allow_private, pause)
    if web:
        settings.say_who(words)
    with (
        SqliteStore.writing(store_path(store), lambda text: say(in_words(text))) as opened,
        told_of_stop(words),
        progress(words, quiet) as told,
    ):
        brought = None
        if web:
            from svodka.cli.archive import archived
            from svodka.watching import add_addresses

            with told.stage("fetching"), archived(settings.options(backlog), warc) as options:
                brought = add_addresses(opened, web, options)
        done = add_to(opened, [path for path in paths if path not in web], Engine(), told, quick)
    skipped = [*(brought.skipped if brought else ()), *done.skipped]
    say_skipped([*(brought.noted if brought else ()), *skipped], words)
    more = brought.entered if brought else Entered()
    new, changed, same = (a + b for a, b in zip(done.entered, more, strict=True))
    counted = words("store.added", new=new, changed=changed, same=same, skipped=len(skipped))
    followed = _followed(brought, words)
    typer.echo(f"{counted}; {words.count('store.stories_changed', done.changed_stories)}{followed}")
    if not new + changed + same + (brought.unchanged + brought.followed if brought else 0):
        say(words("cli.nothing"))
        raise typer.Exit(Exit.NOTHING)
    raise typer.Exit(Exit.SOME_SKIPPED if skipped else Exit.OK)


def _of_web(path: str) -> bool:
    """True for an address, and for a file that holds addresses."""
    lowered = path.lower()
    return lowered.startswith(("http://", "https://")) or lowered.endswith(_LISTS)


def _followed(brought: "Brought | None", words: "Messages") -> str:
    if brought is None:
        return ""
    parts = [words.count("web.followed", brought.followed)] if brought.followed else []
    parts += [words.count("web.unchanged", brought.unchanged)] if brought.unchanged else []
    return "".join(f"; {part}" for part in parts)
