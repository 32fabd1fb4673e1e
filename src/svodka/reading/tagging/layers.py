"""What the networks are made of: the layout of an article's words, convolutions over them."""

from collections.abc import Sequence
from typing import cast

import numpy as np
import slovnet

from svodka.reading.tagging.word_table import Indices, Matrix, WordTable

Words = Sequence[Sequence[str]]


def relu(x: Matrix) -> Matrix:
    """Negative numbers as 0, in place."""
    return np.maximum(x, 0, out=x)


class Layout:
    """Where the words of an article's sentences lie in the matrix: `margin` zero rows before, between and after.

    `vectors` are those of the distinct words (`known`, where they have been looked up before), `row` is each word's
    row in them.
    """

    def __init__(
        self, words: Words, vectors: WordTable, margin: int = 1, known: tuple[Matrix, Indices] | None = None
    ) -> None:
        self.words = words
        lengths = [len(sentence) for sentence in words]
        starts = np.cumsum([margin, *(n + margin for n in lengths[:-1])]) if lengths else np.zeros(0, np.intp)
        self.slices = [slice(int(s), int(s) + n) for s, n in zip(starts, lengths, strict=True)]
        self.height = (self.slices[-1].stop if self.slices else 0) + margin
        gap = np.ones(self.height, np.bool_)
        for place in self.slices:
            gap[place] = False
        self.rows, self.gaps = np.flatnonzero(~gap), np.flatnonzero(gap)
        self.flat = [w for sentence in words for w in sentence]
        self.vectors, self.row = known or vectors.rows([w.lower() for w in self.flat])

    def flattened(self, vectors: WordTable) -> "Layout":
        """The same words as one long sentence."""
        return Layout([self.flat], vectors, known=(self.vectors, self.row))


class Layer:
    """A convolution over words as one product for all places of its kernel, a ReLU, a batch norm as scale and shift."""

    def __init__(self, layer: slovnet.exec.model.CNNEncoderLayer) -> None:
        weight = cast(Matrix, layer.conv.weight.array)
        self.weight: Matrix = np.ascontiguousarray(np.concatenate([tap.T for tap in weight.transpose(2, 0, 1)], 1))
        """in × (places · out): the weights of the kernel's places side by side."""
        self.reach = int(layer.conv.padding)
        self.bias = cast(Matrix, layer.conv.bias.array)
        norm = layer.norm
        self.scale: Matrix = (norm.weight.array / norm.std.array).astype(np.float32)
        self.shift: Matrix = (norm.bias.array - norm.mean.array * self.scale).astype(np.float32)

    def __call__(self, x: Matrix, gaps: Indices) -> Matrix:
        """`x` is height × in; the rows of `gaps` come out as zeros."""
        return self.gathered(x @ self.weight, gaps)

    def gathered(self, products: Matrix, gaps: Indices) -> Matrix:
        """The layer's output from its rows' products with `weight`: each place adds its own, moved by its distance."""
        height, width = products.shape[0], len(self.bias)
        out = np.broadcast_to(self.bias, (height, width)).copy()
        for place in range(products.shape[1] // width):
            offset = place - self.reach
            low, high = max(0, -offset), min(height, height - offset)
            out[low:high] += products[low + offset : high + offset, place * width : (place + 1) * width]
        out = relu(out)
        out *= self.scale
        out += self.shift
        out[gaps] = 0
        return out
