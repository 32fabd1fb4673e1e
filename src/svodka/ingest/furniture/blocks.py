"""Rules that look at several lines: counters, link lists, adverts, bylines and dates above and below the article."""

import re

from svodka.ingest.furniture.phrases import first_match
from svodka.ingest.lines import Line, plain
from svodka.ingest.names import is_person, may_be_person
from svodka.ingest.outlets import by_name
from svodka.ingest.page import Found, Marks

_BULLET = re.compile(r"^(?:[•·●▪◦*✔➤►–—-]|\d{1,2}[.)])\s?")
_TAG_LIST = re.compile(r"^[^.!?:;()«»\"]+(?:(?:, |\s{2,})[^.!?:;()«»\",]+){2,}$")
_EVENT = re.compile(
    r"\b(?:обсудим|встретимся|приходите|приглашаем|ждем вас|вебинар\w*|конференци\w+|мастер-класс\w*|лекци\w+|митап\w*|эфир\w*)\b"
)


def counters(marks: Marks) -> None:
    """A widget: short labels and bare numbers in turn, at least two numbers."""
    lines = marks.page.lines
    numbers = [i for i, line in enumerate(lines) if _is_number(marks, i)]
    if len(numbers) < 2 or not any(b - a <= 2 for a, b in zip(numbers, numbers[1:], strict=False)):
        return
    for i in numbers:
        if i > 0 and _is_label(lines[i - 1]):
            marks.add_line(i - 1, "counter")
    last = numbers[-1]
    capitals = [lines[i - 1].text.isupper() for i in numbers if i > 0]
    if last + 1 < len(lines) and lines[last + 1].text.isupper() and any(capitals) and _is_label(lines[last + 1]):
        marks.add_line(last + 1, "counter")


def links_after_label(marks: Marks) -> None:
    """Headlines below "Читайте также:" when the label stands alone."""
    lines = marks.page.lines
    for i, line in enumerate(lines):
        alone = first_match(line.plain, "label") == "read_also" or first_match(line.plain, "whole") == "read_also"
        if not (alone and marks.taken(i) and line.words <= 4):
            continue
        for j in range(i + 1, min(i + 9, len(lines))):
            if marks.taken(j) or not is_headline(lines[j]):
                break
            marks.add_line(j, "related_headline")


def links_at_end(marks: Marks) -> None:
    """Two or more headlines of other articles after the last paragraph."""
    run = []
    for i in range(len(marks.page.lines) - 1, 0, -1):
        if marks.taken(i):
            continue
        if not is_headline(marks.page.lines[i]) or marks.page.lines[i].words < 5 or len(run) > 8:
            break
        run.append(i)
    else:
        return
    closed = marks.page.lines[i].is_closed and not marks.page.lines[i].text.endswith((":", ","))
    if 2 <= len(run) <= 8 and closed:
        for j in run:
            marks.add_line(j, "related_headline")


def event_advert(marks: Marks) -> None:
    """The lines above "Время проведения: … Регистрация — здесь." that invite to the same event."""
    for i in range(len(marks.page.lines)):
        if not any(found.rule == "event_ad" for found in marks.of(i)):
            continue
        start, end = marks.rest(i)
        if len(marks.page.text[start:end].split()) <= 12:
            marks.add_line(i, "event_ad")
        for j in range(i - 1, max(-1, i - 4), -1):
            line = marks.page.lines[j]
            if line.text.endswith(":") and line.words <= 5:
                marks.add_line(j, "event_ad")
            elif _EVENT.search(line.plain) and re.search(
                r"\b(?:обсудим|встретимся|приходите|приглашаем|ждем вас)\b", line.plain
            ):
                marks.add_line(j, "event_ad")
                break
            elif not marks.taken(j):
                break


def name_above_or_below(marks: Marks) -> None:
    """A person's name alone on a line, above the first paragraph (not the title) or below the last."""
    lines, names = marks.page.lines, [i for i, line in enumerate(marks.page.lines) if is_person(line.text)]
    first = next((i for i, line in enumerate(lines) if is_paragraph(line) and not marks.taken(i)), len(lines))
    last = next((i for i in range(len(lines) - 1, -1, -1) if is_paragraph(lines[i]) and not marks.taken(i)), -1)
    above = [i for i in names if 0 < i < first]
    below = [
        i for i in names if i > last >= 0 and all(marks.taken(j) or j in names for j in range(last + 1, len(lines)))
    ]
    for i in above[:2] if len(above) <= 2 else ():
        marks.add_line(i, "byline")
    listed = last >= 0 and lines[last].text.endswith(":") and last + 1 in below
    for i in below[:2] if len(below) <= 2 and not listed else ():
        marks.add_line(i, "byline")


def name_at_end(marks: Marks) -> None:
    """What may be a name, in a first name that no list has, as the very last line after a closed paragraph."""
    left = [i for i in range(len(marks.page.lines)) if not marks.taken(i)]
    if len(left) < 3 or not is_paragraph(marks.page.lines[left[-2]]):
        return
    if may_be_person(marks.page.lines[left[-1]].text):
        marks.add_line(left[-1], "byline")


def own_name_at_end(marks: Marks) -> None:
    """The outlet's own name alone on the last line."""
    left = [i for i in range(len(marks.page.lines)) if not marks.taken(i)]
    if len(left) < 3 or marks.page.lines[left[-1]].words > 4:
        return
    text, outlet = marks.page.lines[left[-1]].text, marks.page.known.outlet
    known = by_name(text)
    if outlet is not None and (plain(text) == plain(outlet) or (known is not None and known == by_name(outlet))):
        marks.add_line(left[-1], "site_name")


def tag_list_at_end(marks: Marks) -> None:
    """Keywords with commas under the article: "мост, ремонт, набережная"."""
    left = [i for i in range(len(marks.page.lines)) if not marks.taken(i)]
    if len(left) < 3:
        return
    line = marks.page.lines[left[-1]]
    if (
        line.text[0].islower()
        and _TAG_LIST.match(line.text)
        and line.words <= 20
        and marks.page.lines[left[-2]].is_closed
    ):
        marks.add_line(left[-1], "tags")


def repeated_title(marks: Marks, title: str | None) -> None:
    """The headline once more, alone or before a caption, within the first lines."""
    wanted = " ".join(plain(title or "").split())
    if len(wanted.split()) < 3:
        return
    seen = False
    for i, line in enumerate(marks.page.lines[:25]):
        squeezed = " ".join(line.plain.split())
        if not squeezed.startswith(wanted):
            continue
        if seen and not marks.taken(i):
            start, end = marks.rest(i)
            size = _length(line.text, len(wanted))
            marks.add(i, Found(start, min(end, start + size), "repeated_headline"))
        seen = True


def is_headline(line: Line) -> bool:
    """True for a line that reads like a headline: open, not long, starting with a capital, no list item."""
    open_line = not line.is_closed and 2 <= line.words <= 22 and len(line.text) <= 180 and line.text.count(",") <= 3
    return open_line and not _BULLET.match(line.text) and not line.text[0].islower()


def is_paragraph(line: Line) -> bool:
    """True for a line that reads like body text: a closed one of some length, or a very long one."""
    return line.words > 30 or (line.words >= 8 and line.is_closed and not line.text.endswith((",", ";")))


def _is_number(marks: Marks, index: int) -> bool:
    return any(found.rule == "bare_number" for found in marks.of(index)) and any(
        c.isdigit() for c in marks.page.lines[index].text
    )


def _is_label(line: Line) -> bool:
    return line.has_letters and line.words <= 6 and not line.is_closed


def _length(text: str, squeezed: int) -> int:
    """How many characters of `text` make `squeezed` characters once runs of white space are one."""
    count, space = 0, False
    for i, c in enumerate(text):
        if count >= squeezed:
            return i
        if not (c.isspace() and space):
            count += 1
        space = c.isspace()
    return len(text)
