"""From sources to one account: `make_account` runs the whole flow."""

from svodka.account.making import AccountOptions, Models, make_account

__all__ = ["AccountOptions", "Models", "make_account"]
