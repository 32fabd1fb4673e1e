"""What a line looks like: body text, a headline, a list item."""

import re

from svodka.ingest.lines import Line

BULLET = re.compile(r"^(?:[•·●▪◦*✔➤►–—-]|\d{1,2}[.)])\s?\S")
"""The start of a list item or of a line of dialogue."""


def is_headline(line: Line) -> bool:
    """True for a line that reads like a headline: open, not long, starting with a capital, no list item."""
    open_line = not line.is_closed and 2 <= line.words <= 22 and len(line.text) <= 180 and line.text.count(",") <= 3
    return open_line and not BULLET.match(line.text) and not line.text[0].islower()


def is_paragraph(line: Line) -> bool:
    """True for a line that reads like body text: a closed one of some length, or a very long one."""
    return line.words > 30 or (line.words >= 8 and line.is_closed and not line.text.endswith((",", ";")))
