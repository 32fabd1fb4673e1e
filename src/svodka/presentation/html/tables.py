"""Quotes by speaker, and names by entity and article, as the page sets them out."""

import re
from typing import NamedTuple

from svodka.model.account import Wording
from svodka.model.reading import Quote
from svodka.presentation.view.citations import wording_of
from svodka.presentation.view.forms import heads
from svodka.presentation.view.index import StoryView


class Uttered(NamedTuple):
    """The same words wherever they are quoted, in the order of the articles: the first quote stands for all."""

    quotes: tuple[Quote, ...]

    @property
    def first(self) -> Quote:
        return self.quotes[0]


class Spoken(NamedTuple):
    """One speaker (None: not established), what is quoted, and how many quotes that are."""

    speaker: str | None
    said: tuple[Uttered, ...]
    number: int


ORDER = {"direct": 0, "partial": 1, "indirect": 2}
_WORD = re.compile(r"\w+")


def quotes_by_speaker(view: StoryView) -> tuple[Spoken, ...]:
    """Those with the most quotes first, quotes without a speaker last; of one speaker the words that most articles
    quote first, direct ones before others."""
    found: dict[str | None, list[Quote]] = {}
    for quote in view.story.quotes:
        found.setdefault(quote.speaker.name if quote.speaker else None, []).append(quote)
    ranked = sorted(found.items(), key=lambda item: (item[0] is None, -len(item[1]), item[0] or ""))
    return tuple(Spoken(who, _uttered(view, quotes), len(quotes)) for who, quotes in ranked)


def _uttered(view: StoryView, quotes: list[Quote]) -> tuple[Uttered, ...]:
    """Quotes of the same words as one, whatever their marks, letter case and signs."""
    place = {id_: n for n, id_ in enumerate(view.story.articles)}
    found: dict[tuple[str, ...], list[Quote]] = {}
    for quote in sorted(quotes, key=lambda q: (ORDER[q.kind], place.get(q.article, 0), q.start)):
        found.setdefault(tuple(_WORD.findall(quote.text.casefold().replace("ё", "е"))), []).append(quote)
    groups = sorted(found.values(), key=lambda same: (-len({q.article for q in same}), ORDER[same[0].kind]))
    return tuple(Uttered(tuple({q.article: q for q in reversed(same)}.values())[::-1]) for same in groups)


class Named(NamedTuple):
    """One name for an entity in one article: its first use and how often it is used."""

    first: Wording
    times: int


class WordingRow(NamedTuple):
    """An entity, and for each article of the story the names that it uses."""

    entity: str
    cells: tuple[tuple[Named, ...], ...]


def wording_table(view: StoryView) -> tuple[WordingRow, ...]:
    """Entities in the order of the account; a name's cases and letter cases are one name."""
    return tuple(
        WordingRow(entity, tuple(_names(words, article) for article in view.story.articles))
        for entity, words in wording_of(view.story).items()
    )


def _names(words: list[Wording], article: str) -> tuple[Named, ...]:
    head = heads(word.text for word in words)
    found: dict[tuple[str, bool], list[Wording]] = {}
    for word in words:
        if word.article == article:
            found.setdefault((head[word.text], word.loaded), []).append(word)
    return tuple(Named(uses[0], len(uses)) for uses in found.values())


class Called(NamedTuple):
    """One name for an entity, and the articles that use it."""

    name: str
    loaded: bool
    places: tuple[Named, ...]


def names_of(view: StoryView) -> dict[str, tuple[Called, ...]]:
    """Entity → its names, those of most articles first: for stories of too many articles for a table."""
    return {entity: _called(words) for entity, words in wording_of(view.story).items()}


def _called(words: list[Wording]) -> tuple[Called, ...]:
    head = heads(word.text for word in words)
    found: dict[tuple[str, bool], dict[str, list[Wording]]] = {}
    for word in words:
        found.setdefault((head[word.text], word.loaded), {}).setdefault(word.article, []).append(word)
    ranked = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(
        Called(name, loaded, tuple(Named(uses[0], len(uses)) for uses in by_article.values()))
        for (name, loaded), by_article in ranked
    )


class Judging(NamedTuple):
    """Why names are taken to carry a judgement, and where they stand."""

    why: str
    uses: tuple[Wording, ...]


def judging_names(view: StoryView) -> tuple[Judging, ...]:
    """Every name that carries a judgement, by the reason why it does, in the order of the account."""
    found: dict[str, list[Wording]] = {}
    for word in view.story.wording:
        if word.loaded and word.why:
            found.setdefault(word.why, []).append(word)
    return tuple(Judging(why, tuple(uses)) for why, uses in found.items())
