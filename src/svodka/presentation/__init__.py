"""An account for people and programs, one file or folder per format, each with `render(account, words) -> str`."""

from importlib import import_module
from typing import TYPE_CHECKING, Literal, cast, get_args

if TYPE_CHECKING:
    # Only for types: naming the formats, as `svodka --help` does, loads none of what makes them.
    from collections.abc import Callable

    from svodka.model.account import Account
    from svodka.presentation.messages import Messages

Format = Literal["terminal", "html", "json", "markdown"]
FORMATS: tuple[Format, ...] = get_args(Format)


def render(account: "Account", format_: Format, words: "Messages") -> str:
    """The account in a format, ending in a newline. Only that format's module is loaded. Raises KeyError if unknown."""
    if format_ not in FORMATS:
        raise KeyError(format_)
    module = import_module(f"svodka.presentation.{format_}")
    return cast("Callable[[Account, Messages], str]", module.render)(account, words)
