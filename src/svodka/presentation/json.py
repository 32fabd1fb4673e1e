"""The contract itself, `svodka.account/1`: the same account gives the same bytes."""

import msgspec

from svodka.model.account import Account
from svodka.presentation.messages import Messages


def render(account: Account, words: Messages) -> str:
    """The account as indented JSON, keys in the order of the schema, ending in a newline; `words` changes nothing."""
    return msgspec.json.format(msgspec.json.encode(account), indent=1).decode() + "\n"
