"""Spellings of one name brought together: look-alike letters, ё, doubled letters, marks, case endings."""

import re
from functools import lru_cache

from svodka.reading.tagging.letters import one_alphabet

_ENDING = re.compile(
    "а|у|ом|ем|е|ой|ою|ым|им|ого|его|ому|ему|ую|юю|я|ю|ей|и|ы|ь|й|ая|ий|ый|ах|ями|ами|ых|их|ыми|ими|ев|ов|ью|ям|ях|"
)


_WORD = re.compile(r"[^\W_]+")
_DOUBLED = re.compile(r"(.)\1")


@lru_cache(maxsize=50_000)
def skeleton(text: str) -> str:
    """Lower case, one alphabet per word (the one most of its letters are in), ё as е, no marks, single spaces."""
    words = _WORD.findall(text.replace("ё", "е").replace("Ё", "Е"))
    return " ".join(one_alphabet(w).lower() for w in words)


def same_word(a: str, b: str) -> bool:
    """True when two skeleton words can be case forms of one word, or differ only by doubled letters."""
    return a == b or (a[:1] == b[:1] and _same_stem(a, b))


@lru_cache(maxsize=50_000)
def _same_stem(a: str, b: str) -> bool:
    a, b = _squeezed(a), _squeezed(b)
    common = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    if common < 3 or common < min(len(a), len(b)) - 3:
        return False
    rests = a[common:], b[common:]
    if all(_ENDING.fullmatch(r) for r in rests):
        return True
    # a soft stem: "Владимирович(а)", or a fleeting vowel right before the ending: "Павел" / "Павла"
    return (
        common >= 3 and any(r in ("ел", "ек", "ец", "ень", "ок") for r in rests) and any(r[:1] in "лкцн" for r in rests)
    )


@lru_cache(maxsize=20_000)
def _squeezed(word: str) -> str:
    return _DOUBLED.sub(r"\1", word)
