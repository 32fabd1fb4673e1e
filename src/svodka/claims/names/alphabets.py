"""One name written in Cyrillic and in Latin letters: НАСА and NASA, Твиттер and Twitter."""

from functools import lru_cache

_LATIN = str.maketrans(dict(zip("абвгдеёзийклмнопрстуфыэ", "abvgdeeziiklmnoprstufye", strict=True)))
_TWO_LETTERS = str.maketrans(
    {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": "", "ю": "yu", "я": "ya"}
)
_ALIKE = (("w", "v"), ("y", "i"), ("ph", "f"), ("ck", "k"), ("x", "ks"), ("c", "k"))


@lru_cache(maxsize=50_000)
def in_latin(word: str) -> str:
    """A skeleton word in Latin letters, with the spellings that Russian does not tell apart brought to one."""
    out = word.translate(_LATIN).translate(_TWO_LETTERS)
    for written, one in _ALIKE:
        out = out.replace(written, one)
    return "".join(letter for n, letter in enumerate(out) if n == 0 or out[n - 1] != letter)
