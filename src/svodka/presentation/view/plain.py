"""What a terminal would show, as text without colours."""

from collections.abc import Callable
from io import StringIO

from rich.console import Console
from rich.text import Text

WIDTH = 100


def plain(show: Callable[[Console], None]) -> str:
    """All that `show` prints, 100 columns wide, ending in a newline; an empty string when it prints nothing."""
    target = StringIO()
    show(Console(file=target, width=WIDTH, color_system=None, force_terminal=False, legacy_windows=False))
    text = "\n".join(line.rstrip() for line in target.getvalue().split("\n")).rstrip("\n")
    return f"{text}\n" if text else ""


def begun(text: str, style: str = "") -> Text:
    """A line that begins with this text; the style ends with it, so that more can be appended in other styles."""
    return Text().append(text, style=style)
