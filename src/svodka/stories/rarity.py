"""How much a word tells about which story an article belongs to: rare words much, common words little.

Two sources are mixed: how common the word is in Russian news at large (counts over a billion words, in the vocabulary
of the navec vectors, https://github.com/natasha/navec, MIT) and in how many of the given articles it stands. A few
articles say little about that, so the news at large counts as `_AT_LARGE` further articles.
"""

import math
import tarfile
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from navec.vocab import Vocab

from svodka.reading.tagging.tagger import model_files

_AT_LARGE = 300.0
_ARTICLE_WORDS = 200.0
_UNSEEN = 30.0
"""The count taken for a word that is not in the vocabulary (its rarest words were seen about this often)."""


@cache
def _counts() -> Mapping[str, int]:
    with tarfile.open(model_files()["navec"]) as archive:
        member = archive.extractfile("vocab.bin")
        if member is None:
            raise FileNotFoundError("vocab.bin")
        vocabulary = Vocab.from_file(member)
    return dict(zip(vocabulary.words, map(int, vocabulary.counts), strict=True))


@cache
def _total() -> float:
    return float(sum(_counts().values()))


def _share_at_large(word: str) -> float:
    """The share of news articles that a word stands in, were its places thrown at random."""
    count = max(_counts().get(word, 0), _UNSEEN)
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
            expected = self._seen[word] + _AT_LARGE * _share_at_large(word)
            self._known[word] = max(0.0, -math.log(min(1.0, expected / (self._articles + _AT_LARGE))))
        return self._known[word]
