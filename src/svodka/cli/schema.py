"""`svodka schema`: the contract as JSON Schema."""

import typer

from svodka.cli.language import words_for
from svodka.cli.options import Output


def schema(context: typer.Context, output: Output = None) -> None:
    """Prints the JSON Schema of `svodka.account/1`."""
    from svodka.cli.output import put
    from svodka.presentation.schema import schema_text

    put(schema_text(), output, words_for(context))
