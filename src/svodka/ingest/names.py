"""Is a line somebody's name? Only as far as bylines need it."""

import re
from functools import cache

from svodka.languages import load

_WORD = re.compile(r"^[А-ЯЁІЇЄҐA-Z][а-яёіїєґ'’a-z]+(?:-[А-ЯЁІЇЄҐA-Z][а-яёіїєґ'’a-z]+)?$")
_INITIAL = re.compile(r"^(?:[А-ЯЁІЇЄA-Z]\.){1,2}$")
_CAPITALS = re.compile(r"^[А-ЯЁІЇЄҐ]{2,}(?:-[А-ЯЁІЇЄҐ]{2,})?$")
_ENDING = re.compile(
    r"(?:ов|ев|ёв|ин|ын|ский|цкий|ской|ая|ова|ева|ёва|ина|ына|ко|ук|юк|ак|як|ич|ян|дзе|швили|ия|ых|их|ец|ик|ер|ман|берг|штейн|оглы|ой|ый|ий|ун|ан|ль|ей|уй)$"
)


_SURNAME = re.compile(
    r"[а-я](?:ов|ев|ёв|ин|ын|ский|цкий|ова|ева|ёва|ина|ына|ская|цкая|енко|чук|щук|нюк|ян|янц|дзе|швили|вич)$"
)


@cache
def first_names() -> frozenset[str]:
    return frozenset(row["name"].lower().replace("ё", "е") for row in load("ru", "first_names"))


def is_person(text: str) -> bool:
    """True for a first name and a surname in either order: "Анна Белкина", "БЕЛКИНА Анна", "А. Белкина"."""
    words = [_uncapital(w) for w in text.replace(". ", ".\x20").split()]
    if not 2 <= len(words) <= 3 or len(text) > 45:
        return False
    if all(_INITIAL.match(w) for w in words[:-1]):
        return bool(_WORD.match(words[-1]) and _ENDING.search(words[-1]))
    if not all(_WORD.match(w) for w in words):
        return False
    known = [w.lower().replace("ё", "е") in first_names() for w in words]
    surname = words[1] if known[0] else words[0]
    return (known[0] or known[-1]) and (len(words) == 3 or known.count(True) == 2 or bool(_surname(surname)))


def may_be_person(text: str) -> bool:
    """True for two Russian words of which the second has a surname's ending, whatever the first is ("Айк Ветрян")."""
    words = text.split()
    named = len(words) == 2 and all(_WORD.match(w) for w in words) and not any(w.isascii() for w in words)
    return named and bool(_SURNAME.search(words[1]))


def people(text: str) -> tuple[str, ...]:
    """The names in "Анна Белкина, Олег Ветров и Пётр Ким"; nothing when any part of it is not a name."""
    parts = [p.strip(" .;") for p in re.split(r",|;| и | and |/|&", text) if p.strip(" .;")]
    return tuple(parts) if parts and all(is_person(p) for p in parts) else ()


def _surname(word: str) -> bool:
    latin = word.isascii()
    return latin or bool(_ENDING.search(word.lower())) or len(word) >= 3


def _uncapital(word: str) -> str:
    return word.capitalize() if _CAPITALS.match(word) else word
