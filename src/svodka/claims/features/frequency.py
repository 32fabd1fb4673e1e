"""How common a word is in Russian news, and what words mean, from the vocabulary of the navec vectors.

Source: https://github.com/natasha/navec (MIT): counts over about a billion words of news, 300 numbers a word.
"""

import math
from collections.abc import Iterable, Sequence

import numpy as np

from svodka.claims.story_input import Matrix
from svodka.reading.tagging.word_table import word_table

_CORPUS = 1.2e9
_UNKNOWN = 30


def rarity(forms: Iterable[str]) -> float:
    """How much a word tells, from 0 (in every sentence) to 1 (hardly ever seen), by the commonest of its forms."""
    table = word_table()
    counts = [n for n in (table.count(form.lower()) for form in forms) if n is not None]
    seen = max([_UNKNOWN, *counts])
    return max(0.05, math.log(_CORPUS / 20 / (seen + 1)) / math.log(_CORPUS / 20 / _UNKNOWN))


def meanings(words: Sequence[str]) -> Matrix:
    """Vectors of length 1, a row for each word; a word that is not known has a row of zeros."""
    table = word_table()
    result = np.zeros((len(words), 300), np.float32)
    for row, word in enumerate(words):
        vector = table.vector(word)
        if vector is not None:
            result[row] = vector / (float(np.linalg.norm(vector)) or 1.0)
    return result


def rarity_here(rows: Sequence[Sequence[str]]) -> dict[str, float]:
    """Weight by the share of the story's statements that have an item: 1 for one of them, near .1 for all."""
    seen: dict[str, int] = {}
    for row in rows:
        for item in set(row):
            seen[item] = seen.get(item, 0) + 1
    top = np.log(len(rows) + 2)
    return {item: float(max(0.1, np.log((len(rows) + 2) / (n + 1)) / top)) for item, n in seen.items()}
