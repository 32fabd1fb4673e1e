"""Why a list gives no entries."""


class FeedError(Exception):
    """One plain sentence for the user, without the address."""
