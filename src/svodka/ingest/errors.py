"""Why a source gives no article. Each message is one plain sentence for the user; ingest lists it under `skipped`."""


class SourceError(Exception):
    """A file or folder cannot be read: missing, empty, too large, of no known kind."""


class NotTextError(SourceError):
    """The bytes are no text."""


class PageError(SourceError):
    """A page is no HTML, is too large or too deep to be safe, or has no article."""
