"""An account for the terminal."""

from svodka.model.account import Account
from svodka.presentation.messages import Messages
from svodka.presentation.terminal.page import show
from svodka.presentation.view.plain import plain


def render(account: Account, words: Messages) -> str:
    """The account as plain text without colours, 100 columns wide, ending in a newline."""
    return plain(lambda console: show(account, words, console))


__all__ = ["render", "show"]
