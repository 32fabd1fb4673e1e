"""Which single-byte encoding bytes are in: Cyrillic ones by the frequency of letters, Latin ones by their accents.

Letter frequencies: Russian by Lyashevskaya & Sharov, 2009; Ukrainian by common counts of news text, rounded.
"""

import codecs
import math
import re
from functools import cache

_CYRILLIC = {"cp1251": 0.0, "koi8-r": -1.0, "koi8-u": -1.2, "cp866": -3.0, "iso8859-5": -4.0, "mac-cyrillic": -6.0}
"""Each with the log of how much rarer than windows-1251 it is (it tells in short texts)."""
_LATIN = ("cp1252", "iso8859-15", "cp1250", "cp850", "mac-roman")
_OTHERS = frozenset(("iso8859-1", "iso8859-2", "cp1254", "iso8859-9", "cp1257"))
_WIDE = frozenset(("gbk", "gb2312", "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr"))
_RUSSIAN = {
    "о": 109.7, "е": 84.5, "а": 80.1, "и": 73.5, "н": 67.0, "т": 62.6, "с": 54.7, "р": 47.3, "в": 45.4, "л": 44.0,
    "к": 34.9, "м": 32.1, "д": 29.8, "п": 28.1, "у": 26.2, "я": 20.1, "ы": 19.0, "ь": 17.4, "г": 17.0, "з": 16.5,
    "б": 15.9, "ч": 14.4, "й": 12.1, "х": 9.7, "ж": 9.4, "ш": 7.3, "ю": 6.4, "ц": 4.8, "щ": 3.6, "э": 3.2, "ф": 2.6,
    "ъ": 0.4, "ё": 0.4,
}  # fmt: skip
_UKRAINIAN = {
    "о": 94.0, "а": 83.0, "и": 61.0, "н": 70.0, "і": 57.0, "в": 55.0, "е": 50.0, "р": 47.0, "т": 53.0, "с": 42.0,
    "к": 40.0, "л": 36.0, "у": 35.0, "д": 33.0, "м": 30.0, "п": 29.0, "з": 23.0, "я": 21.0, "ь": 18.0, "б": 17.0,
    "г": 16.0, "ч": 14.0, "й": 13.0, "х": 12.0, "ц": 10.0, "ю": 9.0, "ж": 8.0, "ї": 8.0, "ш": 7.0, "є": 6.0, "щ": 5.0,
    "ф": 3.0, "ґ": 0.2, "ў": 0.05, "ы": 0.1, "э": 0.05, "ё": 0.05,
}  # fmt: skip
_ACCENTED = frozenset("áéíóúüñÁÉÍÓÚÜÑàèìòùâêîôûäëïöçÀÈÇÄÖÜßãõÃÕåæøÅÆØ")
_SIGNS = frozenset("«»“”„‘’–—…№€£©®°§·•¿¡ºª½¼\xa0±×²³™†")
_RARE = math.log(1e-5)
_GLUED = re.compile(r"[а-яёіїєў][А-ЯЁІЇЄЎ]")
_ODD = re.compile(r"[\x80-\x9f\u2500-\u259f\u0402\u0403\u0409-\u040c\u040f\u0452\u0453\u0459-\u045c\u045f°√≈≤≥¤]")
_LATIN_FLOOR, _FLOOR = -3.75, -6.0
"""Below that mean log share of a letter a text is not Cyrillic; the first where most letters are Latin."""
_BESIDE_LATIN = re.compile(rb"[A-Za-z][\x80-\xff]|[\x80-\xff][A-Za-z]")
_MARGIN, _SURE = 0.05, 0.4


def find_single_byte(sample: bytes, declared: str | None) -> tuple[str, bool]:
    """The encoding's name for Python, and whether it is sure; `declared` decides between near equals."""
    high = sum(c >= 0x80 for c in sample)
    declared = _usable(declared)
    if declared in _WIDE and _reads(sample, declared):
        return declared, True
    beside = len(_BESIDE_LATIN.findall(sample))
    scores = sorted(((_score(sample, name), name) for name in _CYRILLIC), reverse=True)
    best, name = scores[0]
    latin = high < 0.4 * sum(chr(c).isalpha() or c >= 0x80 for c in sample)
    if beside > 0.6 * high:
        return _latin(sample, declared)
    if best <= (_LATIN_FLOOR if latin else _FLOOR):
        return (declared, False) if declared in _CYRILLIC else _latin(sample, declared)
    if declared in _CYRILLIC and _score(sample, declared) >= best - _MARGIN:
        return declared, True
    rival = next((s for s, n in scores[1:] if not _same_letters(sample, n, name)), -math.inf)
    return name, best - rival >= _SURE


def _same_letters(sample: bytes, one: str, other: str) -> bool:
    """True when two encodings read the sample alike, as koi8-r and koi8-u read Russian."""
    return sample.decode(one, "replace") == sample.decode(other, "replace")


def _latin(sample: bytes, declared: str | None) -> tuple[str, bool]:
    """The Latin encoding in which most high bytes are accented letters beside letters, or signs elsewhere."""
    names = [declared] if declared in _LATIN or declared in _OTHERS else []
    names += [n for n in _LATIN if n not in names]
    scores = [(_accents(sample, n), -place, n) for place, n in enumerate(names)]
    best, _, name = max(scores)
    return ("cp1252" if name == "iso8859-1" else name), best >= 0.9


def _accents(sample: bytes, name: str) -> float:
    text = sample.decode(name, errors="replace")
    high = right = 0
    for place, letter in enumerate(text):
        if letter < "\x80":
            continue
        high += 1
        inside = text[place - 1 : place].isalpha() or text[place + 1 : place + 2].isalpha()
        right += letter in _ACCENTED if inside and letter.isalpha() else letter in _SIGNS or letter in _ACCENTED
    return round(right / high, 3) if high else 0.0


@cache
def _letters() -> tuple[dict[str, float], dict[str, float]]:
    russian, ukrainian = ({k: math.log(v / 1000) for k, v in t.items()} for t in (_RUSSIAN, _UKRAINIAN))
    return russian, ukrainian


def cyrillic_score(text: str) -> float:
    """Mean log frequency of the Cyrillic letters, less what capitals inside words and odd signs cost."""
    high = [c for c in text if ord(c) >= 0x80]
    if not high:
        return _RARE
    lowered = [c.lower() for c in high]
    total = max(sum(t.get(c, _RARE if c.isalpha() else -3.0) for c in lowered) for t in _letters())
    total -= 3.0 * (not any(c.isupper() for c in high))
    wrong = len(_GLUED.findall(text)) + len(_ODD.findall(text)) + text.count("\ufffd")
    return (total - 3.0 * wrong) / len(high)


def _score(sample: bytes, name: str) -> float:
    text = sample.decode(name, errors="replace")
    high = sum(c >= 0x80 for c in sample)
    return cyrillic_score(text) + _CYRILLIC[name] / max(high, 1)


def _usable(declared: str | None) -> str | None:
    """The declared encoding's name for Python, or None for one that we do not know or that is not single-byte."""
    if not declared or "\x00" in declared:
        return None
    try:
        name = codecs.lookup(declared).name
    except (LookupError, ValueError):
        return None
    return name if name in _CYRILLIC or name in _LATIN or name in _OTHERS or name in _WIDE else None


def _reads(sample: bytes, name: str) -> bool:
    return sample.decode(name, errors="replace").count("\ufffd") <= len(sample) // 500
