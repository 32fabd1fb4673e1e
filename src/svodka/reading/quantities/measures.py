"""What a number is measured in: currencies before and after it, percent, units."""

import re
from typing import NamedTuple

from svodka.languages import load

_CURRENCIES = load("ru", "currencies")
SIGNS = {sign: row["code"] for row in _CURRENCIES for sign in row["signs"].split("|")}
_ORDERED_SIGNS = sorted(SIGNS, key=lambda s: (-len(s), s))
SIGN_BEFORE = re.compile(r"(?<!\w)(?:" + "|".join(re.escape(s) for s in _ORDERED_SIGNS) + r") ?$")
_SIGN_AFTER = re.compile(
    r" ?(?:" + "|".join(re.escape(s) + (r"(?!\w)" if s[-1].isalpha() else "") for s in _ORDERED_SIGNS) + ")"
)
_ENDING = r"(?:а|у|ы|и|е|ов|ев|ей|ий|й|ь|ю|я|ям|ями|ях|ам|ами|ах|ом|ем|ой|ого|ые|ых|ым|ыми)?(?!\w)"
_WITH_ADJECTIVE = tuple(
    (row["code"], re.compile(rf" ?(?:{row['adjectives']})\w* (?:{row['stems']}){_ENDING}"))
    for row in _CURRENCIES
    if row["adjectives"]
)
_PLAIN = tuple(
    (row["code"], re.compile(rf" ?(?:{row['stems']}){_ENDING}(?:(?<= руб|.грн|долл)\.(?!\w)|(?: сша| стерлингов))?"))
    for row in _CURRENCIES
    if not row["adjectives"] or row["code"] in ("USD", "GBP", "CHF", "TRY")
)
_UNITS = tuple(
    (row["unit"], row["genitive"] == "yes", re.compile(rf"[ -]?(?:{row['words']})(?!\w)"))
    for row in load("ru", "units")
)
_ANY_UNIT = re.compile(r"[ -]?(?:" + "|".join(f"(?:{row['words']})" for row in load("ru", "units")) + ")")
_ANY_CURRENCY = re.compile(
    r" ?(?:" + "|".join(f"(?:{row['stems']})" for row in _CURRENCIES) + "|"
    + "|".join(f"(?:{row['adjectives']})" for row in _CURRENCIES if row["adjectives"]) + ")"
)  # fmt: skip


class Measure(NamedTuple):
    """A unit, where its words end, and whether what is measured follows in the genitive."""

    unit: str
    end: int
    genitive: bool = False


def sign_before(text: str, start: int) -> tuple[str, int] | None:
    """The currency whose sign stands right before `start`, and where the sign begins."""
    low = max(0, start - 5)
    m = SIGN_BEFORE.search(text[low:start])
    return (SIGNS[m[0].strip()], low + m.start()) if m else None


def measure_after(text: str, end: int) -> Measure | None:
    """The currency or unit that follows a number ending at `end` of a plain text, or None."""
    currency = _currency_after(text, end)
    if currency:
        return currency
    if not _ANY_UNIT.match(text, end):
        return None
    for unit, genitive, pattern in _UNITS:
        m = pattern.match(text, end)
        if m:
            return Measure(unit, m.end(), genitive)
    return None


def _currency_after(text: str, end: int) -> Measure | None:
    sign = _SIGN_AFTER.match(text, end)
    if sign:
        return Measure(SIGNS[sign[0].strip()], sign.end())
    if not _ANY_CURRENCY.match(text, end):
        return None
    for code, pattern in (*_WITH_ADJECTIVE, *_PLAIN):
        m = pattern.match(text, end)
        if m:
            return Measure(code, m.end())
    return None
