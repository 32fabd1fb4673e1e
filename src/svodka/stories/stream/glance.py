"""What a look at an article's text alone tells: the words, names and numbers of its first part.

No network runs: words are brought to the first dictionary form that they may have, names are what the dictionary knows
as such or what is written with a capital inside a sentence. That is wrong now and then, but alike in all articles.
"""

import re
from functools import lru_cache
from typing import NamedTuple

import msgspec

from svodka.model.article import Article
from svodka.reading.tagging.dictionary import parses
from svodka.stories.lead import title_of
from svodka.stories.recurring import Day, days_of_report

_CHARACTERS = 1200
_TELLING = frozenset({"NOUN", "ADJF", "ADJS", "VERB", "INFN", "PRTF", "PRTS", "GRND", None})
_PROPER = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn", "Trad"})
_WORD = re.compile(r"\w+(?:-\w+)*")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_ENDS = frozenset(".!?…\n")


class Glance(msgspec.Struct, frozen=True, array_like=True):
    """One article at a glance: its title (or first line), that line's words, how often each word stands in the first
    part, which of them are of names, numbers of more than one digit, and the days that the title names (of weather and
    the like: for which it is). Words are lemmas, in order of first use."""

    headline: str
    title: tuple[str, ...]
    words: dict[str, int]
    names: tuple[str, ...]
    numbers: tuple[str, ...]
    days: tuple[Day, ...] = ()


class Form(NamedTuple):
    """A word form: its likeliest lemma, whether it is a word that tells something, and whether it is of a name."""

    lemma: str
    tells: bool
    proper: bool


@lru_cache(maxsize=400_000)
def form(word: str) -> Form:
    """What the dictionary says of a word form in lower case (kept for all the words of some months of news)."""
    readings = parses(word[:60])
    if not readings:
        return Form(word, len(word) > 1, False)
    lemma = str(readings[0].normal_form).replace("ё", "е")
    tag = readings[0].tag
    return Form(lemma, tag.POS in _TELLING and len(lemma) > 1, bool(tag.grammemes & _PROPER))


def glance(article: Article) -> Glance:
    """The glance at an article; what the site prints around it is left out."""
    text = _first_part(article)
    counts: dict[str, int] = {}
    names: dict[str, None] = {}
    at = 0
    for found in _WORD.finditer(text):
        word = found.group()
        between, at = text[at : found.start()], found.end()
        known = form(word.lower())
        if not known.tells or word[0].isdigit():
            continue
        counts[known.lemma] = counts.get(known.lemma, 0) + 1
        begins = not found.start() or not _ENDS.isdisjoint(between)
        if word[0].isupper() and (known.proper or not begins):
            names[known.lemma] = None
    headline = title_of(article) or text.strip().split("\n", 1)[0][:200]
    numbers = dict.fromkeys(n.replace(",", ".") for n in _NUMBER.findall(text) if len(n) > 1)
    days = tuple(sorted(days_of_report(headline, text)))
    return Glance(headline, _title_words(headline), counts, tuple(names), tuple(numbers), days)


def _title_words(headline: str) -> tuple[str, ...]:
    known = (form(word.lower()) for word in _WORD.findall(headline) if not word[0].isdigit())
    return tuple(dict.fromkeys(word.lemma for word in known if word.tells))


def _first_part(article: Article) -> str:
    """The first characters of the article's own text."""
    parts: list[str] = []
    size, at = 0, 0
    for cut in sorted(article.furniture, key=lambda f: (f.start, f.end)):
        parts.append(article.text[at : max(at, cut.start)])
        size, at = size + len(parts[-1]), max(at, cut.end)
        if size >= _CHARACTERS:
            break
    else:
        parts.append(article.text[at : at + _CHARACTERS])
    return "\n".join(parts)[:_CHARACTERS]
