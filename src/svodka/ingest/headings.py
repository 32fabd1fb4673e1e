"""Finds the lines of an article that are not body text: title, subheadings, lead-in summary, captions."""

import re

from svodka.ingest.lines import key
from svodka.ingest.page import Marks
from svodka.ingest.shapes import is_headline, is_paragraph
from svodka.model.article import Heading, HeadingKind

_BULLET = re.compile(r"^[•·●▪◦*✔➤►–—-]\s?\S")
_SUMMARY_WORDS = (
    "кратко|коротко|главное|о чем (?:статья|материал|речь)|в двух словах|tl;?dr|что (?:известно|произошло|случилось)"
    "|ключевые тезисы|тезисно"
)
_SUMMARY_LABEL = re.compile(rf"^(?:{_SUMMARY_WORDS})(?: (?:о главном|за \d+ секунд))?\s*[:.]?$")
_ON_PHOTO = re.compile(r"\(на (?:фото|снимке|видео|архивном фото)[^)]{0,30}\)|(?:^| )на (?:фото|снимке)\W*$")


def find_title(marks: Marks) -> int | None:
    """The index of the title's line: the given title's, or the first line that reads like one above the text."""
    page = marks.page
    free = [i for i in range(len(page.lines)) if not marks.taken(i)]
    if page.known.title:
        wanted = key(page.known.title)
        return next((i for i in free[:6] if page.lines[i].key == wanted), None)
    if len(free) < 2 or not _reads_like_title(marks, free[0]):
        return None
    body = next((i for i in free[1:6] if is_paragraph(page.lines[i]) or page.lines[i].is_closed), None)
    return free[0] if body is not None else None


def find_headings(marks: Marks, title: int | None) -> tuple[Heading, ...]:
    """All headings in the order of the text; lines marked as furniture are left out."""
    kinds: dict[int, HeadingKind] = {}
    if title is not None:
        kinds[title] = "title"
    for index, kind in [*_summaries(marks), *_deck(marks, title), *_captions(marks), *_subheads(marks)]:
        kinds.setdefault(index, kind)
    found = []
    for index, kind in sorted(kinds.items()):
        start, end = marks.rest(index)
        if start < end and not any(start < mark.end and mark.start < end for mark in marks.of(index)):
            found.append(Heading(start, end, marks.page.text[start:end], kind))
    return tuple(found)


def mark_summary_labels(marks: Marks) -> None:
    """ "Кратко:" above bullets is furniture; the bullets are a summary."""
    lines = marks.page.lines
    for i, line in enumerate(lines[:-1]):
        if _SUMMARY_LABEL.match(line.plain) and _BULLET.match(lines[i + 1].text):
            marks.add_line(i, "summary_label")


def _summaries(marks: Marks) -> list[tuple[int, HeadingKind]]:
    found: list[tuple[int, HeadingKind]] = []
    for i in range(len(marks.page.lines)):
        if any(f.rule == "summary_label" for f in marks.of(i)):
            for j in range(i + 1, len(marks.page.lines)):
                if not _BULLET.match(marks.page.lines[j].text):
                    break
                found.append((j, "summary"))
    return found


def _deck(marks: Marks, title: int | None) -> list[tuple[int, HeadingKind]]:
    """One sentence between the head of the page (byline or date) and its picture."""
    if title is None:
        return []
    for i in range(title + 1, min(title + 7, len(marks.page.lines) - 1)):
        rules = {f.rule for f in marks.of(i - 1)} if marks.taken(i - 1) else set()
        if marks.taken(i) or not rules & {"byline", "date_line"}:
            continue
        line = marks.page.lines[i]
        pictured = any(f.rule == "credit" for j in (i + 1, i + 2) if j < len(marks.page.lines) for f in marks.of(j))
        return [(i, "summary")] if pictured and line.words <= 45 and line.is_closed else []
    return []


def _captions(marks: Marks) -> list[tuple[int, HeadingKind]]:
    lines, found = marks.page.lines, list[tuple[int, HeadingKind]]()
    captions = marks.page.known.captions
    for i, line in enumerate(lines):
        if captions and line.key in captions:
            found.append((i, "caption"))
            continue
        credited = i + 1 < len(lines) and any(f.rule == "credit" for f in marks.of(i + 1))
        if marks.taken(i) or not credited or line.words > 40:
            continue
        repeated = any(f.rule == "repeated_headline" for f in marks.of(i))
        same = lines[i + 1].plain.startswith(line.plain)
        if repeated or same or not line.is_closed or _ON_PHOTO.search(line.plain):
            found.append((i, "caption"))
    return found


def _subheads(marks: Marks) -> list[tuple[int, HeadingKind]]:
    lines = marks.page.lines
    free = [i for i in range(len(lines)) if not marks.taken(i)]
    found: list[tuple[int, HeadingKind]] = []
    headings = marks.page.known.headings
    for before, i, after in zip(free, free[1:], free[2:], strict=False):
        marked = bool(headings) and lines[i].key in headings
        if marked or (_reads_like_subhead(marks, i) and _stands_between(marks, before, after)):
            found.append((i, "heading"))
    return found


def _stands_between(marks: Marks, before: int, after: int) -> bool:
    above, below = marks.page.lines[before], marks.page.lines[after]
    return (above.is_closed or before == 0 or above.text.endswith(":")) and below.words >= 6 and not is_headline(below)


def _reads_like_subhead(marks: Marks, index: int) -> bool:
    line = marks.page.lines[index]
    if line.text.endswith(":"):
        return line.words <= 4 and not marks.of(index) and is_headline(line)
    question = line.text.endswith("?") and line.words <= 14 and line.text[0].isupper()
    return (
        not marks.of(index)
        and (question or is_headline(line) or (line.words == 1 and _is_word(line.text)))
        and line.words <= 14
        and len(line.text) <= 110
    )


def _is_word(text: str) -> bool:
    return len(text) > 2 and text[0].isupper() and text.isalpha()


def _reads_like_title(marks: Marks, index: int) -> bool:
    line = marks.page.lines[index]
    start, end = marks.rest(index)
    if (start, end) != (line.start, line.end) or line.text[0] in "—–-•":
        return False
    if line.text.endswith(":"):
        return False
    open_end = not line.is_closed or line.text.endswith(("?", "!", "»", '"', "”", ")"))
    stops = len(re.findall(r"[.!?] (?=[А-ЯЁA-Z])", line.text))
    return open_end and stops <= 2 and 2 <= line.words <= 30 and len(line.text) <= 250
