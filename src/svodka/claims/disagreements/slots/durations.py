"""Stretches of time that reading takes for a date ("спустя 30 лет", "через 29 дней"), as numbers with a unit."""

import re
from collections.abc import Iterator

from svodka.claims.disagreements.tellings import Telling
from svodka.model.reading import Quantity

_STRETCH = re.compile(r"\b(\d{1,4})[\s-]+(лет|год|месяц|недел|дн|ден|сут|час|минут)\w*")
_UNITS = {"лет": "year", "год": "year", "месяц": "month", "недел": "week", "дн": "day", "ден": "day", "сут": "day",
          "час": "hour", "минут": "min"}  # fmt: skip


def durations(telling: Telling) -> Iterator[Quantity]:
    """Those of the telling's times that count years, days or hours and are not among its numbers."""
    for time in telling.times:
        found = _STRETCH.search(time.text.lower())
        counted = any(q.start < time.end and time.start < q.end for q in telling.quantities)
        if found and not counted and not (found[2] == "год" and len(found[1]) == 4):
            start = time.start + found.start()
            end = time.start + found.end()
            yield Quantity(
                article=time.article,
                start=start,
                end=end,
                text=time.text[start - time.start : end - time.start],
                value=float(found[1]),
                unit=_UNITS[found[2]],
                rule="stretch_of_a_date",
            )
