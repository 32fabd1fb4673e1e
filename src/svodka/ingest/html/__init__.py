"""A saved page to its article's text and what its markup says about it."""

from svodka.ingest.html.page import PageError, read_page

__all__ = ["PageError", "read_page"]
