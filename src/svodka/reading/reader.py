"""Reads articles: a chain of stages, each adding one kind of finding to what the stages before it found."""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import NamedTuple

import msgspec

from svodka.model.article import Article
from svodka.model.reading import Reading
from svodka.reading.tagging import Tagger

Find = Callable[[Article, Reading], tuple[object, ...]]


class Stage(NamedTuple):
    """One step of reading: the field of `Reading` that it fills, and the fields that it reads."""

    adds: str
    needs: tuple[str, ...]


STAGES = (
    Stage("entities", ("sentences",)),
    Stage("times", ("sentences",)),
    Stage("quantities", ("sentences", "times")),
    Stage("reports", ("sentences", "entities")),
    Stage("quotes", ("sentences", "entities", "reports")),
    Stage("statements", ("sentences", "entities", "times", "reports", "quotes")),
)


def _find(stage: Stage) -> Find:
    try:
        module = import_module(f"svodka.reading.{stage.adds}")
    except ModuleNotFoundError:
        return lambda article, reading: ()
    return getattr(module, f"find_{stage.adds}", lambda article, reading: ())


class Reader:
    """Holds the networks and reads any number of articles; each reading depends on its own article alone."""

    def __init__(self, tagger: Tagger | None = None) -> None:
        self._tagger = tagger or Tagger()
        self._stages = [(stage, _find(stage)) for stage in STAGES]

    def read(self, articles: Sequence[Article]) -> list[Reading]:
        """The readings of the articles, in their order."""
        return [
            self._read(article, Reading(article=article.id, sentences=tagged.sentences, names=tagged.names))
            for article, tagged in zip(articles, self._tagger.tag(articles), strict=True)
        ]

    def _read(self, article: Article, reading: Reading) -> Reading:
        for stage, find in self._stages:
            reading = msgspec.structs.replace(reading, **{stage.adds: find(article, reading)})
        return reading
