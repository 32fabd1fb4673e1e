"""Rules for lines that are furniture from end to end. In order; the first that says yes names the reason."""

import re
from collections.abc import Callable

from svodka.ingest.dates import is_clock, whole_stamp
from svodka.ingest.furniture.bylines import labelled_byline
from svodka.ingest.furniture.phrases import first_match
from svodka.ingest.lines import Line, sentences

Rule = Callable[[Line], str | None]

_MACHINE = re.compile(
    r"https?://[^\s\"'<>А-Яа-я]+|(?:19|20)\d\d-\d\d-\d\dt\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:z|[+-]\d\d:?\d\d)?|</?[a-z][^>]{0,200}>|[\w-]+=\"[^\"]{0,200}\"",
    re.I,
)
_CODE = re.compile(
    r"^(?:window\.|var |let |const |function ?\(|document\.|\(function|new \w+\(|if ?\(|\{[\"']|\[\{|<!--|/\*|@media|\.[\w-]+ ?\{|[\w.]+ = .*;$|[\w$.]+\(.*\);?$|[\w-]+=\"[^\"]*\">?$)"
)
_NUMBER = re.compile(r"^[\d\s.,+%°()/–—-]*\d[\d\s.,+%°()/–—-]*$")
_COUNTS = re.compile(
    r"^(?:(?:просмотр(?:ов|ы|а)?|комментари(?:ев|и|я|й)|прочтени[йя]|лайк(?:ов|и|а)?|репост(?:ов|ы|а)?|shares?|views?|comments?|поделились)[:\s-]*\d[\d\s.,]*[kк]?"
    r"|\d[\d\s.,]*[kк]?\s*(?:тыс\.?\s*)?(?:просмотр(?:ов|а)?|комментари(?:ев|я|й)|прочтени[йя]|лайк(?:ов|а)?|репост(?:ов|а)?|минут[аы]?(?: на)? чтени[ея]|shares?|views?|comments?))\W*$"
)
_TAG = re.compile(r"#[^#\n]{1,60}")
_SITE = re.compile(
    r"^(?:https?://)?(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:com|ru|net|org|ua|by|kz|рф|info|su|uk|de|fr|io|tv|me|news|media)(?:/\S*)?\.?$",
    re.I,
)
_CREDIT_MARK = re.compile(
    r"^[^.!?]{0,160}[/|] ?(?:фото|коллаж|скриншот|иллюстрация|видео|кадр|getty|reuters|afp|ap|unsplash|pixabay|legion-media|depositphotos|shutterstock)\b[^.!?]{0,80}$"
)
_SOURCES = re.compile(r"^\(?по материалам:? (?:сайта |портала |издани[яй] |газеты |агентства |\"|[a-z])|^по материалам: ?\S")
_FOR_SITE = re.compile(r"^[^.!?:,]{3,40}, (?:специально )?для [^.!?,:]{2,40}$")
_LINKED = re.compile(r"^[^.!?]{0,140}(?:https?://|www\.)\S+$")
_BRACKETED = re.compile(r"^\((?:фото|снимок|видео|иллюстрация|коллаж|скриншот)\b[^)]*\)\.?$")
_IDENTIFIER = re.compile(r"^[a-z0-9]+(?:_[a-z0-9]+)+$")
_RIGHTS = re.compile(r"^(?:©|\(c\)|\(с\)|copyright\b)")
_AGENCY_CREDIT = re.compile(r"^©|^(?:pixabay|getty images|shutterstock|depositphotos|legion-media|unsplash|prt ?scr)\b")


def machine_output(line: Line) -> str | None:
    """Addresses, timestamps, tags and code that a page's template spilled into the text."""
    if _CODE.search(line.plain) and not re.search(r"[а-я]{4,} [а-я]{3,} [а-я]{3,} [а-я]{3,}", line.plain):
        return "machine_output"
    if _IDENTIFIER.match(line.text):
        return "machine_output"
    if line.plain.startswith(("{", "[{")) and line.plain.count('":') + line.plain.count('" :') >= 2:
        return "machine_output"
    found = (
        _MACHINE.findall(line.text)
        if "://" in line.text or '="' in line.text or "<" in line.text or "T" in line.text
        else []
    )
    return "machine_output" if len(found) > 1 and sum(map(len, found)) * 2 >= len(line.text) else None


def address(line: Line) -> str | None:
    """A line that is nothing but a site or a link."""
    return "address" if _SITE.match(line.text) or (line.words <= 20 and _LINKED.match(line.text)) else None


def bare_number(line: Line) -> str | None:
    """A line without a letter: a counter's number, a rule of asterisks."""
    if line.has_letters:
        return None
    return "bare_number" if _NUMBER.match(line.text) or not any(c.isdigit() for c in line.text) else None


def view_counts(line: Line) -> str | None:
    """ "15 230 просмотров", "Комментарии: 12"."""
    return "view_counts" if len(line.text) < 60 and _COUNTS.match(line.plain) else None


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
    """A copyright notice or a photo agency's credit opening the line."""
    if line.words > 20:
        return None
    if _RIGHTS.match(line.plain) and any(c.isdigit() for c in line.plain) and "/" not in line.plain:
        return "copyright"
    if "©" in line.text[1:] and line.words <= 8 and not line.is_closed:
        return "credit"
    return "credit" if _AGENCY_CREDIT.match(line.plain) and line.words <= 12 else None


def credit(line: Line) -> str | None:
    """A caption with its credit: "Мост / фото: Анна Белкина", "Мост (фото из открытых источников)"."""
    if line.words > 40:
        return None
    if _BRACKETED.match(line.plain):
        return "credit"
    reason = first_match(line.plain, "inside")
    return reason or ("credit" if _CREDIT_MARK.match(line.plain) else None)


def label(line: Line) -> str | None:
    """A phrase of the lexicon that opens the line, which then belongs to it."""
    if line.words > 40:
        return None
    reason = first_match(line.plain[:200], "label")
    if reason is None:
        return None
    colon = ":" in line.plain[:40] or line.plain[:12].rstrip().endswith("-") or " - " in line.plain[:24]
    told = line.text.endswith(".") and line.words > (14 if colon else 6)
    return None if told or len(sentences(line)) > 3 else reason


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
    machine_output, bare_number, view_counts, date_line, hashtags, rights, credit, label, whole, byline, written_for, sources, address, arrow_link,
)  # fmt: skip
