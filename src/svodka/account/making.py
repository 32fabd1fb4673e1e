"""Runs the flow: ingest, reading, stories, claims and origins, to one account."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from svodka.account.story import make_story
from svodka.claims.story_input import StoryInput
from svodka.ingest import IngestOptions, ingest
from svodka.model.account import Account, MadeWith
from svodka.model.article import Article
from svodka.model.progress import Progress, Silent
from svodka.model.reading import Reading
from svodka.reading.pool import MANY, ReaderPool
from svodka.reading.reader import Reader
from svodka.reading.tagging.word_table import model_files
from svodka.stories import group_articles
from svodka.vectors import Encoder

_BATCH = 16


@dataclass(frozen=True)
class Models:
    """The loaded networks, to be used for any number of accounts."""

    reader: Reader
    encoder: Encoder

    @classmethod
    def load(cls, encoder: Path | None = None) -> "Models":
        """Loads everything; `encoder` is a folder with another sentence encoder (model.onnx, tokenizer.json)."""
        return cls(Reader(), Encoder(encoder))


@dataclass(frozen=True)
class AccountOptions:
    """What the user may set. Without `models` they are loaded when there is something to read.

    `processes` reads many articles in so many processes; more than one needs the caller's module to be importable
    without running (`if __name__ == "__main__"`), as always with new processes. The result is the same.
    """

    ingest: IngestOptions = field(default_factory=IngestOptions)
    models: Models | None = None
    processes: int = 1


def make_account(
    sources: Sequence[str], options: AccountOptions | None = None, progress: Progress | None = None
) -> Account:
    """One account of everything that the sources hold; `sources` are paths, or "-" for JSONL on standard input.

    What cannot be read is listed under `skipped` with its cause. The same sources give the same account.
    """
    options, progress = options or AccountOptions(), progress or Silent()
    with progress.stage("ingest"):
        ingested = ingest(sources, options.ingest)
    if not ingested.articles:
        return Account(made_with=MadeWith(svodka=version("svodka")), skipped=ingested.skipped)
    with progress.stage("models"):
        models = options.models or Models.load()
    encoder = models.encoder
    readings = _read(ingested.articles, models.reader, options.processes, progress)
    with progress.stage("stories"):
        groups = group_articles(ingested.articles, readings, encoder)
    place = {article.id: n for n, article in enumerate(ingested.articles)}
    stories = []
    with progress.stage("claims", len(groups)) as stage:
        for group in groups:
            chosen = [place[identity] for identity in group.articles]
            story = StoryInput.of([ingested.articles[n] for n in chosen], [readings[n] for n in chosen], encoder)
            stories.append(make_story(story))
            stage.advance()
    return Account(
        made_with=MadeWith(svodka=version("svodka"), models={**_model_hashes(), **encoder.sha256s}),
        articles=ingested.articles,
        skipped=ingested.skipped,
        stories=tuple(sorted(stories, key=lambda s: (-len(s.articles), s.id))),
    )


def _read(articles: Sequence[Article], reader: Reader, processes: int, progress: Progress) -> list[Reading]:
    readings: list[Reading] = []
    with progress.stage("reading", len(articles)) as stage:
        if len(articles) >= MANY and processes > 1:
            with ReaderPool(processes) as pool:
                for reading in pool.read(articles):
                    readings.append(reading)
                    stage.advance()
            return readings
        for first in range(0, len(articles), _BATCH):
            batch = articles[first : first + _BATCH]
            readings.extend(reader.read(batch))
            stage.advance(len(batch))
    return readings


@cache
def _model_hashes() -> dict[str, str]:
    return {name: sha256(path.read_bytes()).hexdigest() for name, path in sorted(model_files().items())}
