"""The day an article was published, as its own text tells it; a day's year from the text's other dates."""

import re
from datetime import date
from functools import cache

from svodka.ingest.dates import Stamp, day_month, first_iso, months, stamp_of, weekdays, whole_stamp
from svodka.ingest.lines import plain
from svodka.ingest.page import Marks

_STEMS = "сообща|пиш|переда|информиру|рассказыва|отмеча|цитиру|уточня|заявля"
_TELLS = rf"(?:{_STEMS})[еую]т"
_LEAD = 900


def find_published(marks: Marks) -> str | None:
    """ISO 8601 with the precision that the text gives, or None. The first of these that is there:

    a date line or machine date in the furniture, a dateline, "сегодня, 3 мая", "сообщает 3 мая агентство".
    """
    for stamp_or_iso in (_from_furniture(marks), _from_dateline(marks), _from_lead(marks)):
        if isinstance(stamp_or_iso, str):
            return stamp_or_iso
        if stamp_or_iso is not None:
            return stamp_or_iso.iso(year_of(stamp_or_iso, marks.page.text))
    return None


def _from_furniture(marks: Marks) -> str | Stamp | None:
    for index, line in enumerate(marks.page.lines):
        for mark in marks.of(index):
            text = marks.page.text[mark.start : mark.end]
            if mark.rule in {"date_prefix", "machine_output"}:
                iso = first_iso(text)
                dotted = whole_stamp(plain(text).strip(" |-"))
                if iso or dotted:
                    return iso[2] if iso else dotted
            if mark.rule == "date_line" and not line.plain.startswith(("обновлен", "updated")):
                stamp = whole_stamp(line.plain)
                if stamp:
                    return _precise(stamp, line.plain)
    return None


def _precise(stamp: Stamp, text: str) -> str | Stamp:
    iso = first_iso(text)
    return iso[2] if iso else stamp


def _from_dateline(marks: Marks) -> Stamp | None:
    for index in range(len(marks.page.lines)):
        for mark in marks.of(index):
            if mark.rule == "dateline":
                match = re.search(day_month(), plain(marks.page.text[mark.start : mark.end]))
                if match:
                    return stamp_of(match)
    return None


@cache
def _lead_patterns() -> tuple[re.Pattern[str], ...]:
    told = rf"\b{_TELLS} (?:в \w+, )?{day_month()}(?! и | по | до )"
    return tuple(re.compile(pattern) for pattern in (rf"\bсегодня, {day_month()}", told))


def _from_lead(marks: Marks) -> Stamp | None:
    free = [marks.rest(i) for i in range(len(marks.page.lines)) if not marks.taken(i)]
    if not free:
        return None
    lead = plain(marks.page.text[free[0][0] : free[0][0] + _LEAD])
    found = [stamp_of(m) for pattern in _lead_patterns() for m in pattern.finditer(lead) if not m["year"]]
    days = {(s.month, s.day) for s in found if s}
    return next((s for s in found if s), None) if len(days) == 1 else None


def year_of(stamp: Stamp, text: str) -> int | None:
    """The year of a yearless day of publication, or None when the text does not settle it.

    It is the latest year that the text names, if no month it puts in that year comes after the day of publication, and
    if a second mention or a weekday ("в воскресенье, 26 октября" fits one year in six) bears it out. A year before 2000
    is history, one that things are planned for is no evidence.
    """
    if stamp.year:
        return stamp.year
    squeezed = plain(text)
    years = [
        int(y) for y in re.findall(r"(?<![\d.,])((?:19|20)\d\d)(?=(?:-го|-м)? ?(?:год|г\.)|[,.)]|-\d\d-\d\d)", squeezed)
    ]
    names = "|".join(months())
    dated = [(int(y), months()[m]) for m, y in re.findall(rf"\b({names}) ((?:19|20)\d\d)(?!\d)", squeezed)]
    dated += [(int(y), int(m)) for m, y in re.findall(r"\b\d{1,2}\.(\d{1,2})\.((?:19|20)\d\d)\b", squeezed)]
    latest = max([*years, *(y for y, _ in dated)], default=0)
    if re.search(rf"\b(?:к|до|после|ранее|начиная с) (?:\S+ ){{0,2}}{latest}|\d{{4}} ?[-/] ?{latest}", squeezed):
        return None
    in_latest = [month for year, month in dated if year == latest]
    fitting = _fitting_years(squeezed)
    if (
        latest < 2000
        or not in_latest
        or max(in_latest) > stamp.month
        or (fitting is not None and latest not in fitting)
    ):
        return None
    return latest if fitting is not None or years.count(latest) >= 2 else None


def _fitting_years(text: str) -> set[int] | None:
    """The years in which every "weekday, day month" of the text is right; None when the text has none."""
    names = weekdays()
    pattern = rf"\b(?P<weekday>{'|'.join(names)}),? {day_month()}"
    found: set[int] | None = None
    for match in re.finditer(pattern, text):
        stamp = stamp_of(match)
        if stamp is None or stamp.year:
            continue
        years = {y for y in range(1995, 2045) if _weekday(y, stamp) == names[match["weekday"]]}
        found = years if found is None else found & years
    return found or None


def _weekday(year: int, stamp: Stamp) -> int:
    try:
        return date(year, stamp.month, stamp.day).isoweekday()
    except ValueError:
        return 0
