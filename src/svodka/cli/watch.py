"""`svodka watch`: asks what is followed again and again, and says what is new in its stories."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from svodka.cli.durations import seconds
from svodka.cli.exits import Exit
from svodka.cli.language import words_for
from svodka.cli.options import Output, Quiet
from svodka.cli.store_options import StoreFile
from svodka.cli.web_options import AllowPrivate, Backlog, Contact, Pause, Proxy, Warc, Web

if TYPE_CHECKING:
    from svodka.watching import Brought


def watch(
    context: typer.Context,
    every: Annotated[str, typer.Option("--every", metavar="TIME")] = "10m",
    once: Annotated[bool, typer.Option("--once")] = False,
    of_stories: Annotated[list[str] | None, typer.Option("--story", metavar="ID", show_default=False)] = None,
    format_: Annotated[Literal["terminal", "jsonl", "atom"], typer.Option("--format", "-f")] = "terminal",
    store: StoreFile = None,
    output: Output = None,
    contact: Contact = None,
    pause: Pause = None,
    backlog: Backlog = None,
    proxy: Proxy = None,
    warc: Warc = None,
    allow_private: AllowPrivate = False,
    quiet: Quiet = False,
) -> None:
    """Fetches what is followed, adds it, groups it, and tells what is new; again every so often until it is stopped."""
    from svodka.cli.archive import archived
    from svodka.cli.notices import progress, say, say_skipped
    from svodka.cli.telling import Teller
    from svodka.store import store_path
    from svodka.watching import Watch

    words, place = words_for(context), store_path(store)
    if format_ == "atom" and output is None and not once:
        raise typer.BadParameter(words("web.atom_file"), param_hint="--format")
    settings = Web(contact, proxy, allow_private, pause)
    options = settings.options(backlog, seconds(every, "--every"))
    settings.say_who(words)
    with archived(options, warc) as kept, Watch(place, kept, waiting=say) as watching:
        teller = Teller(place, format_, output, words, frozenset(of_stories or ()))
        if not watching.follows_anything():
            say(words("web.nothing_followed"))
        with progress(words, quiet) as told:
            for done in watching.rounds(once, told):
                say_skipped([*done.brought.noted, *done.brought.skipped], words)
                teller.tell(done.news)
    raise typer.Exit(_exit(done.brought))


def _exit(brought: "Brought") -> Exit:
    return Exit.SOME_SKIPPED if brought.skipped else Exit.OK
