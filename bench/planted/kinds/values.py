"""Dates and numbers made others throughout an article, units in one place."""

import random
import re
from collections.abc import Iterator

from bench.planted.change import Change, Edit, in_sentence, told
from bench.planted.stories import Place

_MONTHS = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()  # noqa: SIM905
_DATE = re.compile(r"\b(\d{1,2}) (" + "|".join(_MONTHS) + r")\b")
_FACTORS = {"10 %": 1.1, "x2": 2.0, "x10": 10.0, "x1000": 1000.0}
_UNITS = (
    ("долларов", "рублей"), ("рублей", "долларов"), ("евро", "рублей"), ("километров", "метров"), ("км", "метров"),
    ("метров", "километров"), ("тонн", "килограммов"), ("лет", "месяцев"), ("дней", "часов"), ("часов", "минут"),
    ("месяцев", "недель"), ("недель", "дней"), ("минут", "часов"), ("гектаров", "квадратных километров"),
)  # fmt: skip
_FIGURE = r"\d[\d\s ,.]*(?:(?:тыс|млн|млрд)\.? |тысяч |миллионов |миллиардов )?"


def date(place: Place, rng: random.Random) -> Iterator[Change]:
    """Another day of the month, or another month."""
    for found in _DATE.finditer(place.sentence.text):
        if told(place, found.group()):
            day, month = int(found.group(1)), found.group(2)
            shift = rng.choice([1, 2, 5, 9])
            by_day = f"{day + shift if day + shift <= 28 else day - shift} {month}"
            by_month = f"{min(day, 28)} {_MONTHS[(_MONTHS.index(month) + rng.choice([1, 2, 5])) % 12]}"
            variant, new = rng.choice([("days", by_day), ("months", by_month)])
            yield Change("date", variant, ("date",), _throughout(place, found.group(), new))


def _throughout(place: Place, old: str, new: str) -> tuple[Edit, ...]:
    """The same words made others in every place of the article."""
    text = place.story.articles[place.article].text
    return tuple(Edit(m.start(), m.end(), new) for m in re.finditer(r"(?<![\w.,])" + re.escape(old) + r"(?!\w)", text))


def number(place: Place, rng: random.Random) -> Iterator[Change]:
    """A number by a tenth, doubled, tenfold or a thousandfold."""
    for q in place.reading.quantities:
        inside = place.sentence.start <= q.start and q.end <= place.sentence.end
        found = re.search(r"\d+(?:[.,]\d+)?", q.text) if inside and q.high is None else None
        if found and not re.search(r"\d[\s ]\d", q.text) and _counted(place, q.value) >= 2:
            value = float(found.group().replace(",", "."))
            variants = [v for v in _FACTORS if v != "10 %" or (value * 1.1).is_integer() or "," in found.group()]
            variant = rng.choice(variants)
            new = _like(found.group(), value * _FACTORS[variant])
            start = q.start - place.sentence.start + found.start()
            if new != found.group():
                end = q.end - place.sentence.start
                rest = place.sentence.text[start + len(found.group()) : end]
                after = re.match(r"\s*[\w%]+", place.sentence.text[start + len(found.group()) :])
                told_with = rest if rest.strip() else after.group() if after else ""
                edits = _throughout(place, found.group() + told_with, new + told_with)
                if edits:
                    yield Change("number", variant, ("quantity", "date"), edits)


def _counted(place: Place, value: float) -> int:
    """How many of the other tellings give the same number."""
    readings = {r.article: r for r in place.story.readings}
    return sum(
        any(s.start <= q.start and q.end <= s.end and q.value == value for q in readings[s.article].quantities)
        for s in place.others
    )


def _like(old: str, value: float) -> str:
    text = f"{value:.2f}".rstrip("0").rstrip(".") if "," in old or "." in old else str(round(value))
    return text.replace(".", ",") if "," in old or "." not in old else text


def unit(place: Place, rng: random.Random) -> Iterator[Change]:
    """The same figure in another unit or currency."""
    for old, new in _UNITS:
        found = re.search(_FIGURE + r"\b(" + old + r")\b", place.sentence.text)
        if found and told(place, old):
            variant = "currency" if old in ("долларов", "рублей", "евро") else "unit"
            yield Change("unit", variant, ("quantity",), (in_sentence(place, found.span(1), new),))
