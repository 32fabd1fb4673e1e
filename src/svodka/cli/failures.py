"""What ends the program before it has a result."""

import traceback

from svodka.cli.exits import Exit
from svodka.cli.notices import say


def told(error: Exception) -> Exit:
    """Says what happened on standard error and returns the exit code for it.

    An error of our own (a model that is missing, a folder that is no encoder) says in its message what to do: one line.
    Anything else is a mistake in the program: the whole traceback, for the report.
    """
    if type(error).__module__.startswith("svodka."):
        say(str(error))
        return Exit.NOTHING
    traceback.print_exception(error)
    return Exit.INTERNAL
