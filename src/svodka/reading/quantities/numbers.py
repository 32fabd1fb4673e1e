"""Reads one number, in digits, words or both: "1 177 370", "1,2 млн", "двадцать пять тысяч", "десятки"."""

import re
from typing import NamedTuple

from svodka.reading.numerals import CARDINAL, WORDS, one_of, value_of

_DIGITS = (
    r"(?:\d{1,3}(?: \d{3}){1,5}(?!\d)(?:,\d{1,3}(?!\d))?|\d{1,3}(?:\.\d{3}){2,5}(?![.\d])|\d{1,3}"
    r"(?:,\d{3}){2,5}(?![,\d])"
    r"|\d{1,3}(?:'\d{3}){1,5}(?!\d)|\d{1,15}(?:[.,]\d{1,6}(?!\d))?)(?!\d)"
)
_SMALL = re.compile(
    rf"(?P<digits>{_DIGITS})(?:-?(?:ти|и|х|ю|мя|ми)(?!\w))?|(?P<words>{CARDINAL}(?: {CARDINAL}){{0,3}})"
    rf"|(?P<collective>{one_of(WORDS['collective'])})"
)
_MULTIPLIERS = WORDS["scale"] | WORDS["group"]
_SCALE = re.compile(rf" ?(?P<scale>{one_of(_MULTIPLIERS)})(?:(?<=тыс|млн|лрд|рлн)\.)?")
_AND_A_HALF = re.compile(r" с половиной(?!\w)")
_AND_SOME = re.compile(r" с (?:лишним|небольшим|чем-то)(?!\w)")
_HALF = re.compile(one_of(WORDS["half"]))
_GROUP = re.compile(
    rf"(?P<a>{one_of(WORDS['group'].keys() | WORDS['scale'].keys())})\.?(?: (?:и|или) (?P<b>{one_of(WORDS['group'])}))?"
)
_PLURAL = re.compile(
    r"десятк(?:и|ов|ам|ами|ах)|сот(?:ни|ен|ням|нями|нях)?|тысяч(?:и|ам|ами|ах)?|дюжин(?:ы|ам|ами)?"
    r"|(?:ми|три)лли(?:он|ард)(?:ы|ов|ам|ами|ах)"
)
_TEN_OF = frozenset({"десятка", "десятку", "десятке", "десяткой", "десяткою"})


class Number(NamedTuple):
    """A number and where it ends. `scale` is what multiplied it (1 when nothing did).

    `plural` marks "десятки", "тысячи": at least that many. `some` marks "с лишним". `grouped` is true of digits in
    groups of three, `digits` of any number written in digits.
    """

    value: float
    end: int
    scale: float = 1.0
    digits: bool = False
    grouped: bool = False
    plural: bool = False
    some: bool = False


def read_number(text: str, start: int) -> Number | None:
    """The number that begins at `start` of a plain text, or None."""
    half = _HALF.match(text, start)
    if half:
        return _scaled(text, Number(WORDS["half"][half[0]], half.end()))
    small = _SMALL.match(text, start)
    if small is None:
        return _group(text, start)
    first = _small_value(small, text)
    if first is None:
        return None
    return _with_rest(text, _scaled(text, first))


def _small_value(m: re.Match[str], text: str) -> Number | None:
    if m["collective"]:
        return Number(WORDS["collective"][m["collective"]], m.end())
    if m["words"]:
        words = m["words"].split()
        while words and value_of(" ".join(words)) is None:
            words.pop()
        value = value_of(" ".join(words))
        return Number(value, m.start() + len(" ".join(words))) if value else None
    written = m["digits"]
    grouped = bool(re.search(r" |'|[.,]\d+[.,]", written))
    value = _digits_value(written, bool(_SCALE.match(text, m.end())) or text[m.end() : m.end() + 2].strip()[:1] == "%")
    return Number(value, m.end(), digits=True, grouped=grouped)


def _digits_value(written: str, decimal: bool) -> float:
    """Points and commas before exactly three digits part thousands, unless a scale or a percent sign follows."""
    if " " in written or "'" in written:
        return float(written.replace(" ", "").replace("'", "").replace(",", "."))
    if len(re.findall(r"[.,]", written)) > 1:
        return float(re.sub(r"[.,]", "", written))
    thousands = re.fullmatch(r"[1-9]\d{0,2}(?:\.\d{3}|,000)", written)
    return float(re.sub(r"[.,]", "", written)) if thousands and not decimal else float(written.replace(",", "."))


def _scaled(text: str, number: Number) -> Number:
    half = _AND_A_HALF.match(text, number.end)
    if half:
        number = number._replace(value=number.value + 0.5, end=half.end())
    some = _AND_SOME.match(text, number.end)
    if some:
        number = number._replace(end=some.end(), some=True)
    scale = _SCALE.match(text, number.end)
    if scale is None:
        return number
    factor = _MULTIPLIERS[scale["scale"]]
    end = scale.end()
    half = _AND_A_HALF.match(text, end)
    extra = 0.5 if half else 0.0
    value = round((number.value + extra) * factor, 4)
    again = _SCALE.match(text, half.end() if half else end)
    if again and _MULTIPLIERS[again["scale"]] > factor:
        factor, end = factor * _MULTIPLIERS[again["scale"]], again.end()
        value = number.value * factor
        return number._replace(value=value, end=end, scale=factor)
    return number._replace(value=value, end=half.end() if half else end, scale=factor)


def _with_rest(text: str, number: Number) -> Number:
    """ "1 млн 200 тыс.", "пять тысяч триста": what follows a scale and is smaller is added."""
    for _ in range(4):
        if number.scale < 1000:
            return number
        start = number.end + 1 if text[number.end : number.end + 1] == " " else -1
        small = _SMALL.match(text, start) if start > 0 else None
        rest = _small_value(small, text) if small and not small["collective"] else None
        if rest is None or rest.value >= 1000:
            return number
        scaled = _scaled(text, rest)
        if rest.value != int(rest.value) and scaled.scale == 1:
            return number
        close = number.scale == 1000 and (not rest.digits or rest.value >= 100) and number.digits == rest.digits
        if not 1 < scaled.scale < number.scale and not (scaled.scale == 1 and (close or not rest.digits)):
            return number
        number = number._replace(value=number.value + scaled.value, end=scaled.end, scale=scaled.scale)
    return number


def _group(text: str, start: int) -> Number | None:
    m = _GROUP.match(text, start)
    if m is None or m["a"] in _TEN_OF:
        return None
    value = WORDS["group"].get(m["a"], WORDS["scale"].get(m["a"], 0.0))
    end = m.end("a")
    if m["b"] and _PLURAL.fullmatch(m["b"]):
        end = m.end()
    number = _scaled(text, Number(value, end, scale=value if m["a"] in WORDS["scale"] else 1.0))
    plural = bool(_PLURAL.fullmatch(m["a"]))
    return number._replace(plural=plural) if plural else _with_rest(text, number)


NUMBER_WORDS = frozenset(w for k in ("cardinal", "collective", "half", "group", "scale") for w in WORDS[k])
