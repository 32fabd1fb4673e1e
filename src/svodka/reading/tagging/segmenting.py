"""Cuts an article into paragraphs (lines), sentences and words. Furniture is left out; line breaks always cut."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from razdel import sentenize
from razdel.substring import Substring

from svodka.model.article import Article
from svodka.model.reading import SentenceRole
from svodka.reading.tagging.cutting import words
from svodka.reading.tagging.letters import plain

_SHORT = 40
"""Longer stretches between marks are speech, whose sentences are told apart; shorter ones are titles and remarks."""

_SHORT_WORDS = (
    "(?:По|Но|Он|На|Не|Об|От|До|За|Из|Их|Мы|Вы|Ты|То|Во|Со|Да|Ни|Ну|Ее|Его|При|Как|Так|Это|Она|Они|Все|Для|Эти|Где|Вот"
    "|Под|Еще|Тут|Там|Без|Кто|Что|Чем|Над|Два|Три|Сам|Тот|Уже|Мой|Нет) "
)
_NAMED = re.compile(
    r"(?:\b(?:портал|сайт|журнал|таблоид|телеканал|канал)\w{0,3}|\b(?:издани|газет)\w{1,2}) (?:[A-Z][\w-]*[ ]?){1,2}!$"
    r"|\b(?:Yahoo|Joomla)!$"
)
_EDITORS = re.compile(r"\b[Пп]рим\.$")
_GLUED = re.compile(
    rf"(?:(?<=[А-ЯЁа-яё][а-яё]{{3}})|(?<=[»\"”)])|(?<=[a-z]{{3}}))[.!?](?=[А-ЯЁ](?: |[а-яё]{{3}})|{_SHORT_WORDS})"
)
"""A stop between words. Short words before it may be abbreviations (ул.Ленина), short ones after it domains (.Ру)."""


class Piece(NamedTuple):
    """An untagged sentence: where it stands, its line's number among all lines, its role, and its words."""

    start: int
    end: int
    paragraph: int
    role: SentenceRole
    words: tuple[tuple[int, int], ...]


def pieces(article: Article) -> Iterator[Piece]:
    """The sentences of an article in order; offsets are into the article's text."""
    at = 0
    text = plain(article.text)
    for number, line in enumerate(text.split("\n")):
        for start, end in _outside_furniture(article, at, at + len(line)):
            yield from _sentences(article, (start, end), text[start:end], number)
        at += len(line) + 1


def _sentences(article: Article, place: tuple[int, int], stretch: str, paragraph: int) -> Iterator[Piece]:
    start, _ = place
    for sentence in _whole(stretch, _parted(stretch)):
        at = start + sentence.start
        places = tuple((at + a, at + b) for a, b in words(sentence.text))
        if places:
            first, last = places[0][0], places[-1][1]
            yield Piece(first, last, paragraph, _role(article, first, last), places)


def _parted(text: str) -> Iterator[Substring]:
    """Razdel's sentences, cut too where a stop has lost its space: «…в Перт.Агент сообщил…»."""
    for sentence in sentenize(text):
        start = 0
        for stop in _GLUED.finditer(sentence.text):
            yield Substring(sentence.start + start, sentence.start + stop.end(), sentence.text[start : stop.end()])
            start = stop.end()
        yield Substring(sentence.start + start, sentence.stop, sentence.text[start:])


def _whole(text: str, sentences: Iterable[Substring]) -> Iterator[Substring]:
    """Puts sentences together again that were cut inside a short pair of marks: «Москва. Вечер», (прим. ред.)."""
    start: int | None = None
    for sentence in sentences:
        start = sentence.start if start is None else start
        if not _cut_inside(text, start, sentence.stop):
            yield Substring(start, sentence.stop, text[start : sentence.stop])
            start = None
    if start is not None:
        yield Substring(start, len(text), text[start:])


def _cut_inside(text: str, start: int, stop: int) -> bool:
    """True when a mark opened shortly before `stop` closes shortly after it, with no other opening between, or when the
    mark that ended the sentence is part of a name: «портал Yahoo! сообщил», or stands before who remarks: (… — прим.
    ред.)."""
    if text[start:stop].endswith("!") and _NAMED.search(text, max(start, stop - _SHORT), stop):
        after = text[stop : stop + 2].lstrip()[:1]
        return after.islower() or (after.isascii() and after.isalpha())
    if _EDITORS.search(text, max(start, stop - 8), stop):
        closed = text.find(")", stop, stop + _SHORT)
        return closed >= 0 and "(" not in text[stop:closed]
    for opening, closing in ("«»", "()"):
        opened = text.rfind(opening, start, stop)
        if opened < 0 or closing in text[opened:stop]:
            continue
        closed = text.find(closing, stop, opened + _SHORT)
        if closed >= 0 and opening not in text[opened + 1 : closed] and text[opened + 1 : closed].count(". ") < 4:
            return True
    return False


def _outside_furniture(article: Article, start: int, end: int) -> Iterator[tuple[int, int]]:
    for cut in sorted(article.furniture, key=lambda f: (f.start, f.end)):
        if cut.end <= start or cut.start >= end:
            continue
        if cut.start > start:
            yield start, cut.start
        start = cut.end
    if start < end:
        yield start, end


def _role(article: Article, start: int, end: int) -> SentenceRole:
    for heading in article.headings:
        if heading.start < end and start < heading.end:
            return heading.kind
    return "body"
