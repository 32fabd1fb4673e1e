"""Numerals in words: their forms by kind, and the value of a run of them ("двадцать пять" is 25)."""

from collections.abc import Iterable

from svodka.languages import load

WORDS: dict[str, dict[str, float]] = {}
"""Kind of numeral (as in numerals.tsv) → form → value."""

for _row in load("ru", "numerals"):
    WORDS.setdefault(_row["kind"], {}).update(dict.fromkeys(_row["forms"].split("|"), float(_row["value"])))


def one_of(words: Iterable[str]) -> str:
    """A regular expression for exactly one of these words (longest first, ending at a word's end)."""
    return "(?:" + "|".join(sorted(words, key=lambda w: (-len(w), w))) + r")(?!\w)"


CARDINAL = one_of(WORDS["cardinal"])
ORDINAL = one_of(WORDS["ordinal"])
CARDINALS = rf"{CARDINAL}(?: {CARDINAL}){{0,2}}"
"""A number below a thousand in words."""

ORDINALS = rf"(?:{CARDINAL} ){{0,2}}{ORDINAL}"
"""An ordinal below two hundred in words: "двадцать второго"."""


def value_of(words: str) -> float | None:
    """The value of cardinals and ordinals side by side, or None when they do not make one number."""
    total, room = 0.0, 1000.0
    for word in words.split():
        value = WORDS["cardinal"].get(word, WORDS["ordinal"].get(word))
        if value is None or value >= room:
            return None
        total += value
        room = 100.0 if value >= 100 else 10.0 if value >= 20 else 0.0
    return total or None
