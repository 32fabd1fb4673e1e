"""`svodka validate`: is this JSON an account, and does each span stand where it says?"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from svodka.cli.exits import Exit
from svodka.cli.language import words_for

if TYPE_CHECKING:
    from svodka.presentation.messages import Messages


def validate(
    context: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE", show_default=False)],
) -> None:
    """Checks an account's JSON: exit code 0 when it is right, 1 when it breaks a rule, 2 when it cannot be read."""
    from svodka.cli.notices import say
    from svodka.cli.output import put

    words = words_for(context)
    found = _problems(_bytes(file, words))
    for problem in found:
        say(f"{file}: {problem}")
    if found:
        raise typer.Exit(Exit.SOME_SKIPPED)
    from svodka.model.account import SCHEMA

    put(words("cli.valid", path=file, schema=SCHEMA) + "\n", None, words)


def _bytes(file: str, words: "Messages") -> bytes:
    from svodka.cli.notices import say

    try:
        return sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as error:
        say(f"{file}: {words('cli.cannot_read', cause=error.strerror or error)}")
        raise typer.Exit(Exit.NOTHING) from error


def _problems(data: bytes) -> list[str]:
    import msgspec

    from svodka.model.account import Account
    from svodka.presentation.validation import problems

    try:
        return problems(msgspec.json.decode(data, type=Account))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return [str(error)]
