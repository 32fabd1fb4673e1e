"""Rules for what a site prints above its article's title: its own name, tickers, sections.

The head of a page is known by its byline or date: the title stands right above it, or right below the date when only
the site's name is above.
"""

from svodka.ingest.lines import Line
from svodka.ingest.page import Marks
from svodka.ingest.shapes import is_headline, is_paragraph

_HEAD = 25
_DATED = {"byline", "date_line"}


def site_header(marks: Marks) -> None:
    """Short open lines above the title, where a byline or a date right below a title shows which line the title is."""
    free = marks.free()
    dated = next((i for i in range(min(_HEAD, len(marks.page.lines))) if _is_dated(marks, i)), None)
    if dated is None or not free:
        return
    above = [(i, line) for i, line in free if i < dated]
    below = [(i, line) for i, line in free if i > dated]
    if above and _names_a_site(above, below):
        marks.add_line(above[0][0], "site_name")
    elif len(above) > 1 and _is_title(above[-1][1]) and all(_is_label(line) for _, line in above[:-1]):
        for i, _ in above[:-1]:
            marks.add_line(i, "site_header")


def _is_dated(marks: Marks, index: int) -> bool:
    return marks.taken(index) and any(found.rule in _DATED for found in marks.of(index))


def _names_a_site(above: list[tuple[int, Line]], below: list[tuple[int, Line]]) -> bool:
    """One line of one to three words above the date, and below it a headline before the first paragraph."""
    if len(above) != 1 or above[0][1].words > 3 or above[0][1].is_closed or len(below) < 2:
        return False
    first, second = below[0][1], below[1][1]
    return is_headline(first) and first.words >= 4 and not is_paragraph(first) and is_paragraph(second)


def _is_title(line: Line) -> bool:
    return is_headline(line) and line.words >= 4


def _is_label(line: Line) -> bool:
    return line.words <= 4 and not line.is_closed
