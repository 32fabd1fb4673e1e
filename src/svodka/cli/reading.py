"""Reads sources for the commands that show readings."""

from typing import TYPE_CHECKING, NamedTuple

from svodka.cli.exits import Exit
from svodka.cli.notices import progress, say, say_skipped
from svodka.presentation.messages import Messages

if TYPE_CHECKING:
    from svodka.model.article import Article, Skipped
    from svodka.model.reading import Reading

BATCH = 16


class Read(NamedTuple):
    """What could be read, and what could not."""

    pairs: tuple[tuple["Article", "Reading"], ...]
    skipped: tuple["Skipped", ...]


def read_all(paths: list[str], words: Messages, quiet: bool) -> Read:
    """Every article that the paths hold with its reading; names on standard error what was skipped."""
    from svodka.ingest import IngestOptions, ingest
    from svodka.reading.reader import Reader

    with progress(words, quiet) as told:
        with told.stage("ingest"):
            ingested = ingest(paths, IngestOptions())
        say_skipped(ingested.skipped, words)
        if not ingested.articles:
            return Read((), ingested.skipped)
        with told.stage("models"):
            reader = Reader()
        readings: list[Reading] = []
        with told.stage("reading", len(ingested.articles)) as stage:
            for first in range(0, len(ingested.articles), BATCH):
                readings += reader.read(ingested.articles[first : first + BATCH])
                stage.advance(len(ingested.articles[first : first + BATCH]))
    return Read(tuple(zip(ingested.articles, readings, strict=True)), ingested.skipped)


def exit_for(done: Read, words: Messages) -> Exit:
    """0 all read, 1 some skipped, 2 nothing read (which is said)."""
    if done.pairs:
        return Exit.SOME_SKIPPED if done.skipped else Exit.OK
    say(words("cli.nothing"))
    return Exit.NOTHING
