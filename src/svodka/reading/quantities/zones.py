"""Where digits are no quantities: times, links, phones, clocks, scores, names in quotation marks."""

import re
from bisect import bisect_left
from collections.abc import Iterable

from svodka.model.reading import Time, Token
from svodka.reading.numerals import CARDINALS
from svodka.reading.plain import Stretch

_HOUR = rf"(?:\d\d?|{CARDINALS})"
_ZONES = re.compile(
    r"(?=[hw#@])(?:https?://\S+|www\.\S+|[#@]\w+)|(?<!\w)[\w.-]{1,64}+@[\w.-]{1,64}"
    r"|(?=[\d+(])(?:(?<![\w-])\+?\d{0,3}[ -]?\(?\d{3,5}\)?[ -]\d{1,3}-\d\d-\d\d(?!\d)|\+\d[\d ()-]{8,20}\d"
    r"|(?<![\d-])\d{1,4}(?:-\d{2,4}){2,4}(?![\d-])|\+?\d ?\(\d{3,5}\) ?[\d -]{5,12}"
    r"|(?<![\d:])\d{1,3}:\d{1,3}(?::\d{1,3})?(?![\d:])"
    r"|(?<![\d.])[0-2]?\d\.[0-5]\d(?= (?:мск|по мск|по москве|утра|вечера)))"
    rf"|(?<!\w)(?:в|к|до|с|со|около|после|на) {_HOUR}(?: час\w{{0,3}})?(?: \d\d минут\w?)? (?:утра|вечера|ночи)(?!\w)"
    rf"|(?<!\w)(?:в|к|до|с|со|около|после) {_HOUR} час\w{{0,3}} (?:дня|по |\d\d мин)"
    r"|(?<!\w)(?:в|к) \d\d? час\w{1,3}(?= (?:по|мск))"
    r"|(?<!\w)счетом \d{1,2} ?- ?\d{1,2}|(?<!\w)covid-?\d+"
)
_QUOTED_NAME = re.compile(r"[«\"„“](?=[^\W\d_])[^«»\"„“”\n]{1,40}[ -]\d{1,4}[»\"”“]")

_QUOTED = re.compile(r"(?<=[\w,] )[«\"„“](?P<what>[А-ЯЁA-Z][^«»\"„“”\n]{2,60})[»\"”“]")
_LONGEST_TITLE = 7


def zones(stretch: Stretch, times: Iterable[Time]) -> list[tuple[int, int]]:
    """The places of one stretch (offsets into it) in which no number is to be read, in order."""
    last = stretch.start + len(stretch.text)
    found = [(t.start - stretch.start, t.end - stretch.start) for t in times if stretch.start <= t.start < last]
    found += [m.span() for m in _ZONES.finditer(stretch.plain)]
    for m in _QUOTED_NAME.finditer(stretch.text):
        if m[0][1].isupper():
            found.append(m.span())
    found += [m.span() for m in _QUOTED.finditer(stretch.text) if _is_title(stretch, m)]
    return sorted(found)


def _is_title(stretch: Stretch, m: re.Match[str]) -> bool:
    """Words in marks inside a sentence that begin with a capital and tell nothing: «Сто рассказов о море»."""
    if len(m["what"].split()) > _LONGEST_TITLE:
        return False
    low, high = stretch.start + m.start(), stretch.start + m.end()
    tokens = stretch.sentence_at(m.start()).tokens
    first, last = bisect_left(tokens, low, key=_start), bisect_left(tokens, high, key=_start)
    inside = tokens[first:last]
    return not any(t.feats.get("VerbForm") == "Fin" or t.feats.get("Variant") == "Short" for t in inside)


def _start(token: Token) -> int:
    return token.start
