"""The words of an article by which it can be found, in whatever form they stand."""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from unicodedata import normalize

from svodka.model.article import Article
from svodka.model.reading import Link, Reading, Token
from svodka.reading.tagging.lemmas import every_lemma
from svodka.store.records import Indexed, Passage
from svodka.stories.stream.glance import form

_WORD = re.compile(r"[\w-]+")
_TITLE, _LONGEST = 2000, 64
"""Characters of a title that are indexed, and letters of a word that is looked up: what is longer is no title and no
word, and looking it up would take hours."""


def indexed(article: Article, reading: Reading) -> Indexed:
    """An article's lemmas with their places, and the stretches that can be found one by one."""
    tokens = [token for sentence in reading.sentences for token in sentence.tokens]
    offsets = array("I", [n for token in tokens for n in (token.start, token.end)])
    return Indexed(
        tuple(_one_word(token.lemma) for token in tokens),
        offsets.tobytes(),
        _title(article),
        tuple(_passages(article, reading, tokens)),
    )


def glanced(article: Article) -> Indexed:
    """The words of an article that has not been read: each under its likeliest lemma, the text as one passage."""
    found = list(_WORD.finditer(article.text))
    offsets = array("I", [n for word in found for n in word.span()])
    lemmas = tuple(_one_word(form(word.group().lower()).lemma) for word in found)
    return Indexed(
        lemmas, offsets.tobytes(), _title(article), (Passage("article", 0, len(article.text), 0, len(found), ""),)
    )


def _title(article: Article) -> str:
    return " ".join(word_lemma(word) for word in _WORD.findall((article.title or "")[:_TITLE]))


def word_lemma(word: str) -> str:
    """The first dictionary form of a word without its sentence; a word that is none as it begins."""
    if len(word) > _LONGEST:
        return _one_word(word[:_LONGEST].lower())
    return _one_word(every_lemma(word)[0])


def _passages(article: Article, reading: Reading, tokens: Sequence[Token]) -> Iterator[Passage]:
    starts = [token.start for token in tokens]

    def within(start: int, end: int) -> tuple[int, int]:
        return bisect_left(starts, start), bisect_left(starts, end)

    yield Passage("article", 0, len(article.text), 0, len(tokens), "")
    for statement in reading.statements:
        place = within(statement.start, statement.end)
        yield Passage("statement", statement.start, statement.end, *place, _chain(statement.attribution))
    for quote in reading.quotes:
        speaker = quote.speaker.name if quote.speaker else ""
        yield Passage("quote", quote.start, quote.end, *within(quote.start, quote.end), speaker)


def _chain(attribution: Sequence[Link]) -> str:
    return " → ".join(link.name for link in attribution)


def _one_word(lemma: str) -> str:
    """The lemma as it stands in the index: composed letters, no blanks."""
    return "".join(normalize("NFC", lemma).split()) or "_"
