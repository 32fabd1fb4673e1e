"""The vectors of a story's sentences, computed once and handed to all who compare sentences."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from svodka.model.reading import Reading
from svodka.vectors.centring import centred
from svodka.vectors.encoder import Encoder, Vectors


class SentenceVectors(NamedTuple):
    """`matrix` has a row of unit length for each sentence, as encoded; `middle` has the same rows mean-centred, which
    is what to compare (`centring` tells why); `rows` gives the row of (article id, sentence index)."""

    rows: Mapping[tuple[str, int], int]
    matrix: Vectors
    middle: Vectors

    def of(self, article: str, sentence: int) -> NDArray[np.float32]:
        """The centred vector of one sentence. Raises KeyError when there is no such sentence."""
        row: NDArray[np.float32] = self.middle[self.rows[article, sentence]]
        return row

    def article(self, article: str, count: int) -> Vectors:
        """The centred vectors of an article's first `count` sentences, in order."""
        return self.middle[[self.rows[article, index] for index in range(count)]]


def sentence_vectors(readings: Iterable[Reading], encoder: Encoder) -> SentenceVectors:
    """The vectors of all sentences of these readings (of one story, so that the mean is the story's)."""
    places = [(reading.article, s.index, s.text) for reading in readings for s in reading.sentences]
    matrix = encoder.encode([text for _, _, text in places])
    rows = {(article, index): row for row, (article, index, _) in enumerate(places)}
    return SentenceVectors(rows, matrix, centred(matrix))
