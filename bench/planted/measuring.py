"""Plants changes in real stories and counts how many are found, in the right slot of the right claim."""

import random
from collections.abc import Iterator, Sequence
from itertools import islice, zip_longest
from typing import NamedTuple

import msgspec

from bench.planted.change import Change
from bench.planted.kept import Kept
from bench.planted.kinds import PLANTS
from bench.planted.stories import Place, Story, places, same_told
from svodka.claims import StoryInput, align
from svodka.claims.disagreements import Shelf, find_disagreements
from svodka.claims.names import OriginNames
from svodka.model.account import Disagreement
from svodka.model.article import Article
from svodka.model.reading import Reading, Statement

SEED = 20200502
PER_STORY = 14
"""So many changes are planted in a story."""


class Planted(NamedTuple):
    """A change in its article, what stood there before, and the disagreements found after it.

    `hit`: found when the tellings are put together by hand; `hit_aligned`: in the claims that the program makes, or
    None when it was not asked.
    """

    article: str
    change: Change
    before: str
    found: tuple[Disagreement, ...]
    hit: bool
    hit_aligned: bool | None


class Changed(NamedTuple):
    """The article after the change, read, and what it now tells in the place of the change."""

    article: Article
    reading: Reading
    told: Sequence[Statement]


def plant(story: Story, kept: Kept, most: int = PER_STORY, aligned: bool = False) -> Iterator[Planted]:
    """At most so many changes in one story, drawn by a fixed seed: one of each kind that can be planted, then a second
    one of each, and so on, so that kinds that are rare are planted wherever they can be."""
    rng = random.Random(f"{SEED}/{story.name}")
    candidates = [(place, change) for place in places(story) for maker in PLANTS for change in maker(place, rng)]
    rng.shuffle(candidates)
    made = [_of_kind(maker.__name__, candidates, kept, aligned) for maker in PLANTS]
    rounds = (planted for turn in zip_longest(*made) for planted in turn if planted is not None)
    yield from islice(rounds, most)


def _of_kind(kind: str, candidates: Sequence[tuple[Place, Change]], kept: Kept, aligned: bool) -> Iterator[Planted]:
    for place, change in candidates:
        if change.kind == kind:
            planted = _planted(place, change, kept, aligned)
            if planted is not None:
                yield planted


def _planted(place: Place, change: Change, kept: Kept, aligned: bool) -> Planted | None:
    """None when the change leaves no statement, fewer than two others tell it, or the slot differed before it."""
    article, reading = place.story.articles[place.article], place.reading
    own = _told_at(reading, _first_edit(place, change))
    others = tuple(s for o in place.others for s in same_told(own[0].text, _of(place, o))) if own else ()
    place = place._replace(others=others)
    if len(others) < 2 or _hits(_compare(place, Changed(article, reading, own)), change, own[0]):
        return None
    changed = _changed(place, change, kept)
    if changed is None:
        return None
    found = _compare(place, changed)
    hit_aligned = _hit_aligned(place, change, changed, kept) if aligned else None
    before = " … ".join(article.text[e.start : e.end] for e in change.edits)
    return Planted(article.id, change, before, found, _hits(found, change, changed.told[0]), hit_aligned)


def _first_edit(place: Place, change: Change) -> int:
    """Where the first edit within the place's sentence begins; its own beginning when that is none."""
    inside = [e.start for e in change.edits if place.sentence.start <= e.start < place.sentence.end]
    return inside[0] if inside else place.sentence.start


def _told_at(reading: Reading, place: int) -> list[Statement]:
    """The statement that holds a place (the shortest, if several do), or the next one of the sentence."""
    holding = [s for s in reading.statements if s.start <= place < s.end]
    sentence = next((s for s in reading.sentences if s.start <= place < s.end), None)
    if not holding and sentence is not None:
        holding = [s for s in reading.statements if place <= s.start < sentence.end][:1]
    return sorted(holding, key=lambda s: (s.end - s.start, s.start))[:1]


def _of(place: Place, statement: Statement) -> Reading:
    return next(r for r in place.story.readings if r.article == statement.article)


def _changed(place: Place, change: Change, kept: Kept) -> Changed | None:
    old = place.story.articles[place.article]
    article = msgspec.structs.replace(old, text=change.applied(old.text))
    reading = kept.read([article])[0]
    told = _told_at(reading, change.moved(_first_edit(place, change)))
    return Changed(article, reading, told) if told else None


def _story(place: Place, changed: Changed) -> tuple[list[Article], list[Reading]]:
    articles, readings = list(place.story.articles), list(place.story.readings)
    articles[place.article], readings[place.article] = changed.article, changed.reading
    return articles, readings


def _compare(place: Place, changed: Changed) -> tuple[Disagreement, ...]:
    articles, readings = _story(place, changed)
    names = OriginNames.of(readings, [s for r in readings for s in r.statements])
    return find_disagreements([*changed.told, *place.others], Shelf(articles, readings, names))


def _hit_aligned(place: Place, change: Change, changed: Changed, kept: Kept) -> bool:
    """The same, in the claims that the program makes of the changed story."""
    articles, readings = _story(place, changed)
    given = StoryInput.of(articles, readings, kept)
    names = OriginNames.of(readings, [s for r in readings for s in r.statements])
    shelf = Shelf(articles, readings, names)
    told = {(s.article, s.id) for s in changed.told}
    claims = [c for c in align(given) if told & {(s.article, s.id) for s in c.statements}]
    return any(_hits(find_disagreements(c.statements, shelf), change, changed.told[0]) for c in claims)


def _hits(found: Sequence[Disagreement], change: Change, told: Statement) -> bool:
    """A disagreement of a fitting slot has a value in the changed telling."""
    return any(
        d.slot in change.slots
        and any(
            s.article == told.article and s.start < told.end and told.start < s.end for v in d.values for s in v.spans
        )
        for d in found
    )
