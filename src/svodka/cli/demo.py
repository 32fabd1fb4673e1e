"""`svodka demo`: the bundled example, as an HTML file and in the terminal."""

from pathlib import Path

import typer

from svodka.cli.language import words_for
from svodka.cli.options import Output, Quiet

DEFAULT = Path("out/demo.html")


def demo(
    context: typer.Context,
    output: Output = None,
    quiet: Quiet = False,
) -> None:
    """Makes the account of the bundled example, writes it as HTML, says where, and shows it in the terminal."""
    from svodka.account import AccountOptions, make_account
    from svodka.cli.account import exit_code, show
    from svodka.cli.notices import progress, say_skipped
    from svodka.example import ARTICLES

    words = words_for(context)
    with progress(words, quiet) as told:
        made = make_account([str(ARTICLES)], AccountOptions(), told)
    say_skipped(made.skipped, words)
    target = output or DEFAULT
    if output is None:
        DEFAULT.parent.mkdir(parents=True, exist_ok=True)
    show(made, "html", target, words)
    typer.echo(words("cli.written", path=target.resolve()))
    show(made, "terminal", None, words)
    raise typer.Exit(exit_code(made, words))
