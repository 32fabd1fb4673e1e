"""How much a word tells about which story an article belongs to: rare words much, common words little.

Two sources are mixed: how common the word is in Russian news at large (counts over a billion words, in the vocabulary
of the navec vectors, https://github.com/natasha/navec, MIT) and in how many of the given articles it stands. A few
articles say little about that, so the news at large counts as `_AT_LARGE` further articles.
"""

import math
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache

from svodka.reading.tagging.word_table import word_table

_AT_LARGE = 300.0
_ARTICLE_WORDS = 200.0
_UNSEEN = 30.0
"""The count taken for a word that is not in the vocabulary (its rarest words were seen about this often)."""


@cache
def _total() -> float:
    return float(word_table().total)


@lru_cache(maxsize=50_000)
def share_at_large(word: str) -> float:
    """The share of news articles that a word stands in, were its places thrown at random."""
    count = max(word_table().count(word) or 0, _UNSEEN)
    return -math.expm1(-_ARTICLE_WORDS * count / _total())


class Rarity:
    """The weight of each word, in nats: -log of the share of articles that it stands in."""

    def __init__(self, articles: Iterable[Iterable[str]]) -> None:
        """`articles` gives the words (lemmas) of each article."""
        self._seen: Counter[str] = Counter()
        self._articles = 0
        for words in articles:
            self._seen.update(set(words))
            self._articles += 1
        self._known: dict[str, float] = {}

    def __call__(self, word: str) -> float:
        """The weight of a word, at least 0."""
        if word not in self._known:
            expected = self._seen[word] + _AT_LARGE * share_at_large(word)
            self._known[word] = max(0.0, -math.log(min(1.0, expected / (self._articles + _AT_LARGE))))
        return self._known[word]
