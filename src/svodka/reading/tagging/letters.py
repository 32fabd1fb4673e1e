"""Letters brought to what the networks know, one for one, so that no offset moves."""

import re

_LATIN_TO_CYRILLIC = str.maketrans("AaBCcEeHKkMOoPpTXxyu", "АаВСсЕеНКкМОоРрТХхуи")
_CYRILLIC_TO_LATIN = str.maketrans("АаВСсЕеНКкМОоРрТХху", "AaBCcEeHKkMOoPpTXxy")
_SPACES = re.compile("[\u00a0\u2007\u2009\u202f\u3000\ufeff\t\r\f\v]")
_YO = re.compile(r"\b[Вв]сё\b|ё|Ё")
_MEETING = re.compile(r"[A-Za-z][А-Яа-яЁё]|[А-Яа-яЁё][A-Za-z]")
_LETTERS = re.compile(r"[A-Za-zА-Яа-яЁё]+")


def one_alphabet(word: str) -> str:
    """Mends look-alike letters of the other alphabet inside a word: `Веласкеc` (Latin c), `WР` (Cyrillic Р).

    Parts that a hyphen joins may be of two alphabets: `IT-отдел`.
    """
    return "-".join(map(_mended, word.split("-")))


def _mended(word: str) -> str:
    latin = sum("a" <= c <= "z" for c in word.lower())
    cyrillic = sum("а" <= c <= "я" or c == "ё" for c in word.lower())
    if not latin or not cyrillic:
        return word
    return word.translate(_LATIN_TO_CYRILLIC if cyrillic > latin else _CYRILLIC_TO_LATIN)


def plain(text: str) -> str:
    """The text, of the same length, with look-alike letters mended, every kind of space as a space, and ё as е.

    The networks have seen far more words with е ("передает") than with ё; "всё" is another word than "все".
    """
    text = _SPACES.sub(" ", _YO.sub(_without_dots, text) if "ё" in text or "Ё" in text else text)
    return _LETTERS.sub(lambda m: one_alphabet(m.group()), text) if _MEETING.search(text) else text


def _without_dots(found: re.Match[str]) -> str:
    return {"ё": "е", "Ё": "Е"}.get(found.group(), found.group())
