"""Letters brought to what the networks know, one for one, so that no offset moves."""

import re

_LATIN_TO_CYRILLIC = str.maketrans("AaBCcEeHKkMOoPpTXxyu", "АаВСсЕеНКкМОоРрТХхуи")
_CYRILLIC_TO_LATIN = str.maketrans("АаВСсЕеНКкМОоРрТХху", "AaBCcEeHKkMOoPpTXxy")
_SPACES = str.maketrans(dict.fromkeys("\u00a0\u2007\u2009\u202f\u3000\ufeff\t\r\f\v", " "))
_MIXED = re.compile(r"[A-Za-z]+[А-Яа-яЁё][A-Za-zА-Яа-яЁё]*|[А-Яа-яЁё]+[A-Za-z][A-Za-zА-Яа-яЁё]*")


def one_alphabet(word: str) -> str:
    """Mends look-alike letters of the other alphabet inside a word: `Веласкеc` (Latin c), `WР` (Cyrillic Р)."""
    latin = sum("a" <= c <= "z" for c in word.lower())
    cyrillic = sum("а" <= c <= "я" or c == "ё" for c in word.lower())
    if not latin or not cyrillic:
        return word
    return word.translate(_LATIN_TO_CYRILLIC if cyrillic > latin else _CYRILLIC_TO_LATIN)


def plain(text: str) -> str:
    """The text, of the same length, with look-alike letters mended and every kind of space as a space."""
    return _MIXED.sub(lambda m: one_alphabet(m.group()), text.translate(_SPACES))
