"""Finds a statement's article, sentence and vector again in its story."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from svodka.claims.alignment import Cluster
from svodka.claims.story_input import Matrix, StoryInput
from svodka.model.article import Article
from svodka.model.reading import Reading, Sentence, Statement


@dataclass(frozen=True, eq=False)
class Tellings:
    """A story with ways to look up what a statement belongs to. Statements are named by article id and their own id."""

    story: StoryInput

    @cached_property
    def _number(self) -> dict[str, int]:
        return {article.id: n for n, article in enumerate(self.story.articles)}

    @cached_property
    def _row(self) -> dict[tuple[str, str], tuple[int, int]]:
        return {
            (reading.article, s.id): (n, row)
            for n, reading in enumerate(self.story.readings)
            for row, s in enumerate(reading.statements)
        }

    def article(self, statement: Statement) -> Article:
        return self.story.articles[self._number[statement.article]]

    def reading(self, statement: Statement) -> Reading:
        return self.story.readings[self._number[statement.article]]

    def sentence(self, statement: Statement) -> Sentence:
        return self.reading(statement).sentences[statement.sentence]

    def vectors(self, statements: Iterable[Statement]) -> Matrix:
        """A row for each statement, as encoded."""
        places = [self._row[s.article, s.id] for s in statements]
        return np.stack([self.story.statement_vectors[n][row] for n, row in places])

    def outlets(self, cluster: Cluster) -> set[str]:
        """The outlets that tell a claim; an article without an outlet stands for itself."""
        return {self.article(s).outlet or s.article for s in cluster.statements}

    @cached_property
    def middle(self) -> Matrix:
        """The direction of all statements of the story taken together."""
        total = sum((m.sum(axis=0) for m in self.story.statement_vectors if len(m)), np.zeros(1, np.float32))
        return np.asarray(total / (float(np.linalg.norm(total)) or 1.0), dtype=np.float32)
