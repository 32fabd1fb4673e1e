"""What is followed as OPML 2.0 (http://opml.org/spec2.opml), which feed readers take."""

from collections.abc import Sequence
from xml.sax.saxutils import quoteattr

from svodka.presentation.view.safe import line
from svodka.store.web_records import Source


def render(sources: Sequence[Source]) -> str:
    """One outline a source, in the order in which they were added."""
    rows = [
        f'    <outline type="rss" text={quoteattr(line(source.title or source.address))} '
        f"xmlUrl={quoteattr(source.address)}/>"
        for source in sources
    ]
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n  <head><title>Svodka</title></head>\n  <body>'
    )
    return "\n".join([head, *rows, "  </body>", "</opml>", ""])
