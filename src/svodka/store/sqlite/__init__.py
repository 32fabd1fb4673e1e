"""The store in one SQLite file: the standard library's, nothing else to install."""
