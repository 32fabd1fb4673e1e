"""Rules for the first and last lines: names without a label, keywords, the site's name, the headline again."""

import re
from functools import cache

from svodka.ingest.lines import key, plain
from svodka.ingest.names import is_person, may_be_person
from svodka.ingest.outlets import by_name
from svodka.ingest.page import Found, Marks
from svodka.ingest.shapes import is_paragraph
from svodka.languages import load

_TAG_LIST = re.compile(r"^[^.!?:;()«»\"]+(?:(?:, |\s{2,})[^.!?:;()«»\",]+){2,}$")
_HEAD = 25
_SECTION_WITHIN = 4


def names_alone(marks: Marks) -> None:
    """One or two persons' names on lines of their own, above the first paragraph (not the title) or below the last."""
    lines = marks.page.lines
    body = [i for i, line in enumerate(lines) if is_paragraph(line) and not marks.taken(i)]
    first, last = (body[0], body[-1]) if body else (len(lines), len(lines))
    above = [i for i in range(1, min(first, _HEAD)) if is_person(lines[i].text)]
    below = [i for i in range(last + 1, len(lines)) if not marks.taken(i)][:3]
    if len(above) <= 2:
        for i in above:
            marks.add_line(i, "byline")
    listed = bool(body) and lines[last].text.endswith(":") and last + 1 in below
    if len(below) <= 2 and not listed and all(is_person(lines[i].text) for i in below):
        for i in below:
            marks.add_line(i, "byline")


def rubric(marks: Marks) -> None:
    """The section's name alone on one of the first lines: "Общество"."""
    lines = marks.page.lines
    for i in range(min(_SECTION_WITHIN, len(lines) - 2)):
        if not marks.taken(i) and lines[i].plain.strip(" .|/") in _rubrics():
            marks.add_line(i, "rubric")


@cache
def _rubrics() -> frozenset[str]:
    return frozenset(row["phrase"] for row in load("ru", "furniture_phrases") if row["place"] == "head")


def name_at_end(marks: Marks) -> None:
    """What may be a name, with a first name that no list has, as the very last line after a closed paragraph."""
    free = marks.free()
    if len(free) >= 3 and is_paragraph(free[-2][1]) and may_be_person(free[-1][1].text):
        marks.add_line(free[-1][0], "byline")


def own_name_at_end(marks: Marks) -> None:
    """The outlet's own name alone on the last line."""
    free, outlet = marks.free(), marks.page.known.outlet
    if outlet is None or len(free) < 3 or free[-1][1].words > 4:
        return
    text = free[-1][1].text
    known = by_name(text)
    if plain(text) == plain(outlet) or (known is not None and known == by_name(outlet)):
        marks.add_line(free[-1][0], "site_name")


def tag_list_at_end(marks: Marks) -> None:
    """Keywords under the article: "мост, ремонт, набережная"."""
    free = marks.free()
    if len(free) < 3:
        return
    index, line = free[-1]
    short = line.text[0].islower() and len(line.text) <= 300 and line.words <= 20
    if short and free[-2][1].is_closed and _TAG_LIST.match(line.text):
        marks.add_line(index, "tags")


def repeated_title(marks: Marks, title: str | None) -> None:
    """The headline once more, alone or before a caption, within the first lines. A sentence may begin as it does."""
    wanted = key(title or "")
    if len(wanted.split()) < 3:
        return
    seen = False
    for i, line in enumerate(marks.page.lines[:_HEAD]):
        if not line.key.startswith(wanted):
            continue
        rest = line.text[_length(line.text, len(wanted)) :]
        alone = not rest.strip() or (rest[0].isspace() and rest.strip()[0].isupper())
        if seen and alone and not marks.taken(i):
            start, end = marks.rest(i)
            marks.add(i, Found(start, min(end, line.end - len(rest)), "repeated_headline"))
        seen = True


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
