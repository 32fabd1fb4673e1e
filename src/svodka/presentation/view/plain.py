"""What a terminal would show, as text without colours."""

from collections.abc import Callable
from io import StringIO

from rich.console import Console

WIDTH = 100


def plain(show: Callable[[Console], None]) -> str:
    """All that `show` prints, 100 columns wide, no space at the ends of lines, ending in a newline; nothing for nothing."""
    target = StringIO()
    show(Console(file=target, width=WIDTH, color_system=None, force_terminal=False, legacy_windows=False))
    text = "\n".join(line.rstrip() for line in target.getvalue().split("\n")).rstrip("\n")
    return f"{text}\n" if text else ""
