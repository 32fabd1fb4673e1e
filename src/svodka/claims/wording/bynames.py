"""Countries and towns that some article calls by a byname («Поднебесная»), beside their usual names."""

from collections.abc import Iterator, Sequence
from functools import cache

from svodka.claims.wording.phrases import Stretch
from svodka.languages import load
from svodka.model.reading import Reading, Sentence

Bynamed = tuple[str, Sentence, Stretch, str]
"""Article, sentence, place, and the usual name."""


def bynames(readings: Sequence[Reading]) -> Iterator[Bynamed]:
    """Every byname of a place, and where each article first has the usual name of a place that has one here.

    A byname of two places is of the one that the story names."""
    usual = {name for r in readings for e in r.entities if e.kind == "place" for name in (e.name, *e.aliases)}
    found = [x for reading in readings for x in _in_article(reading, usual)]
    yield from found
    places = {x[3] for x in found}
    for reading in readings:
        for entity in reading.entities:
            if entity.kind == "place" and entity.name in places:
                first = min(entity.mentions)
                yield from _named(reading, (first.start, first.end), entity.name)


def _named(reading: Reading, place: tuple[int, int], name: str) -> Iterator[Bynamed]:
    for sentence in reading.sentences:
        inside = [n for n, t in enumerate(sentence.tokens) if place[0] <= t.start and t.end <= place[1]]
        if inside:
            yield reading.article, sentence, (inside[0], inside[-1]), name


def _in_article(reading: Reading, usual: set[str]) -> Iterator[Bynamed]:
    for sentence in reading.sentences:
        lemmas = [t.lemma for t in sentence.tokens]
        for n, token in enumerate(sentence.tokens):
            for words, places in _by_first().get(lemmas[n], {}).items():
                if tuple(lemmas[n : n + len(words)]) != words or not (len(words) > 1 or token.text[:1].isupper()):
                    continue
                named = [p for p in places if p in usual] or list(places[:1])
                yield reading.article, sentence, (n, n + len(words) - 1), named[0]


@cache
def _by_first() -> dict[str, dict[tuple[str, ...], tuple[str, ...]]]:
    found: dict[str, dict[tuple[str, ...], tuple[str, ...]]] = {}
    for row in load("ru", "place_bynames"):
        words = tuple(row["byname"].split())
        own = found.setdefault(words[0], {})
        own[words] = (*own.get(words, ()), row["place"])
    return found
