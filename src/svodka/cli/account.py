"""`svodka account`: articles in, one sourced account out."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from svodka.cli.exits import Exit
from svodka.cli.language import words_for
from svodka.cli.options import MaybePaths, Output, Quiet
from svodka.cli.store_options import StoreFile
from svodka.presentation import Format

if TYPE_CHECKING:
    from svodka.model.account import Account
    from svodka.presentation.messages import Messages


def account(
    context: typer.Context,
    paths: MaybePaths = None,
    story: Annotated[str | None, typer.Option("--story", metavar="ID", show_default=False)] = None,
    format_: Annotated[Format, typer.Option("--format", "-f")] = "terminal",
    store: StoreFile = None,
    output: Output = None,
    quiet: Quiet = False,
) -> None:
    """Makes the account of all sources, or of one story of the store, and shows it."""
    words = words_for(context)
    if bool(paths) == (story is not None):
        raise typer.BadParameter(words("store.paths_or_story"), param_hint="PATH, --story")
    made = _of_story(story, store, words, quiet) if story else _of_paths(paths or [], words, quiet)
    show(made, format_, output, words)
    raise typer.Exit(exit_code(made, words))


def _of_paths(paths: list[str], words: "Messages", quiet: bool) -> "Account":
    from svodka.account import AccountOptions, make_account
    from svodka.cli.notices import progress, say_skipped

    with progress(words, quiet) as told:
        made = make_account(paths, AccountOptions(processes=min(4, os.cpu_count() or 1)), told)
    say_skipped(made.skipped, words)
    return made


def _of_story(story: str, store: Path | None, words: "Messages", quiet: bool) -> "Account":
    """The account that the store keeps, or a new one, which it then keeps."""
    from svodka.cli.notices import progress, say
    from svodka.store import Engine, SqliteStore, account_of, kept_account, store_path

    place = store_path(store)
    with SqliteStore.reading(place) as opened:
        kept = kept_account(opened, story)
    if kept is not None:
        return kept
    with SqliteStore.writing(place, say) as opened, progress(words, quiet) as told:
        return account_of(opened, story, Engine(), told)


def show(made: "Account", format_: Format, output: Path | None, words: "Messages") -> None:
    """Writes the account where it is wanted. Ends the program with exit code 2 where it cannot be written."""
    from svodka.cli.output import print_with, put
    from svodka.presentation import render

    if format_ != "terminal":
        put(render(made, format_, words), output, words)
    elif made.articles or output is not None:
        from svodka.presentation import terminal

        print_with(lambda console: terminal.show(made, words, console), output, words)


def exit_code(made: "Account", words: "Messages") -> Exit:
    """What the account says of its sources; tells when there was nothing to report."""
    if made.articles:
        return Exit.SOME_SKIPPED if made.skipped else Exit.OK
    from svodka.cli.notices import say

    say(words("cli.nothing"))
    return Exit.NOTHING
