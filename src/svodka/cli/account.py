"""`svodka account`: articles in, one sourced account out."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from svodka.cli.exits import Exit
from svodka.cli.language import words_for
from svodka.cli.options import Output, Paths, Quiet
from svodka.presentation import Format

if TYPE_CHECKING:
    from svodka.model.account import Account
    from svodka.presentation.messages import Messages


def account(
    context: typer.Context,
    paths: Paths,
    format_: Annotated[Format, typer.Option("--format", "-f")] = "terminal",
    output: Output = None,
    quiet: Quiet = False,
) -> None:
    """Makes the account of all sources and shows it."""
    from svodka.account import AccountOptions, make_account
    from svodka.cli.notices import progress, say_skipped

    words = words_for(context)
    with progress(words, quiet) as told:
        made = make_account(paths, AccountOptions(), told)
    say_skipped(made.skipped)
    show(made, format_, output, words)
    raise typer.Exit(exit_code(made, words))


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
