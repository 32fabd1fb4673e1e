"""Rules for lines that are furniture from end to end. In order; the first that says yes names the reason."""

import re
from collections.abc import Callable

from svodka.ingest.dates import is_clock, whole_stamp
from svodka.ingest.furniture.bylines import labelled_byline
from svodka.ingest.furniture.machine import address, bare_number, machine_output, view_counts
from svodka.ingest.furniture.phrases import first_match
from svodka.ingest.lines import Line, sentences

Rule = Callable[[Line], str | None]

_TAG = re.compile(r"#[^#\n]{1,60}")
_STOCKS = "getty|reuters|afp|ap|unsplash|pixabay|legion-media|depositphotos|shutterstock"
_CREDIT_MARK = re.compile(
    rf"^[^.!?]{{0,160}}[/|] ?(?:фото|коллаж|скриншот|иллюстрация|видео|кадр|{_STOCKS})\b[^.!?]{{0,80}}$"
)
_BRACKETED = re.compile(r"^\((?:фото|снимок|видео|иллюстрация|коллаж|скриншот)\b[^)]*\)\.?$")
_RIGHTS = re.compile(r"^(?:©|\(c\)|\(с\)|copyright\b)")
_AGENCY_CREDIT = re.compile(rf"^(?:©|(?:{_STOCKS} images|pixabay|shutterstock|depositphotos|unsplash|prt ?scr)\b)")
_SOURCES = re.compile(
    r"^\(?по материалам:? (?:сайта |портала |издани[яй] |газеты |агентства |\"|[a-z])|^по материалам: ?\S"
)
_FOR_SITE = re.compile(r"^[^.!?:,]{3,40}, (?:специально )?для [^.!?,:]{2,40}$")


def date_line(line: Line) -> str | None:
    """A date or a clock and nothing else."""
    return "date_line" if whole_stamp(line.plain) or is_clock(line.plain) else None


def byline(line: Line) -> str | None:
    """A label of authorship with a name: "Автор: Анна Белкина"."""
    return "byline" if labelled_byline(line) else None


def hashtags(line: Line) -> str | None:
    """Nothing but tags: "#экономика#кредиты"."""
    if not line.text.startswith("#"):
        return None
    tags = _TAG.findall(line.text)
    short = all(len(tag.split()) <= 4 for tag in tags) and not line.text.endswith((".", "!", "?"))
    return "hashtags" if short and sum(map(len, tags)) >= len(line.text) - 3 else None


def rights(line: Line) -> str | None:
    """A copyright notice, or a photo agency's or an owner's credit."""
    if line.words > 20:
        return None
    if _RIGHTS.match(line.plain) and any(c.isdigit() for c in line.plain) and "/" not in line.plain:
        return "copyright"
    owned = "©" in line.text[1:] and line.words <= 8 and not line.is_closed
    return "credit" if owned or (_AGENCY_CREDIT.match(line.plain) and line.words <= 12) else None


def credit(line: Line) -> str | None:
    """A caption with its credit: "Мост / фото: Анна Белкина", "Мост (фото из открытых источников)"."""
    if line.words > 40:
        return None
    if _BRACKETED.match(line.plain) or _CREDIT_MARK.match(line.plain):
        return "credit"
    return first_match(line.plain, "inside")


def label(line: Line) -> str | None:
    """A phrase of the lexicon that opens the line, which then belongs to it, unless it goes on as prose does."""
    reason = first_match(line.plain[:200], "label") if line.words <= 40 else None
    if reason is None:
        return None
    colon = ":" in line.plain[:40] or line.plain[:12].rstrip().endswith("-") or " - " in line.plain[:24]
    prose = line.text.endswith(".") and line.words > (14 if colon else 6)
    return None if prose or len(sentences(line)) > 3 else reason


def whole(line: Line) -> str | None:
    """A phrase of the lexicon that is the line."""
    return first_match(line.plain, "whole") if line.words <= 8 else None


def sources(line: Line) -> str | None:
    """ "По материалам MK.RU и «Интерфакс», РИА Новости." """
    return "source_line" if line.words <= 14 and _SOURCES.match(line.plain) else None


def written_for(line: Line) -> str | None:
    """ "Анна Белкина, специально для «Степного края»" """
    return "byline" if line.words <= 9 and "специально для" in line.plain and _FOR_SITE.match(line.text) else None


def arrow_link(line: Line) -> str | None:
    """A short line that ends in an arrow: "Спецпроект о паводке >>"."""
    return "read_also" if line.words <= 20 and line.text.endswith((">>", "→", "»»", "►", "➡")) else None


WHOLE_LINE_RULES: tuple[Rule, ...] = (
    machine_output, bare_number, view_counts, date_line, hashtags, rights, credit, label, whole, byline, written_for,
    sources, address, arrow_link,
)  # fmt: skip
