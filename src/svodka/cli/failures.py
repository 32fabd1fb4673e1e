"""What ends the program before it has a result."""

import os
import sys
import traceback

from svodka.cli.exits import Exit
from svodka.cli.language import from_arguments, from_environment
from svodka.cli.notices import say


def told(error: Exception) -> Exit:
    """Says what happened on standard error and returns the exit code for it.

    An error of our own (a model that is missing, a folder that is no encoder) says in its message what to do: one line.
    Anything else is a mistake in the program: the whole traceback, for the report.
    """
    if type(error).__module__.startswith("svodka."):
        say(in_words(str(error)))
        return Exit.NOTHING
    traceback.print_exception(error)
    return Exit.INTERNAL


def in_words(text: str) -> str:
    """What an error of ours says, in the language of the interface where the catalogue knows it."""
    from svodka.presentation.messages import messages
    from svodka.presentation.view.reasons import skipped

    language = from_arguments(sys.argv[1:]) or from_environment(os.environ)
    return skipped(text, messages(language)) if language != "en" else text
