"""`svodka explain`: what was found in each sentence, and by which rule."""

import typer

from svodka.cli.language import words_for
from svodka.cli.options import Output, Paths, Quiet


def explain(
    context: typer.Context,
    paths: Paths,
    output: Output = None,
    quiet: Quiet = False,
) -> None:
    """Reads each article and shows every finding with the rule that made it."""
    from svodka.cli.output import print_with
    from svodka.cli.reading import exit_for, read_all
    from svodka.presentation.explanation import show_all

    words = words_for(context)
    done = read_all(paths, words, quiet)
    print_with(lambda console: show_all(done.pairs, words, console), output, words)
    raise typer.Exit(exit_for(done, words))
