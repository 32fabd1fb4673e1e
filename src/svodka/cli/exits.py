"""What the exit code says."""

from enum import IntEnum


class Exit(IntEnum):
    OK = 0
    """Everything was read."""
    SOME_SKIPPED = 1
    """Some sources were skipped (for `validate`: the account breaks a rule)."""
    NOTHING = 2
    """There is nothing to report, a model is missing, the output cannot be written, or the command was used wrongly."""
    INTERNAL = 70
    """A mistake in the program; its traceback is on standard error."""
    STOPPED = 130
    """Stopped with Ctrl-C."""
