"""Rules that look at several lines: counters, lists of links, adverts for events."""

import re
from itertools import pairwise

from svodka.ingest.furniture.phrases import first_match
from svodka.ingest.lines import Line
from svodka.ingest.page import Marks
from svodka.ingest.shapes import is_headline

_INVITES = re.compile(r"\b(?:обсудим|встретимся|приходите|приглашаем|ждем вас)\b")
_MOST_LINKS = 8


def counters(marks: Marks) -> None:
    """A widget: short labels and bare numbers in turn, at least two numbers."""
    lines = marks.page.lines
    numbers = [i for i in range(len(lines)) if _is_number(marks, i)]
    if len(numbers) < 2 or not any(b - a <= 2 for a, b in pairwise(numbers)):
        return
    for i in numbers:
        if i > 0 and _is_label(lines[i - 1]):
            marks.add_line(i - 1, "counter")
    after = numbers[-1] + 1
    capitals = any(lines[i - 1].text.isupper() for i in numbers if i > 0)
    if after < len(lines) and capitals and lines[after].text.isupper() and _is_label(lines[after]):
        marks.add_line(after, "counter")


def links_after_label(marks: Marks) -> None:
    """Headlines below "Читайте также:" when the label stands alone."""
    lines = marks.page.lines
    for i, line in enumerate(lines):
        if line.words > 4 or not marks.taken(i):
            continue
        if "read_also" not in {first_match(line.plain, "label"), first_match(line.plain, "whole")}:
            continue
        for j in range(i + 1, min(i + 1 + _MOST_LINKS, len(lines))):
            if marks.taken(j) or not is_headline(lines[j]):
                break
            marks.add_line(j, "related_headline")


def links_at_end(marks: Marks) -> None:
    """Two or more headlines of other articles after the last paragraph."""
    free = marks.free()
    run = 0
    while run < len(free) and is_headline(free[-1 - run][1]) and free[-1 - run][1].words >= 5:
        run += 1
    if not 2 <= run <= _MOST_LINKS or run >= len(free):
        return
    above = free[-1 - run][1]
    if above.is_closed and not above.text.endswith((":", ",")):
        for index, _ in free[-run:]:
            marks.add_line(index, "related_headline")


def event_advert(marks: Marks) -> None:
    """The lines above "Время проведения: … Регистрация — здесь." that invite to the same event."""
    for i in range(len(marks.page.lines)):
        if not any(found.rule == "event_ad" for found in marks.of(i)):
            continue
        start, end = marks.rest(i)
        if len(marks.page.text[start:end].split()) <= 12:
            marks.add_line(i, "event_ad")
        _invitation_above(marks, i)


def _invitation_above(marks: Marks, index: int) -> None:
    for i in range(index - 1, max(-1, index - 4), -1):
        line = marks.page.lines[i]
        if line.text.endswith(":") and line.words <= 5:
            marks.add_line(i, "event_ad")
        elif _INVITES.search(line.plain):
            marks.add_line(i, "event_ad")
            return
        elif not marks.taken(i):
            return


def _is_number(marks: Marks, index: int) -> bool:
    digits = any(c.isdigit() for c in marks.page.lines[index].text)
    return digits and any(found.rule == "bare_number" for found in marks.of(index))


def _is_label(line: Line) -> bool:
    return line.has_letters and line.words <= 6 and not line.is_closed
