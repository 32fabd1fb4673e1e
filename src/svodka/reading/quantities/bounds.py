"""The words around a number that bound it: "более чем", "не менее", "около", "и более"."""

import re
from typing import NamedTuple

from svodka.languages import load

_BEFORE = {row["phrase"]: row["bound"] for row in load("ru", "bounds") if row["side"] == "before"}
_AFTER = {row["phrase"]: row["bound"] for row in load("ru", "bounds") if row["side"] == "after"}
_COMPARATIVES = (
    "больше|меньше|выше|ниже|чуть больше|чуть меньше|чуть выше|намного больше|немногим больше|немногим меньше"
)
_WORDS = "|".join(re.escape(p) for p in sorted(_BEFORE, key=lambda p: (-len(p), p)))
_BEFORE_NUMBER = re.compile(
    rf"(?<![\w-])(?P<p>{_WORDS}),?"
    r"(?P<between>(?: (?:в|во|на|за|с|со|из|у|по|о|об|для|под|к|до|сумму в|сумму|уровне|уровня))?) $"
)
_AFTER_NUMBER = re.compile(
    r"(?:\+(?!\w)|(?: \w+)? (?P<p>"
    + "|".join(sorted(_AFTER, key=lambda p: (-len(p), p)))
    + r")(?!\w)(?! чем| [\d$€£]))"
)
_CHANGE = re.compile(
    r"(?<!\w)(?:увелич|вырос|выраст|возрос|возраст(?!\w{0,2}(?: |$))|рост(?!ов)|сниз|снижен|упал|упад"
    r"|паден|сократ|сокращ|довед|довел|довест"
    r"|повыш|повыс|подня|подним|уменьш|расшир|опуст|ускор|замедл|подорож|подешев|удорож|обвал|укреп|ослаб"
    r"|просе|взлет|скорректир"
    r"|подскоч|дорос|дош[ле]|дойд|добра|перевел|приблиз|улучш|ухудш|пересмотр|нараст|нарасти|разогна"
    r"|прибав|снижа|увелич)\w*"
)
_PRICED_FROM = re.compile(
    r"(?:стоимост|цен|штраф|возраст|сумм|вместимост|мощност|вес|высот|длин|площад|размер|ставк|зарплат"
    r"|уровн|взнос|выплат|платеж|оклад|преми|пенси|скидк|налог|пошлин|тариф|порог|процент|займ|кредит"
    r"|срок|дет[яие]|лиц|люд|скорост"
    r"|температур|диаметр|глубин|ширин|объем|доход|окол)\w* (?:[^\W\d_]+ )?от $"
)
_RANGE_FOLLOWS = re.compile(r" ?[^\W\d_.]{0,12}\.? ?[^\W\d_.]{0,14}\.? ?(?:[^\w\s] ?)?до ")


class Bound(NamedTuple):
    """A bound and where its words begin."""

    bound: str
    start: int


def bound_before(text: str, start: int, end: int) -> Bound | None:
    """The bound told before a number at start–end of a plain text (the number with its currency sign)."""
    low = max(0, start - 40)
    m = _BEFORE_NUMBER.search(text[low:start])
    if m is None:
        return None
    phrase = m["p"]
    if m["between"] and phrase in _COMPARATIVES.split("|"):
        return None
    if phrase == "до" and (_changes(text, low + m.start()) or m["between"]):
        return None
    if phrase == "от" and not _opens_a_range(text, low + m.end(), end):
        return None
    return Bound(_BEFORE[phrase], low + m.start())


def _changes(text: str, start: int) -> bool:
    """ "увеличена до": the value reached, no limit (looked for back to the sentence's beginning)."""
    back = re.split(r"[.!?] ", text[max(0, start - 160) : start])[-1]
    from_value = re.search(r"(?<!\w)со? [^.]{1,30}$", back)
    return bool(_CHANGE.search(back) or (from_value and re.search(r"\d", from_value[0])))


def _opens_a_range(text: str, start: int, end: int) -> bool:
    if _RANGE_FOLLOWS.match(text, end):
        return True
    return bool(_PRICED_FROM.search(text[max(0, start - 50) : start]))


def bound_after(text: str, end: int) -> tuple[str, int] | None:
    """The bound told after a number (and at most one counted word), and where its words end."""
    m = _AFTER_NUMBER.match(text, end)
    if m is None:
        return None
    return (_AFTER[m["p"]] if m["p"] else "at least"), m.end()
