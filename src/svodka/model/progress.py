"""How far the work has come, told to whoever wants to know. Nothing in the result depends on it."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol


class Stage(Protocol):
    """One stage that is being worked through."""

    def advance(self, n: int = 1) -> None:
        """`n` more of the stage's items are done."""


class Progress(Protocol):
    """Is told of each stage as it begins and ends.

    `with progress.stage("reading", len(articles)) as stage: … stage.advance()`. `name` is one of the stages of the
    flow, in lower case English ("models", "ingest", "reading", "stories", "claims", "origins"); `total` is the number
    of items, or None where it is not known. A stage ends when its block is left, also by an error.
    """

    def stage(self, name: str, total: int | None = None) -> AbstractContextManager[Stage]:
        """Begins a stage."""


class Silent:
    """Progress that tells nobody."""

    @contextmanager
    def stage(self, name: str, total: int | None = None) -> Iterator[Stage]:
        yield self

    def advance(self, n: int = 1) -> None:
        return None
