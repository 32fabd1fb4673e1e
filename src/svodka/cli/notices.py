"""What is said on standard error: one line for each problem, and how far the work has come."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from svodka.model.progress import Progress, Silent
from svodka.presentation.messages import Messages
from svodka.presentation.view import reasons
from svodka.presentation.view.safe import line

if TYPE_CHECKING:
    from svodka.model.article import Skipped


def say(text: str) -> None:
    """One line on standard error, without anything that could steer a terminal."""
    sys.stderr.write(line(text, 2000) + "\n")
    sys.stderr.flush()


def say_skipped(skipped: Iterable["Skipped"], words: Messages) -> None:
    """`path: cause` for each source that could not be read, in the language of the interface."""
    for source in skipped:
        say(f"{source.path or source.url or '-'}: {reasons.skipped(source.reason, words)}")


@contextmanager
def told_of_stop(words: Messages) -> Iterator[None]:
    """Says, where the user stops the work in the block with Ctrl-C, that it can be gone on with."""
    try:
        yield
    except KeyboardInterrupt:
        say(words("store.stopped"))
        raise


@contextmanager
def progress(words: Messages, quiet: bool) -> Iterator[Progress]:
    """Progress bars on standard error when it is a terminal and the user has not asked for quiet; else nothing."""
    if quiet or not sys.stderr.isatty():
        yield Silent()
        return
    from svodka.cli.bars import Bars

    with Bars(words) as bars:
        yield bars
