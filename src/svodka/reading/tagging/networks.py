"""The slovnet networks run without padding, with the same answers as slovnet's own loop.

All sentences of an article lie behind each other in one matrix, kept apart by rows of zeros, so each layer is a few
large products instead of many small ones; the first layer, the largest, is multiplied once per distinct word and once
per shape, and each batch norm is one scale and one shift. An article is always computed alone, so its tags do not
depend on its neighbours.
"""

from functools import lru_cache
from pathlib import Path
from typing import Protocol, cast

import numpy as np
import slovnet.exec.model
from slovnet.const import REL, TAG
from slovnet.shape import word_shape

from svodka.reading.tagging.layers import Layer, Layout, relu
from svodka.reading.tagging.packs import Loaded, load
from svodka.reading.tagging.word_table import Indices, Matrix

TIE = 1e-3
"""Scores nearer to each other than this are equal but for rounding (the scores of one word spread over tens)."""


_USUAL = 80
"""Sentences of up to so many words share the matrix of their words' distances."""


def _distances(words: int) -> Indices:
    """How far each word (rows) stands from each possible head, the root as the first."""
    places = np.arange(words + 1)
    distance = np.abs(places[None, :] - places[1:, None])
    distance[distance == 0] = words  # a word is its own head only if nothing else will do
    return cast(Indices, distance)


_short_distances = lru_cache(maxsize=_USUAL)(_distances)


class _Weight(Protocol):
    array: Matrix


class Network:
    """What the three networks have in common: embeddings of word and shape, and convolutions."""

    def __init__(self, loaded: Loaded) -> None:
        self.model = loaded.model
        self.answers = loaded.answers
        self._shapes = loaded.shapes
        self._shape_vectors = cast(_Weight, self.model.emb.shape.weight).array
        self._first, *self._layers = [Layer(layer) for layer in self.model.encoder.layers]
        words = len(self._first.weight) - self._shape_vectors.shape[1]
        self._of_word = np.ascontiguousarray(self._first.weight[:words])
        self._of_shape: Matrix = self._shape_vectors @ self._first.weight[words:]
        self._shape_ids: dict[str, int] = {}

    def encode(self, layout: Layout) -> Matrix:
        """The words' hidden rows (words × width), in the order of `layout.flat`."""
        products = np.zeros((layout.height, self._of_shape.shape[1]), np.float32)
        of_word = (layout.vectors @ self._of_word)[layout.row]
        of_word += self._of_shape[[self._shape(w) for w in layout.flat]]
        products[layout.rows] = of_word
        x = self._first.gathered(products, layout.gaps)
        for layer in self._layers:
            x = layer(x, layout.gaps)
        return x[layout.rows]

    def _shape(self, word: str) -> int:
        found = self._shape_ids.get(word)
        if found is None:
            if len(self._shape_ids) > 100_000:
                self._shape_ids.clear()
            found = self._shape_ids[word] = self._shapes[word_shape(word)]
        return found


class Morphology(Network):
    """Part of speech and features, as one tag a word (`NOUN|Case=Nom|…`)."""

    def __init__(self, path: Path) -> None:
        super().__init__(load(path, slovnet.exec.model.Morph, TAG))

    def tags(self, layout: Layout) -> list[str]:
        """The words' tags in the order of `layout.flat`."""
        proj = self.model.head.proj
        best = (self.encode(layout) @ proj.weight.array + proj.bias.array).argmax(-1)
        return [self.answers[i] for i in best]


class Names(Network):
    """Names of persons, organisations and places, as BIO tags."""

    def __init__(self, path: Path) -> None:
        super().__init__(load(path, slovnet.exec.model.NER, TAG))

    def tags(self, layout: Layout) -> list[str]:
        """The tags of the layout's words, its one sentence being the whole article."""
        proj = self.model.head.proj
        return [self.answers[i] for i in self._best_path(self.encode(layout) @ proj.weight.array + proj.bias.array)]

    def _best_path(self, emissions: Matrix) -> list[int]:
        """Viterbi over the learned transitions."""
        if not len(emissions):
            return []
        transitions = cast(Matrix, self.model.head.crf.transitions.array)
        score = emissions[0].copy()
        column = score[:, None]
        options = np.empty((len(emissions) - 1, *transitions.shape), np.float32)
        for option, emission in zip(options, emissions[1:], strict=True):
            np.add(column, transitions, out=option)
            np.add(option, emission, out=option)
            np.maximum.reduce(option, axis=0, out=score)
        path = [int(score.argmax())]
        for before in reversed(options.argmax(1).tolist()):
            path.append(before[path[-1]])
        return path[::-1]


class Syntax(Network):
    """Each word's head and relation."""

    def __init__(self, path: Path) -> None:
        super().__init__(load(path, slovnet.exec.model.Syntax, REL))

    def trees(self, layout: Layout) -> list[list[tuple[int, str]]]:
        """For each sentence, each word's head (index in the sentence, -1 for the root) and relation."""
        hidden = self.encode(layout)
        heads, tails = self._two(self.model.head, hidden)
        scores = heads @ self.model.head.kernel.array
        rel_heads, rel_tails = self._two(self.model.rel, hidden)
        projected = rel_heads @ self.model.rel.kernel.array
        out, at = [], 0
        for sentence in layout.words:
            rows = slice(at, at + len(sentence))
            head = self._heads(scores[rows], tails[rows], tails[-1:])
            out.append(list(zip((head - 1).tolist(), self._relations(projected, rel_tails, rows, head), strict=True)))
            at += len(sentence)
        return out

    @staticmethod
    def _two(part: slovnet.exec.model.SyntaxHead, hidden: Matrix) -> tuple[Matrix, Matrix]:
        """The words and, as the last row, the root, as heads and as tails."""
        x = np.concatenate((hidden, part.root.array.reshape(1, -1)))
        return (
            relu(x @ part.head.proj.weight.array + part.head.proj.bias.array),
            relu(x @ part.tail.proj.weight.array + part.tail.proj.bias.array),
        )

    @staticmethod
    def _heads(scores: Matrix, tails: Matrix, root_tail: Matrix) -> Indices:
        """1-based heads, 0 for the root. Words in equal surroundings tie up to rounding: the nearest is the head."""
        pairs = scores @ np.concatenate((root_tail, tails)).T
        tied = pairs >= pairs.max(axis=1, keepdims=True) - TIE
        distances = _short_distances if len(tails) <= _USUAL else _distances
        return cast(Indices, np.where(tied, distances(len(tails)), len(tails) + 1).argmin(-1))

    def _relations(self, projected: Matrix, tails: Matrix, rows: slice, head: Indices) -> list[str]:
        source = np.where(head > 0, rows.start + head - 1, len(projected) - 1)
        n, width = rows.stop - rows.start, tails.shape[1]
        by_relation = projected[source].reshape(n, -1, width)
        best = np.matmul(by_relation, tails[rows].reshape(n, width, 1)).reshape(n, -1).argmax(-1)
        return [self.answers[i] for i in best]
