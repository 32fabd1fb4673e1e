"""A saved page to its article's text and what its markup says about it. Its parsers take half a second to load."""
