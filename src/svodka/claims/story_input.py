"""What claims, origins and the account compare: one story's articles, their readings, and vectors of what they say."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
import numpy.typing as npt

from svodka.model.article import Article
from svodka.model.decision import Decided
from svodka.model.reading import Reading, Sentence, Statement

Matrix = npt.NDArray[np.float32]
"""Rows of float32 numbers."""


class TextEncoder(Protocol):
    """Turns n texts into an n × d float32 matrix whose rows have length 1."""

    def encode(self, texts: Sequence[str]) -> Matrix: ...


@dataclass(frozen=True, eq=False)
class StoryInput:
    """One story, ready to be compared. Articles, readings and the two tuples of matrices run in the same order.

    `statement_vectors[a]` has a row of length 1 for each of `readings[a].statements`, `sentence_vectors[a]` for each
    of `readings[a].sentences`. `decided` is what a person has decided about it.
    """

    articles: tuple[Article, ...]
    readings: tuple[Reading, ...]
    statement_vectors: tuple[Matrix, ...]
    sentence_vectors: tuple[Matrix, ...]
    decided: Decided = field(default_factory=Decided)

    @classmethod
    def of(cls, articles: Sequence[Article], readings: Sequence[Reading], encoder: TextEncoder) -> "StoryInput":
        """Encodes what the readings hold (each distinct text once), with the articles in the order of their ids.

        Statements are encoded with the words that say who says so: without them fewer tellings met (measured), since
        what is left of a sentence is often not a sentence.
        """
        pairs = sorted(zip(articles, readings, strict=True), key=lambda pair: pair[0].id)
        stated = [[plain_text(s) for s in reading.statements] for _, reading in pairs]
        whole = [[plain_text(s) for s in reading.sentences] for _, reading in pairs]
        texts = sorted({text for group in (*stated, *whole) for text in group})
        row = {text: n for n, text in enumerate(texts)}
        vectors = encoder.encode(texts) if texts else np.zeros((0, 1), np.float32)
        return cls(
            articles=tuple(a for a, _ in pairs),
            readings=tuple(r for _, r in pairs),
            statement_vectors=tuple(vectors[np.array([row[t] for t in group], np.intp)] for group in stated),
            sentence_vectors=tuple(vectors[np.array([row[t] for t in group], np.intp)] for group in whole),
        )


def plain_text(part: Statement | Sentence) -> str:
    """The text on one line, without marks at its ends that only separate it from its neighbours."""
    return " ".join(part.text.split()).strip(" ,;:—–-") or "."
