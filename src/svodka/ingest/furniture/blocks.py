"""Rules that look at several lines: counters, lists of links, adverts for events."""

import re
from itertools import pairwise

from svodka.ingest.furniture.phrases import first_match
from svodka.ingest.lines import Line
from svodka.ingest.page import Marks
from svodka.ingest.shapes import is_headline, is_paragraph

_INVITES = re.compile(r"\b(?:обсудим|встретимся|приходите|приглашаем|ждем вас)\b")
_MOST_LINKS = 8
_FEWEST_LINES = 4
_GOES_ON = re.compile(
    r"^(?:напомним|ранее|также|кроме|при этом|отметим|по словам|по данным|однако|поэтому|впрочем|тем не менее|так|но|а"
    r"|и|в частности|например|в целом|сейчас|теперь|сегодня|вчера|завтра|как|об этом|он|она|они|это)[, ]"
)
_TITLED_WORDS = re.compile(r"^[^«»:.!?]{3,60}: [«\"][^\n]{5,140}[»\"]$")


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
    while run < len(free) and _links(free[-1 - run][1]):
        run += 1
    if not 2 <= run <= _MOST_LINKS or run >= len(free):
        return
    above = free[-1 - run][1]
    if above.is_closed and not above.text.endswith((":", ",")):
        for index, _ in free[-run:]:
            marks.add_line(index, "related_headline")


def link_at_end(marks: Marks) -> None:
    """One headline of another article after the last paragraph, in an article whose other lines are all closed."""
    free = marks.free()
    if len(free) < _FEWEST_LINES:
        return
    index, line = free[-1]
    closed = sum(above.is_closed for _, above in free[:-1])
    if not is_headline(line) or line.words < 5 or closed < len(free) - 2 or _GOES_ON.match(line.plain):
        return
    above = free[-2][1]
    if is_paragraph(above) and not above.text.endswith((":", ",", ";")) and not line.text.endswith(":"):
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


def _links(line: Line) -> bool:
    """A headline, also one that ends in somebody's words: "X о погоде: «Дождь пройдет»"."""
    if line.words < 5 or line.words > 22:
        return False
    return is_headline(line) or _TITLED_WORDS.match(line.text) is not None


def _is_number(marks: Marks, index: int) -> bool:
    is_bare = any(found.rule == "bare_number" for found in marks.of(index))
    return is_bare and any(c.isdigit() for c in marks.page.lines[index].text)


def _is_label(line: Line) -> bool:
    return line.has_letters and line.words <= 6 and not line.is_closed
