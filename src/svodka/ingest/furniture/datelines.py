"""Rules for what stands before the first sentence: "МОСКВА, 3 мая — ПРАЙМ.", "/ТАСС/.", "date 2025-10-31"."""

import re
from collections.abc import Callable
from functools import cache

from svodka.ingest.dates import day_month, first_iso, weekdays
from svodka.ingest.lines import plain
from svodka.ingest.outlets import by_name

Rule = Callable[[str], int]

_CAPITAL_WORD = r"[А-ЯЁІЇЄҐ][А-ЯЁІЇЄҐа-яёіїєґ.]*"
_PLACE = rf"{_CAPITAL_WORD}(?:[ -]{_CAPITAL_WORD}|-на-{_CAPITAL_WORD}){{0,3}}"
_REPORTER = r"(?:,\s[А-ЯЁ][а-яё]+\s[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?){0,2}"
_NOT_PLACES = frozenset({"сегодня", "вчера", "завтра", "накануне", "итак", "напомним", "справка"})
_AGENCY = r"(?:ИА |РИА |АГН |НИА )?[«\"“]?[\w.&-]+(?:[ -](?=[\"«“A-ZА-ЯЁ0-9])[\w.«»\"“”&-]+){0,3}[»\"”]?"
_SLASHED = re.compile(r"[/(\[](?P<inner>[^/()\[\]\n]{2,60})[/)\]]\s*[.:–—-]*")
_TAIL = re.compile(r"\s*(?:[.]\s*[–—-]+|[.:]|[–—-]+)\s*")
_ISO_PREFIX = re.compile(r"^(?:(?:date|дата|опубликовано|published)\b[\s:]*)?$", re.I)
_DOTTED, _CLOCK = r"\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d", r"\d{1,2}:\d\d"
_FULL_DATE = rf"(?:{_DOTTED}(?:[,\s]+{_CLOCK})?|{_CLOCK}[,\s]+{_DOTTED})"
_DOTTED_PREFIX = re.compile(rf"^{_FULL_DATE}\s*[|–—-]?\s*")
_PLACE_DATE = re.compile(rf"^(?P<place>{_PLACE}),?\s*$")
_MARK = re.compile(r"^[/(](?P<inner>[^/()\n]{2,40})[/)][.:]?")


@cache
def _dated() -> re.Pattern[str]:
    return re.compile(day_month())


def machine_date(text: str) -> int:
    """ "date 2025-10-31", an ISO time or "03.05.2020 12:30" before the first word."""
    iso = first_iso(text[:80])
    if iso and _ISO_PREFIX.match(text[: iso[0]].strip()):
        return iso[1]
    dotted = _DOTTED_PREFIX.match(text)
    return len(dotted.group().rstrip()) if dotted and text[dotted.end() : dotted.end() + 1].isupper() else 0


def place_and_day(text: str) -> int:
    """ "КАЗАНЬ, 12 июня.", "Москва. 3 мая. INTERFAX.RU -", "ПЕРМЬ, 4 апр — РИА Новости." """
    match = _dated().search(plain(text[:90]))
    if match is None:
        return 0
    before = text[: match.start()].rstrip(" \xa0,.")
    separator = text[len(before) : match.start()].strip()
    if not (_PLACE_DATE.match(before) and separator and _looks_like_place(before)):
        return 0
    return _closed(text, match.end())


def agency_and_day(text: str) -> int:
    """ "ТАСС, 15 марта.", "РИАМО - 3 мая.", "3 мая, AEX.RU –" """
    match = _dated().search(plain(text[:70]))
    if match is None:
        return 0
    before = text[: match.start()].strip(" \xa0,.–—-/()")
    if before:
        named = (by_name(before) is not None and _looks_like_place(before)) or (before.isupper() and " " not in before)
        return _closed(text, match.end()) if named else 0
    after = re.match(rf"\s*[,.]\s*(?P<agency>{_AGENCY})\s*[–—-]+\s*", text[match.end() :])
    return match.end() + after.end() if after and _is_agency(after["agency"]) else 0


def place_and_agency(text: str) -> int:
    """ "АСТАНА, КазИнформ –", "КИЕВ. Интерфакс-Украина -" """
    match = re.match(
        rf"^(?P<place>{_PLACE})[,.] ?(?P<agency>{_AGENCY})\s*[.]?\s*[–—-]+\s+(?=[«\"“A-ZА-ЯЁ])", text[:120]
    )
    known = match and by_name(match["agency"].rstrip(".")) is not None
    return match.end() if match and known and _looks_like_place(match["place"]) else 0


def agency_mark(text: str) -> int:
    """ "/ТАСС/.", "(РИА Новости)" before the first word."""
    match = _MARK.match(text)
    if match is None or not _is_agency(match["inner"]):
        return 0
    return match.end()


def _closed(text: str, at: int) -> int:
    """Where a dateline ends that has its day before `at`: behind the agency, when one follows, and a stop or a dash."""
    rest = text[at:]
    slashed = re.match(rf"\s*\.?\s*{_SLASHED.pattern}", rest)
    if slashed and _is_agency(slashed["inner"]):
        return at + _stop_before_slash(rest, slashed.end())
    agency = re.match(
        rf"\s*(?:\.\s|[–—-]+|,)\s*(?P<agency>{_AGENCY}){_REPORTER}\s*(?:\.\s*[–—-]*|[–—-]+|:)(?=\s|$)", rest[:140]
    )
    if agency and _is_agency(agency["agency"].rstrip(".")):
        return at + agency.end()
    tail = _TAIL.match(rest)
    following = rest[tail.end() : tail.end() + 1] if tail else ""
    return at + len(tail.group().rstrip()) if tail and (following.isupper() or following in '«"“') else 0


def _stop_before_slash(rest: str, end: int) -> int:
    """A stop between day and slash ends the dateline; the mark behind it is a mark of its own."""
    stop = re.match(r"\s*\.", rest)
    return stop.end() if stop else end


def _is_agency(name: str) -> bool:
    bare = name.strip(' .«»"“”')
    if by_name(bare) is not None or re.match(r"(?i)^(?:корр(?:\.|еспондент)?|спецкор) ", bare):
        return True
    first = bare.split()[0] if bare.split() else ""
    return by_name(first) is not None or (
        len(bare.split()) <= 3 and (first.isupper() or first in {"ИА", "РИА", "НИА", "АГН"}) and len(first) > 2
    )


def _looks_like_place(name: str) -> bool:
    first = plain(name.split(maxsplit=1)[0])
    return (
        first not in _NOT_PLACES
        and first not in weekdays()
        and len(name) > 2
        and (name.isupper() or len(name.split()) <= 3)
    )


DATELINE_RULES: tuple[Rule, ...] = (machine_date, place_and_day, agency_and_day, place_and_agency, agency_mark)
