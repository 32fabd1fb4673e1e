"""Reads articles: a chain of stages, each adding one kind of finding to what the stages before it found."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import msgspec

from svodka.model.article import Article
from svodka.model.reading import Reading
from svodka.model.span import Evidence
from svodka.reading.entities import find_entities
from svodka.reading.quantities import find_quantities
from svodka.reading.quotes import find_quotes
from svodka.reading.reports import find_reports
from svodka.reading.statements import find_statements
from svodka.reading.tagging import Tagger
from svodka.reading.times import find_times


class Stage(NamedTuple):
    """One step of reading: the field of `Reading` that it fills, the fields that it reads, and what finds it."""

    adds: str
    needs: tuple[str, ...]
    find: Callable[[Article, Reading], tuple[Evidence, ...] | tuple[msgspec.Struct, ...]]


STAGES = (
    Stage("entities", ("sentences", "names"), find_entities),
    Stage("times", ("sentences",), find_times),
    Stage("quantities", ("sentences", "times"), find_quantities),
    Stage("reports", ("sentences", "entities"), find_reports),
    Stage("quotes", ("sentences", "entities", "reports"), find_quotes),
    Stage("statements", ("sentences", "entities", "times", "reports", "quotes"), find_statements),
)


class Reader:
    """Holds the networks and reads any number of articles; each reading depends on its own article alone."""

    def __init__(self, tagger: Tagger | None = None) -> None:
        self._tagger = tagger or Tagger()

    def read(self, articles: Sequence[Article]) -> list[Reading]:
        """The readings of the articles, in their order."""
        return [self._read(article) for article in articles]

    def _read(self, article: Article) -> Reading:
        tagged = self._tagger.tag([article])[0]
        reading = Reading(article=article.id, sentences=tagged.sentences, names=tagged.names)
        for stage in STAGES:
            reading = msgspec.structs.replace(reading, **{stage.adds: stage.find(article, reading)})
        return reading
