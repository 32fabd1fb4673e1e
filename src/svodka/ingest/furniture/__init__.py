"""Finds what a site prints around its article. It is marked with the name of the rule, never cut out."""

from collections.abc import Callable

from svodka.ingest.furniture import blocks, edges
from svodka.ingest.furniture.header import site_header
from svodka.ingest.furniture.shortcodes import shortcodes
from svodka.ingest.furniture.starts_and_ends import mark_end, mark_place_after_date, mark_sentences, mark_start
from svodka.ingest.furniture.whole_lines import WHOLE_LINE_RULES
from svodka.ingest.page import Marks, Page

__all__ = ["mark_furniture"]

PAGE_RULES: tuple[Callable[[Marks], None], ...] = (
    edges.rubric, blocks.event_advert, blocks.links_after_label, edges.names_alone, blocks.links_at_end,
    blocks.link_at_end, edges.names_alone, edges.tag_list_at_end, edges.name_at_end, edges.own_name_at_end, site_header,
)  # fmt: skip
"""Rules over all lines, in order; names stand twice, as the lines below them may be links."""


def mark_furniture(page: Page) -> Marks:
    """All furniture of a page but its repeated headline, which needs the title."""
    marks = Marks(page)
    shortcodes(marks)
    for index in range(len(page.lines)):
        _mark_whole(marks, index)
    blocks.counters(marks)
    for index in range(len(page.lines)):
        if not marks.taken(index) and not _is_title(marks, index):
            mark_start(marks, index)
            mark_place_after_date(marks, index)
            mark_sentences(marks, index, near_end=index >= len(page.lines) - 4)
            mark_end(marks, index)
    for rule in PAGE_RULES:
        rule(marks)
    return marks


def _mark_whole(marks: Marks, index: int) -> None:
    line = marks.page.lines[index]
    if _is_title(marks, index):
        return
    for rule in WHOLE_LINE_RULES:
        reason = rule(line)
        if reason is not None:
            marks.add_line(index, reason)
            return


def _is_title(marks: Marks, index: int) -> bool:
    """True for a line that is the given title: whatever it says, it is no furniture."""
    return marks.title is not None and marks.page.lines[index].key == marks.title
