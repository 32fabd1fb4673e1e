"""Writes results: to standard output, or to a file that is either whole or not there."""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from svodka.cli.exits import Exit
from svodka.cli.notices import say
from svodka.presentation.messages import Messages

if TYPE_CHECKING:
    from rich.console import Console


def put(text: str, target: Path | None, words: Messages) -> None:
    """Writes a result; where that cannot be done, says why and ends the program with exit code 2."""
    try:
        write(text, target)
    except BrokenPipeError:
        raise
    except OSError as error:
        say(f"{target}: {words('cli.cannot_write', cause=error.strerror or error)}")
        raise typer.Exit(Exit.NOTHING) from error


def print_with(show: Callable[["Console"], None], target: Path | None, words: Messages) -> None:
    """Shows a result with colours at full width where standard output is a terminal; else writes it as plain text."""
    if target is None and sys.stdout.isatty():
        from rich.console import Console

        show(Console())
    else:
        from svodka.presentation.view.plain import plain

        put(plain(show), target, words)


def write(text: str, target: Path | None) -> None:
    """Writes UTF-8 text to `target`, or to standard output when it is None.

    A file is written beside its place under another name and then put there in one step, so that a stop leaves the old
    file or none. Characters that UTF-8 cannot hold (lone surrogates) become U+FFFD. Raises OSError.
    """
    data = text.encode("utf-8", "replace")
    if target is None or str(target) == "-":
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    elif target.exists() and not target.is_file():
        target.write_bytes(data)
    else:
        _replace(data, target)


def _replace(data: bytes, target: Path) -> None:
    target = target.resolve()
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:80]}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode(target))
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _mode(target: Path) -> int:
    """The permissions of the file that is replaced, or those of a new file."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
