"""What claims, origins and the account compare: one story's articles, their readings, and vectors of what they say."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from svodka.model.article import Article
from svodka.model.reading import Reading, Sentence, Statement

Matrix = npt.NDArray[np.float32]
"""Rows of float32 numbers."""


class TextEncoder(Protocol):
    """Turns n texts into an n × d float32 matrix whose rows have length 1."""

    def encode(self, texts: Sequence[str]) -> Matrix: ...


@dataclass(frozen=True, eq=False)
class StoryInput:
    """One story, ready to be compared. Articles, readings and the two tuples of matrices run in the same order.

    `statement_vectors[a]` has a row for each of `readings[a].statements`, made from the statement's words without
    those of its attribution; `sentence_vectors[a]` has a row for each of `readings[a].sentences`.
    """

    articles: tuple[Article, ...]
    readings: tuple[Reading, ...]
    statement_vectors: tuple[Matrix, ...]
    sentence_vectors: tuple[Matrix, ...]

    @classmethod
    def of(cls, articles: Sequence[Article], readings: Sequence[Reading], encoder: TextEncoder) -> "StoryInput":
        """Encodes what the readings state (each distinct text once), with the articles in the order of their ids."""
        pairs = sorted(zip(articles, readings, strict=True), key=lambda pair: pair[0].id)
        stated = [[core_text(s, reading) for s in reading.statements] for _, reading in pairs]
        whole = [_unsplit(reading) for _, reading in pairs]
        texts = sorted({text for group in (*stated, *whole) for text in group if text})
        row = {text: n for n, text in enumerate(texts)}
        vectors = encoder.encode(texts) if texts else np.zeros((0, 1), np.float32)
        statements = tuple(_rows(vectors, [row[t] for t in group]) for group in stated)
        sentences = tuple(
            _sentence_rows(reading, own, {text: vectors[row[text]] for text in extra if text})
            for (_, reading), own, extra in zip(pairs, statements, whole, strict=True)
        )
        return cls(tuple(a for a, _ in pairs), tuple(r for _, r in pairs), statements, sentences)


def core_text(statement: Statement, reading: Reading) -> str:
    """The statement's text without the reporting parts ("as X writes") that stand in it, when enough is left."""
    cuts = sorted(
        (max(r.start, statement.start), min(r.end, statement.end))
        for r in reading.reports
        if r.start < statement.end and statement.start < r.end
    )
    kept, at = [], statement.start
    for start, end in cuts:
        if start > at:
            kept.append(statement.text[at - statement.start : start - statement.start])
        at = max(at, end)
    kept.append(statement.text[at - statement.start :])
    left = " ".join(" ".join(kept).split()).strip(" ,;:—–-")
    return left if sum(c.isalpha() for c in left) >= 12 else " ".join(statement.text.split()) or "."


def _unsplit(reading: Reading) -> list[str]:
    """The texts of the sentences that no statement stands in."""
    stated = {s.sentence for s in reading.statements}
    return [_plain(s) for s in reading.sentences if s.index not in stated]


def _plain(sentence: Sentence) -> str:
    return " ".join(sentence.text.split()) or "."


def _rows(vectors: Matrix, rows: list[int]) -> Matrix:
    return vectors[np.array(rows, dtype=np.intp)]


def _sentence_rows(reading: Reading, statements: Matrix, others: dict[str, Matrix]) -> Matrix:
    """A sentence's vector is the direction of the sum of its statements' vectors, or its own when it states nothing."""
    result = np.zeros((len(reading.sentences), statements.shape[1]), np.float32)
    for statement, vector in zip(reading.statements, statements, strict=True):
        result[statement.sentence] += vector
    for sentence in reading.sentences:
        own = others.get(_plain(sentence))
        if own is not None and not result[sentence.index].any():
            result[sentence.index] = own
    lengths = np.linalg.norm(result, axis=1, keepdims=True)
    return np.asarray(result / np.where(lengths == 0, 1, lengths), dtype=np.float32)
