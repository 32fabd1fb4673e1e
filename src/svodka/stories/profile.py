"""What of an article tells which story it belongs to: its words, names, numbers, and when it was published."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from svodka.model.article import Article
from svodka.model.reading import Reading, Sentence, Token
from svodka.stories.lead import title_of
from svodka.stories.moments import Moment, moment
from svodka.stories.rarity import Rarity
from svodka.stories.recurring import Day, days_of_report

_TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "X"})
_CHARACTERS = 1200
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")

Weights = Mapping[str, float]
"""Words with how much each tells."""


class Profile(NamedTuple):
    """One article. `headline` is its title or first sentence, `title` that line's words, `words` those of the article's
    first part, `names` the words of proper names there, `numbers` its numbers of more than one digit, `days` the days
    that its title names (of weather and the like: for which it is). Words are lemmas, weighted by rarity."""

    id: str
    headline: str
    outlet: str | None
    published: Moment | None
    title: Weights
    words: Weights
    names: Weights
    numbers: frozenset[str]
    days: frozenset[Day]


class _Bare(NamedTuple):
    headline: str
    title: frozenset[str]
    words: Mapping[str, int]
    names: frozenset[str]
    numbers: frozenset[str]


def profiles(articles: Sequence[Article], readings: Sequence[Reading]) -> list[Profile]:
    """The profiles of articles, in order; how much a word tells depends on all of them."""
    bare = [_bare(article, reading) for article, reading in zip(articles, readings, strict=True)]
    rarity = Rarity(found.words for found in bare)
    return [_weigh(article, found, rarity) for article, found in zip(articles, bare, strict=True)]


def _weigh(article: Article, found: _Bare, rarity: Rarity) -> Profile:
    words = {word: (1 + min(count, 4) / 4) * rarity(word) for word, count in found.words.items()}
    return Profile(
        article.id,
        found.headline,
        article.outlet,
        moment(article.published),
        {word: rarity(word) for word in sorted(found.title)},
        words,
        {word: rarity(word) for word in sorted(found.names)},
        found.numbers,
        days_of_report(found.headline, article.text),
    )


def _bare(article: Article, reading: Reading) -> _Bare:
    opening = _opening(reading)
    counts: dict[str, int] = {}
    for sentence in opening:
        for token in sentence.tokens:
            if _tells(token):
                counts[token.lemma] = counts.get(token.lemma, 0) + 1
    title = title_of(article) or (opening[0].text if opening else "")
    end = opening[-1].end if opening else 0
    named = [(name.start, name.end) for name in reading.names if name.start < end]
    names = {t.lemma for s in opening for t in s.tokens if _tells(t) and any(a <= t.start < b for a, b in named)}
    numbers = {m.replace(",", ".") for s in opening for m in _NUMBER.findall(s.text) if len(m) > 1}
    return _Bare(title, _title_words(title, opening), counts, frozenset(names), frozenset(numbers))


def _title_words(title: str, opening: Sequence[Sentence]) -> frozenset[str]:
    """The lemmas of the title, taken from the text where its words stand there too (most titles are repeated)."""
    lemmas = {token.text.lower(): token.lemma for sentence in opening for token in sentence.tokens if _tells(token)}
    words = re.findall(r"[^\W\d_]{2,}", title.lower())
    return frozenset(lemmas[word] for word in words if word in lemmas)


def _opening(reading: Reading) -> list[Sentence]:
    """The sentences that begin within the first part of the text."""
    chosen, size = [], 0
    for sentence in reading.sentences:
        if sentence.role == "caption":
            continue
        chosen.append(sentence)
        size += sentence.end - sentence.start
        if size >= _CHARACTERS:
            break
    return chosen


def _tells(token: Token) -> bool:
    return token.pos in _TELLING and len(token.lemma) > 1
