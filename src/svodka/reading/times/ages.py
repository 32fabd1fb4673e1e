"""Rules for decades and centuries."""

import re

from svodka.reading.numerals import ORDINAL
from svodka.reading.times.calendar import between
from svodka.reading.times.rule import DIGIT, rule
from svodka.reading.times.scene import Answer, Scene
from svodka.reading.times.words import (
    ORDINAL_WORDS,
    ROMAN,
    ROMAN_NUMBER,
    ordinal_number,
)

_AFTER_A_PREPOSITION = re.compile(r"(?<!\w)(?:в|с|до|к|из|конц\w|начал\w) $")


@rule(
    {DIGIT}, r"(?P<d>(?:1[0-9]|20)\d0|\d0)-?(?:х|е|ые|ых|м|ми)(?!\w)(?P<w> (?:годах|годов|годы|годам|гг\.?))?(?! числ)"
)
def decade_in_digits(m: re.Match[str], scene: Scene) -> Answer | None:
    start = int(m["d"])
    if start >= 1000:
        return Answer(between((start,), (start + 9,)), fixed=True)
    if not (m["w"] or (_AFTER_A_PREPOSITION.search(scene.before(m.start())) and start >= 50)):
        return None
    return Answer(between((1900 + start,), (1909 + start,)) if start >= 30 else None, fixed=start >= 30)


_DECADES = {
    "нулев": 2000, "тридцат": 1930, "сороков": 1940, "пятидесят": 1950, "шестидесят": 1960, "семидесят": 1970,
    "восьмидесят": 1980, "девяност": 1990,
}  # fmt: skip


_DECADE_WORDS = {stem + ending: start for stem, start in _DECADES.items() for ending in ("ые", "ых", "ым", "ыми")}


@rule(_DECADE_WORDS, r"(?P<d>\w+)(?P<w> (?:годах|годов|годы|годам))?")
def decade_in_words(m: re.Match[str], scene: Scene) -> Answer | None:
    start = _DECADE_WORDS[m["d"]]
    if not m["w"] and not (
        start >= 1960 and re.search(r"(?<!\w)(?:в|с|из|до|конц\w|начал\w) $", scene.before(m.start()))
    ):
        return None
    return Answer(between((start,), (start + 9,)), fixed=True)


_CENTURY = rf"(?:{ROMAN_NUMBER}|\d\d?(?:-?(?:го|м|й|е))?(?!\w)|(?:двадцать )?{ORDINAL})"


@rule(
    ROMAN.keys() | ORDINAL_WORDS | {DIGIT, "двадцать"},
    rf"(?P<a>{_CENTURY})(?:(?: ?- ?| и | или )(?P<b>{_CENTURY}))? (?:век(?:а|е|у|ом|ов|ах)?(?!\w)|вв?\.|столети\w+)"
    r"(?P<bc> до н(?:\. ?э\.?|ашей эры))?",
)
def century(m: re.Match[str], scene: Scene) -> Answer | None:
    first = ordinal_number(m["a"])
    last = ordinal_number(m["b"]) if m["b"] else first
    if not first or not last or not 1 <= first <= last <= 21:
        return None
    if m["bc"] or first < 11:
        return Answer(None)
    return Answer(between(((first - 1) * 100 + 1,), (last * 100,)), fixed=True)


RULES = (
    century,
    decade_in_digits,
    decade_in_words,
)
