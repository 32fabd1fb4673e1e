"""Quotes by speaker, and names by entity and article, as the page sets them out."""

from typing import NamedTuple

from svodka.model.account import Wording
from svodka.model.reading import Quote
from svodka.presentation.view.index import StoryView


class Spoken(NamedTuple):
    """One speaker (None: not established) and the quotes, direct ones first."""

    speaker: str | None
    quotes: tuple[Quote, ...]


ORDER = {"direct": 0, "partial": 1, "indirect": 2}


def quotes_by_speaker(view: StoryView) -> tuple[Spoken, ...]:
    """Those with the most quotes first, quotes without a speaker last; within a speaker the order of the articles."""
    place = {id_: n for n, id_ in enumerate(view.story.articles)}
    found: dict[str | None, list[Quote]] = {}
    for quote in view.story.quotes:
        found.setdefault(quote.speaker.name if quote.speaker else None, []).append(quote)
    ranked = sorted(found.items(), key=lambda item: (item[0] is None, -len(item[1]), item[0] or ""))
    return tuple(
        Spoken(who, tuple(sorted(quotes, key=lambda q: (ORDER[q.kind], place.get(q.article, 0), q.start))))
        for who, quotes in ranked
    )


class Named(NamedTuple):
    """One name for an entity in one article: its first use and how often it is used."""

    first: Wording
    times: int


class WordingRow(NamedTuple):
    """An entity, and for each article of the story the names that it uses."""

    entity: str
    cells: tuple[tuple[Named, ...], ...]


def wording_table(view: StoryView) -> tuple[WordingRow, ...]:
    """Entities in the order of the account; a name's different letter cases are one name."""
    entities = dict.fromkeys(word.entity for word in view.story.wording)
    return tuple(WordingRow(e, tuple(_names(view, e, article) for article in view.story.articles)) for e in entities)


def _names(view: StoryView, entity: str, article: str) -> tuple[Named, ...]:
    found: dict[tuple[str, bool], list[Wording]] = {}
    for word in view.story.wording:
        if word.entity == entity and word.article == article:
            found.setdefault((word.text.lower(), word.loaded), []).append(word)
    return tuple(Named(words[0], len(words)) for words in found.values())


class Called(NamedTuple):
    """One name for an entity, and the articles that use it."""

    name: str
    loaded: bool
    places: tuple[Named, ...]


def names_of(view: StoryView) -> dict[str, tuple[Called, ...]]:
    """Entity → its names, those of most articles first: for stories of too many articles for a table."""
    found: dict[str, dict[tuple[str, bool], dict[str, list[Wording]]]] = {}
    for word in view.story.wording:
        name = (" ".join(word.text.split()).lower(), word.loaded)
        found.setdefault(word.entity, {}).setdefault(name, {}).setdefault(word.article, []).append(word)
    return {
        entity: tuple(_called(uses) for _, uses in sorted(names.items(), key=lambda item: (-len(item[1]), item[0])))
        for entity, names in found.items()
    }


def _called(uses: dict[str, list[Wording]]) -> Called:
    places = tuple(Named(words[0], len(words)) for words in uses.values())
    return Called(places[0].first.text, places[0].first.loaded, places)


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
