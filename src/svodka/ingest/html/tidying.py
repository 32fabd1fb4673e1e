"""Small repairs of a page's text: letters that only look right, hyphens and spaces that cannot be seen."""

import re
import unicodedata

_UNSEEN = re.compile("[\u00ad\u200b\u200c\u200d\u2060\u2061-\u2064\ufeff\u180e]")
_MARKS = re.compile("[\u0300-\u036f]")
_LATIN, _CYRILLIC = "aceopxyABCEHKMOPTXi", "асеорхуАВСЕНКМОРТХі"
_LOOK_ALIKE = str.maketrans(_LATIN, _CYRILLIC)
_MIXED = re.compile(r"[A-Za-z]*[А-яЁёІіЇїЄєҐґ][A-Za-zА-яЁёІіЇїЄєҐґ]*")
_TOUCHING = re.compile(r"[A-Za-z][А-яЁёІіЇїЄєҐґ]|[А-яЁёІіЇїЄєҐґ][A-Za-z]")
_ASCII = re.compile("[A-Za-z]")
_KEEPS_JOINERS = re.compile("[\u0600-\u07ff\u0900-\u0dff\U0001f000-\U0001faff]")


def tidy(text: str) -> str:
    """The text without soft hyphens and zero-width signs, its accents joined to their letters (NFC), and Latin letters
    that stand for Cyrillic ones inside Cyrillic words put right ("Mocква")."""
    if text.isascii():
        return text
    if _UNSEEN.search(text) and not _KEEPS_JOINERS.search(text):
        text = _UNSEEN.sub("", text)
    if _MARKS.search(text):
        text = unicodedata.normalize("NFC", text)
    return _MIXED.sub(_one_script, text) if _TOUCHING.search(text) else text


def _one_script(match: re.Match[str]) -> str:
    """A word with Latin letters that all look like Cyrillic ones, and fewer of them than of those."""
    word = match.group()
    latin = _ASCII.findall(word)
    if not latin or 2 * len(latin) > len(word) or any(letter not in _LATIN for letter in latin):
        return word
    return word.translate(_LOOK_ALIKE)
