"""Rules for lines that a template spilled into the text: addresses, timestamps, code, numbers of counters."""

import re

from svodka.ingest.lines import Line

_STAMP = r"(?:19|20)\d\d-\d\d-\d\dt\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:z|[+-]\d\d:?\d\d)?"
_MACHINE = re.compile(
    rf"https?://[^\s\"'<>А-Яа-я]+|{_STAMP}|</?[a-z][^>]{{0,200}}>|(?<![\w-])[\w-]{{1,40}}=\"[^\"]{{0,200}}\"", re.I
)
_CODE_STARTS = (
    r"window\.", r"document\.", r"var ", r"let ", r"const ", r"function ?\(", r"\(function", r"new \w+\(", r"if ?\(",
    r"\{[\"']", r"\[\{", r"<!--", r"/\*", r"@media", r"\.[\w-]+ ?\{", r"[\w.]+ = .*;$", r"[\w$.]+\(.*\);?$",
    r"[\w-]+=\"[^\"]*\">?$",
)  # fmt: skip
_CODE = re.compile(f"^(?:{'|'.join(_CODE_STARTS)})")
_PROSE = re.compile(r"\b[а-я]{4,} [а-я]{3,} [а-я]{3,} [а-я]{3,}")
_IDENTIFIER = re.compile(r"^[a-z0-9]+(?:_[a-z0-9]+)+$")
_NUMBER = re.compile(r"^[\d\s.,+%°()/–—-]+$")
_COUNTED = (
    r"(?:просмотр(?:ов|ы|а)?|комментари(?:ев|и|я|й)|прочтени[йя]|лайк(?:ов|и|а)?|репост(?:ов|ы|а)?|shares?|views?|comments?"
    r"|минут[аы]?(?: на)? чтени[ея])"
)
_COUNTS = re.compile(rf"^(?:{_COUNTED}[:\s-]*\d[\d\s.,]*[kк]?|\d[\d\s.,]*[kк]?\s*(?:тыс\.?\s*)?{_COUNTED})\W*$")
_ENDINGS = "com|ru|net|org|ua|by|kz|рф|info|su|uk|de|fr|io|tv|me|news|media"
_SITE = re.compile(rf"^(?:https?://)?(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:{_ENDINGS})(?:/\S*)?\.?$", re.I)
_LINKED = re.compile(r"^[^.!?]{0,140}(?:https?://|www\.)\S+$")


def machine_output(line: Line) -> str | None:
    """Timestamps with addresses, tags, JSON, script, a template's identifier."""
    if _IDENTIFIER.match(line.text) or (_CODE.search(line.plain) and not _PROSE.search(line.plain)):
        return "machine_output"
    if line.text.startswith(("{", "[{")) and line.plain.count('":') + line.plain.count('" :') >= 2:
        return "machine_output"
    if not any(sign in line.text for sign in ("://", '="', "<", "T")):
        return None
    found = _MACHINE.findall(line.text)
    return "machine_output" if len(found) > 1 and sum(map(len, found)) * 2 >= len(line.text) else None


def address(line: Line) -> str | None:
    """A site or a link alone, or a few words that end in a link."""
    return "address" if _SITE.match(line.text) or (line.words <= 20 and _LINKED.match(line.text)) else None


def bare_number(line: Line) -> str | None:
    """A line without a letter: a counter's number, a rule of asterisks."""
    if line.has_letters:
        return None
    return "bare_number" if _NUMBER.match(line.text) or not any(c.isdigit() for c in line.text) else None


def view_counts(line: Line) -> str | None:
    """ "15 230 просмотров", "Комментарии: 12"."""
    return "view_counts" if len(line.text) < 60 and _COUNTS.match(line.plain) else None
