"""What can go wrong with a store, in words for the user."""


class StoreError(RuntimeError):
    """The store cannot be used as asked; the message names the file and says what to do. Nothing was changed."""


class QueryError(StoreError):
    """The words searched for cannot be understood."""


class UnknownIdError(StoreError):
    """No article or story has this id."""
