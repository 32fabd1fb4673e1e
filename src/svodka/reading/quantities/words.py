"""Rules for quantities that are single words or fixed turns: вдвое, дважды, половина, пятое место, 55-летний."""

import re

from svodka.reading.numerals import ORDINAL, WORDS, one_of, value_of
from svodka.reading.quantities.bounds import bound_before
from svodka.reading.quantities.numbers import read_number
from svodka.reading.quantities.rule import Found, Place

_RANK = re.compile(
    rf"(?:(?P<digits>\d{{1,3}})(?:-?(?:ое|е|м|ом|му|ю|й|я|ей))?|(?P<words>(?:двадцать "
    rf"|тридцать )?{ORDINAL})) (?P<noun>мест(?:о|а|е|у|ом)|строчк\w+|позици\w+|ступен\w+)(?!\w)"
)
_OF_SHARE = re.compile(
    r"(?P<n>две|двух|двумя|три|трех|тремя) (?P<d>третей|трети|третями|четверти|четвертей|четвертями|пятых|пятыми)(?!\w)"
)
_SHARE = re.compile(rf"(?P<w>{one_of(WORDS['share'])})")
_TEN_STEMS = {"десятк": 10, "тройк": 3, "пятерк": 5, "двадцатк": 20}
_TEN_OF = {stem + ending: value for stem, value in _TEN_STEMS.items() for ending in ("а", "у", "е", "и")} | {
    "сотню": 100
}
_COMPOUND = re.compile(
    r"(?P<n>\d{1,6}(?:[.,]\d{1,3})?)-(?P<w>летн|процентн|километров|метров|сантиметров|миллиметров|тонн"
    r"|килограммов|граммов|литров|часов|минутн"
    r"|секундн|дневн|недельн|месячн|этажн|местн|кратн|градусн|рублев|долларов|страничн|миллионн|тысячн)"
    r"(?:\w{0,4})(?!\w)"
)
_COMPOUND_UNITS: dict[str, str | None] = {
    "летн": "year", "процентн": "%", "километров": "km", "метров": "m", "сантиметров": "cm", "миллиметров": "mm",
    "тонн": "t", "килограммов": "kg", "граммов": "g", "литров": "l", "часов": "hour", "минутн": "min", "секундн": "s",
    "дневн": "day", "недельн": "week", "месячн": "month", "градусн": "°C", "рублев": "RUB", "долларов": "USD",
    "кратн": "times",
}  # fmt: skip
_GENITIVES = {
    "дву": 2.0, "двух": 2.0, "трех": 3.0, "четырех": 4.0, "пяти": 5.0, "шести": 6.0, "семи": 7.0, "восьми": 8.0,
    "девяти": 9.0, "десяти": 10.0, "одиннадцати": 11.0, "двенадцати": 12.0, "тринадцати": 13.0, "четырнадцати": 14.0,
    "пятнадцати": 15.0, "двадцати": 20.0, "тридцати": 30.0, "сорока": 40.0, "пятидесяти": 50.0, "сто": 100.0,
}  # fmt: skip
_MULTIPLYING = re.compile(r"(?P<n>[а-я]{3,14}?)кратн(?:\w{1,3})(?!\w)")
_OCCASION = re.compile(
    rf"(?:(?P<digits>\d{{1,3}})-?(?:й|ый|ой)|(?P<words>(?:двадцать |тридцать )?{ORDINAL})) раз(?!\w)"
)


def _bounded(place: Place, start: int, end: int) -> tuple[int, str | None]:
    bound = bound_before(place.plain, start, end)
    return (bound.start, bound.bound) if bound and bound.start >= place.floor else (start, None)


def place_in_a_ranking(place: Place) -> Found | None:
    """ "пятое место", "на 3-м месте"."""
    m = _RANK.match(place.plain, place.start)
    if m is None:
        return None
    noun = {"м": "место", "с": "строчка", "п": "позиция"}.get(m["noun"][0], "место")
    bare = m["digits"] and m[0][len(m["digits"])] != "-"
    if bare and m["noun"] not in ("место", "месте", "месту") and not m["noun"].startswith(("строчк", "позици")):
        return None
    if bare and re.search(r"(?:на|более|около) $", place.before()) and m["noun"] in ("места",):
        return None
    value = float(m["digits"]) if m["digits"] else value_of(m["words"])
    return Found(place.start, m.end(), value, of=noun) if value else None


def compound_adjective(place: Place) -> Found | None:
    """ "55-летний", "10-процентный", "200-метровый"."""
    m = _COMPOUND.match(place.plain, place.start)
    if m is None or (m["w"] == "летн" and float(m["n"].replace(",", ".")) > 5000):
        return None
    value = float(m["n"].replace(",", "."))
    factor = {"миллионн": 1e6, "тысячн": 1e3}.get(m["w"], 1.0)
    return Found(place.start, m.end(), value * factor, unit=_COMPOUND_UNITS.get(m["w"]), noun_at=m.end())


def multiplying_adjective(place: Place) -> Found | None:
    """ "четырехкратный чемпион", "двукратное превышение"; "однократный" tells no number."""
    m = _MULTIPLYING.match(place.plain, place.start)
    value = _GENITIVES.get(m["n"]) if m else None
    return Found(place.start, m.end(), value, unit="times", noun_at=m.end()) if m and value else None


def occasion(place: Place) -> Found | None:
    """ "в четвертый раз", "уже 4-й раз": for which time; "первый" and "последний" tell no number."""
    m = _OCCASION.match(place.plain, place.start)
    if m is None:
        return None
    value = float(m["digits"]) if m["digits"] else value_of(m["words"])
    return Found(place.start, m.end(), value, of="раз") if value and value > 1 else None


def multiple_word(place: Place) -> Found | None:
    """ "вдвое", "более чем втрое"."""
    value = WORDS["multiple"].get(place.word)
    if value is None:
        return None
    end = place.start + len(place.word)
    start, bound = _bounded(place, place.start, end)
    return Found(start, end, value, unit="times", bound=bound)


def repeat_word(place: Place) -> Found | None:
    """ "дважды", "трижды"."""
    value = WORDS["repeat"].get(place.word)
    return Found(place.start, place.start + len(place.word), value, of="раз") if value else None


def times_more(place: Place) -> Found | None:
    """ "в пять раз", "в 2–3 раза": how many times as much, not how often."""
    m = re.search(
        r"(?<!\w)в (?P<more>(?:более|менее|больше) чем (?:в )?|почти |примерно |около |\w+ чем в )?$", place.before(30)
    )
    number = read_number(place.plain, place.start) if m else None
    if m is None or number is None or number.plural:
        return None
    high = None
    second = re.compile(r" ?- ?").match(place.plain, number.end)
    if second:
        upper = read_number(place.plain, second.end())
        if upper and upper.value > number.value:
            high, number = upper.value, upper._replace(value=number.value)
    tail = re.compile(r" раза?(?!\w)").match(place.plain, number.end)
    if tail is None:
        return None
    start = place.start - len(m[0])
    first, bound = _bounded(place, place.start, tail.end())
    start, bound = (min(start, first), bound) if bound else _bounded(place, start, tail.end())
    return Found(start, tail.end(), number.value, high, "times", bound)


def share_of(place: Place) -> Found | None:
    """ "половина", "на треть", "две трети"; a second half, a third quarter and half past two are none."""
    both = _OF_SHARE.match(place.plain, place.start)
    if both:
        value = (2 if both["n"].startswith("дв") else 3) / {"т": 3, "ч": 4, "п": 5}[both["d"][0]]
        return Found(place.start, both.end(), value, unit="share", noun_at=both.end())
    m = _SHARE.match(place.plain, place.start)
    if m is None or m["w"] in (
        "третью",
        "третей",
        "третям",
        "третями",
        "третях",
        "четвертям",
        "половинам",
        "четвертей",
    ):
        return None
    before = place.before()
    if re.search(
        rf"(?:{ORDINAL}|последн\w+|\d-?\w{{0,2}}|больш\w+|лучш\w+|северн\w+|южн\w+|восточн\w+|западн\w+|[ivx]+) $",
        before,
    ):
        return None
    if re.match(rf" (?:века|столетия|часа|финал\w*|{ORDINAL})", place.plain[m.end() : m.end() + 24]):
        return None
    if re.match(r" (?:дня|тайм\w*|матч\w*|сезон\w*|месяц\w*|год\w*)(?!\w)", place.plain[m.end() : m.end() + 14]):
        return None
    start, bound = _bounded(place, place.start, m.end())
    return Found(start, m.end(), WORDS["share"][m["w"]], unit="share", bound=bound, noun_at=m.end())


def ten_of_the_best(place: Place) -> Found | None:
    """ "входит в десятку богатейших", "топ-10"."""
    value = _TEN_OF.get(place.word)
    if value is None or not re.search(r"(?<!\w)(?:в|во|из|первую|первой|топ-?|лучшую) $", place.before()):
        return None
    if not re.match(
        r" [^\W\d_]{2,}(?:ых|их|ов|ей|ев|ран|пан)(?!\w)", place.plain[place.start + len(place.word) :][:30]
    ):
        return None
    end = place.start + len(place.word)
    return Found(place.start, end, float(value), noun_at=end)


WORD_STARTS = (
    WORDS["multiple"].keys() | WORDS["repeat"].keys() | WORDS["share"].keys() | WORDS["ordinal"].keys() | _TEN_OF.keys()
)
MULTIPLYING = tuple(f"{stem}кратн" for stem in _GENITIVES)
"""Beginnings of "двукратный" and the like."""
RULES = (
    place_in_a_ranking,
    occasion,
    compound_adjective,
    multiplying_adjective,
    multiple_word,
    repeat_word,
    times_more,
    share_of,
    ten_of_the_best,
)
