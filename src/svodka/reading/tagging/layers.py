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
    """Where the words of an article's sentences lie in the matrix: `margin` zero rows before, between and after."""

    def __init__(self, words: Words, vectors: WordTable, margin: int = 1) -> None:
        self.words = words
        lengths = [len(sentence) for sentence in words]
        starts = np.cumsum([margin, *(n + margin for n in lengths[:-1])]) if lengths else np.zeros(0, np.intp)
        self.slices = [slice(int(s), int(s) + n) for s, n in zip(starts, lengths, strict=True)]
        self.height = (self.slices[-1].stop if self.slices else 0) + margin
        self.rows = (
            np.concatenate([np.arange(s.start, s.stop) for s in self.slices]) if lengths else np.zeros(0, np.intp)
        )
        self.gaps = np.setdiff1d(np.arange(self.height), self.rows)
        self.flat = [w for sentence in words for w in sentence]
        self.vectors, self.row = vectors.rows([w.lower() for w in self.flat])

    def flattened(self, vectors: WordTable) -> "Layout":
        """The same words as one long sentence."""
        return Layout([self.flat], vectors)


class Layer:
    """A convolution over words as one product per place of its kernel, a ReLU, and a batch norm as scale and shift."""

    def __init__(self, layer: slovnet.exec.model.CNNEncoderLayer) -> None:
        weight = cast(Matrix, layer.conv.weight.array)
        self.taps = [np.ascontiguousarray(weight[:, :, k].T) for k in range(weight.shape[2])]
        self.reach = int(layer.conv.padding)
        self.bias = cast(Matrix, layer.conv.bias.array)
        norm = layer.norm
        self.scale: Matrix = (norm.weight.array / norm.std.array).astype(np.float32)
        self.shift: Matrix = (norm.bias.array - norm.mean.array * self.scale).astype(np.float32)

    def __call__(self, x: Matrix, gaps: Indices) -> Matrix:
        """`x` is height × in; the rows of `gaps` come out as zeros."""
        height = x.shape[0]
        out = np.broadcast_to(self.bias, (height, len(self.bias))).copy()
        for place, tap in enumerate(self.taps):
            offset = place - self.reach
            low, high = max(0, -offset), min(height, height - offset)
            out[low:high] += x[low + offset : high + offset] @ tap
        out = relu(out) * self.scale + self.shift
        out[gaps] = 0
        return out
