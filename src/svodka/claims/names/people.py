"""When two names are one person's."""

import re
from functools import cache, lru_cache

from rapidfuzz.distance import Indel

from svodka.languages import load
from svodka.reading.entities.spelling import same_word


def same_person(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Skeleton words of two people's names: the surnames are one, and the first names do not contradict."""
    if not a or not b:
        return False
    short, long = sorted((a, b), key=len)
    if len(short) == 1 and len(long) > 1 and _same_given(short[0], long[0]):
        return True
    if not _same_spelling(a[-1], b[-1]):
        near = _one_sound(a[-1], b[-1]) or _one_slip(a[-1], b[-1])
        return min(len(a), len(b)) > 1 and near and _same_given(a[0], b[0])
    if len(short) == 1 or all(_same_spelling(x, y) for x, y in zip(short[::-1], long[::-1], strict=False)):
        return True
    x, y = a[0], b[0]
    if 1 in (len(x), len(y)):
        return x[0] == y[0]
    return _same_given(x, y)


def same_surname(a: str, b: str) -> bool:
    """Two skeleton words that can be one surname: in other cases, another transliteration, other vowels."""
    return _same_spelling(a, b) or _one_sound(a, b)


def _one_sound(a: str, b: str) -> bool:
    """Two spellings of a foreign surname that differ in vowels alone (Клауснер, Клоснер); four consonants at least."""
    x, y = (_VOWELS.sub("", _transliteration(word)) for word in (a, b))
    return a[:1] == b[:1] and len(x) >= 4 and x == y


def _one_slip(a: str, b: str) -> bool:
    """Two spellings of a long surname that differ in one letter in ten (Воджнаровски, Войнаровски): of people with one
    given name. Shorter ones may be two people's: Кириленко, Кириченко."""
    x, y = _transliteration(a), _transliteration(b)
    return min(len(x), len(y)) >= _LONG and a[:1] == b[:1] and Indel.normalized_similarity(x, y) >= _ALIKE


_LONG, _ALIKE = 10, 0.9
_VOWELS = re.compile("[аеёиоуыэюяйь]")


def _same_given(x: str, y: str) -> bool:
    """One given name: other cases or spellings, or its short form (Настя, Анастасия)."""
    return (
        _same_spelling(x, y)
        or _front_vowels(x) == _front_vowels(y)
        or bool(_full_names().get(x, frozenset({x})) & _full_names().get(y, frozenset({y})))
    )


@cache
def _full_names() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in load("ru", "short_names"):
        for short in (row["name"], *row["shorts"].split("|")):
            found.setdefault(short, set()).add(row["name"])
    return {short: frozenset(full) for short, full in found.items()}


def _front_vowels(word: str) -> str:
    """English a and e come into Russian as а, э or е: Гари, Гэри. Only for given names beside one surname."""
    return word.translate(str.maketrans("аэ", "ее"))


def _same_spelling(a: str, b: str) -> bool:
    """One word in other cases, or in another transliteration: Харрис, Гаррис."""
    return same_word(a, b) or same_word(_transliteration(a), _transliteration(b))


@lru_cache(maxsize=20_000)
def _transliteration(word: str) -> str:
    out = word
    for old, new in (("э", "е"), ("ё", "е"), ("й", "и"), ("дж", "ж"), ("х", "г"), ("ю", "у"), ("я", "а"), ("ы", "и")):
        out = out.replace(old, new)
    return out.replace("ь", "")
