"""The dictionary of Russian word forms (pymorphy3), loaded once for all who ask it."""

from functools import cache, lru_cache

import pymorphy3
from pymorphy3.analyzer import Parse

_RECENT = 4096
"""An article's words are asked for by several stages, one soon after the other."""


@cache
def _analyser() -> pymorphy3.MorphAnalyzer:
    return pymorphy3.MorphAnalyzer(lang="ru")


@lru_cache(maxsize=_RECENT)
def parses(word: str) -> tuple[Parse, ...]:
    """The readings of a word form, the likeliest first; a form that is not known is read by its ending."""
    return tuple(_analyser().parse(word))


@lru_cache(maxsize=_RECENT)
def is_known(word: str) -> bool:
    """True when the dictionary has the word form itself."""
    return bool(_analyser().word_is_known(word))
