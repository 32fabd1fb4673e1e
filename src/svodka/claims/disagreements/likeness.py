"""How alike two words are: one lemma, one group of the synonym lexicon, one stem, or near in the navec vectors."""

import re
from functools import cache, lru_cache

import numpy as np

from svodka.languages import load
from svodka.reading.tagging.word_table import word_table

ALIKE = 0.5
"""Cosine of navec vectors from which two words of one part of speech may stand for each other."""


@lru_cache(maxsize=100_000)
def cosine(a: str, b: str) -> float:
    """Cosine of two lemmas' navec vectors; 0 when either has none."""
    x, y = word_table().vector(a), word_table().vector(b)
    if x is None or y is None:
        return 0.0
    return float(x @ y / (np.linalg.norm(x) * np.linalg.norm(y) or 1.0))


@cache
def _groups() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in load("ru", "synonyms_of_action"):
        for word in row["words"].split("|"):
            found.setdefault(word, set()).add(row["group"])
    return {word: frozenset(groups) for word, groups in found.items()}


@cache
def opposites() -> dict[str, frozenset[str]]:
    """Each word of the lexicon of opposites with the words that say the contrary."""
    found: dict[str, set[str]] = {}
    for row in load("ru", "polarity_pairs"):
        sides = row["words"].split("|"), row["opposites"].split("|")
        for side, other in (sides, sides[::-1]):
            for word in side:
                found.setdefault(word, set()).update(other)
    return {word: frozenset(others) for word, others in found.items()}


@lru_cache(maxsize=100_000)
def opposite(a: str, b: str) -> bool:
    """True when the lexicon says that the two words say the contrary of each other."""
    return b in opposites().get(a, frozenset())


@lru_cache(maxsize=100_000)
def synonyms(a: str, b: str) -> bool:
    """One lemma, one group of the lexicon, or a noun and a verb of one stem (поставка, поставить)."""
    if a == b:
        return True
    if opposite(a, b):
        return False
    return bool(_groups().get(a, frozenset()) & _groups().get(b, frozenset())) or _one_stem(a, b)


@lru_cache(maxsize=100_000)
def alike(a: str, b: str) -> bool:
    """Synonyms, or near in the vectors without being opposites: wide enough to find what plays one role."""
    return synonyms(a, b) or (not opposite(a, b) and cosine(a, b) >= ALIKE)


def _one_stem(a: str, b: str) -> bool:
    if _borrowed(a) and _borrowed(a) == _borrowed(b):
        return True
    common = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return common >= 5 and common >= 0.6 * max(len(a), len(b))


def _borrowed(verb: str) -> str:
    """The stem of a borrowed verb or its noun, whichever suffix it was borrowed with: легализировать, легализовать."""
    found = _BORROWED.fullmatch(verb)
    return found.group(1) if found else ""


_BORROWED = re.compile(r"(\w{3,}?)(?:из)?(?:ир)?(?:овать|ование|ация)(?:ся)?")
