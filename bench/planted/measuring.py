"""Plants changes in real stories and counts how many are found, in the right slot of the right claim."""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from bench.planted.changes import PLANTS, Change
from bench.planted.stories import Place, Story, places, same_told
from svodka.claims.disagreements import Shelf, find_disagreements
from svodka.claims.names import OriginNames
from svodka.model.account import Disagreement
from svodka.model.article import Article
from svodka.model.reading import Reading, Statement
from svodka.reading.reader import Reader

SEED = 20200502
PER_KIND = 3
"""So many changes of one kind are planted in a story."""


class Planted(NamedTuple):
    """A change in its story, and the disagreements of the claim after it."""

    story: str
    article: str
    change: Change
    before: str
    found: tuple[Disagreement, ...]
    hit: bool


def plant(story: Story, reader: Reader) -> Iterator[Planted]:
    """Changes of every kind in one story, chosen by a fixed seed."""
    rng = random.Random(f"{SEED}/{story.name}")
    candidates = [(place, change) for place in places(story) for maker in PLANTS for change in maker(place, rng)]
    rng.shuffle(candidates)
    counts: Counter[str] = Counter()
    for place, change in candidates:
        if counts[change.kind] < PER_KIND:
            planted = _planted(place, change, reader)
            if planted is not None:
                counts[change.kind] += 1
                yield planted


def _planted(place: Place, change: Change, reader: Reader) -> Planted | None:
    """None when the change leaves no statement, or the slot differed in that statement before it."""
    article, reading = place.story.articles[place.article], place.story.readings[place.article]
    own = same_told(place.sentence.text, _within(reading, place.sentence.start, place.sentence.end))
    if not own or _hits(_compare(place, article, reading, own), change, own[0]):
        return None
    text = article.text[: change.start] + change.new + article.text[change.end :]
    changed = msgspec.structs.replace(article, text=text)
    after = reader.read([changed])[0]
    end = place.sentence.end + len(change.new) - (change.end - change.start)
    told = same_told(text[place.sentence.start : end], _within(after, place.sentence.start, end))
    if not told:
        return None
    found = _compare(place, changed, after, told)
    return Planted(
        place.story.name,
        article.id,
        change,
        article.text[change.start : change.end],
        found,
        _hits(found, change, told[0]),
    )


def _within(reading: Reading, start: int, end: int) -> Reading:
    inside = tuple(s for s in reading.statements if s.start < end and start < s.end)
    return msgspec.structs.replace(reading, statements=inside)


def _compare(place: Place, article: Article, reading: Reading, told: Sequence[Statement]) -> tuple[Disagreement, ...]:
    articles, readings = list(place.story.articles), list(place.story.readings)
    articles[place.article], readings[place.article] = article, reading
    names = OriginNames.of(readings, [s for r in readings for s in r.statements])
    return find_disagreements([*told, *place.others], Shelf(articles, readings, names))


def _hits(found: Sequence[Disagreement], change: Change, told: Statement) -> bool:
    """A disagreement of a fitting slot has a value in the changed telling."""
    return any(
        d.slot in change.slots
        and any(
            s.article == told.article and s.start < told.end and told.start < s.end for v in d.values for s in v.spans
        )
        for d in found
    )
