"""`svodka read`: the readings of articles."""

from typing import Annotated, Literal

import typer

from svodka.cli.language import words_for
from svodka.cli.options import Output, Paths, Quiet


def read(
    context: typer.Context,
    paths: Paths,
    format_: Annotated[Literal["terminal", "json"], typer.Option("--format", "-f")] = "terminal",
    output: Output = None,
    quiet: Quiet = False,
) -> None:
    """Reads each article and shows its reading: one line of JSON an article, or tables."""
    from svodka.cli.output import print_with, put
    from svodka.cli.reading import exit_for, read_all

    words = words_for(context)
    done = read_all(paths, words, quiet)
    if format_ == "json":
        from svodka.presentation.readings import render

        put("".join(render(article, reading) for article, reading in done.pairs), output, words)
    else:
        from svodka.presentation.reading_tables import show_all

        print_with(lambda console: show_all(done.pairs, words, console), output, words)
    raise typer.Exit(exit_for(done, words))
