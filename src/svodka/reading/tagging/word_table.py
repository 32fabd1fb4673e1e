"""The navec table of Russian news words: how often each was seen, and its vector. Loaded once for all who use it.

Source: https://github.com/natasha/navec (MIT): 250,000 words, counts over about a billion words of news, vectors of 300
numbers, each stored as 100 one-byte codes. The library's own loader also prepares a table for likenesses that nobody
here uses and that takes longer than all the rest; so only its vocabulary is used, and the codes are read here.
"""

import tarfile
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import numpy.typing as npt
from navec.vocab import Vocab

Matrix = npt.NDArray[np.float32]
Indices = npt.NDArray[np.intp]


class ModelError(RuntimeError):
    """The language models are not where they should be; the message says what to install."""


def model_files() -> dict[str, Path]:
    """The model files by name. Raises ModelError when the `natasha` package is not installed."""
    spec = find_spec("natasha")
    if spec is None or spec.origin is None:
        raise ModelError("the Russian models are missing: pip install natasha==1.6.0")
    data = Path(spec.origin).parent / "data"
    return {
        "navec": data / "emb" / "navec_news_v1_1B_250K_300d_100q.tar",
        "morphology": data / "model" / "slovnet_morph_news_v1.tar",
        "syntax": data / "model" / "slovnet_syntax_news_v1.tar",
        "names": data / "model" / "slovnet_ner_news_v1.tar",
    }


class WordTable:
    """Counts and vectors by word, in lower case."""

    def __init__(self, path: Path) -> None:
        with tarfile.open(path) as archive:
            words, codes = (archive.extractfile(name) for name in ("vocab.bin", "pq.bin"))
            if words is None or codes is None:
                raise ModelError(f"{path}: not a navec file")
            vocabulary, packed = Vocab.from_file(words), codes.read()
        rows, width, parts, _ = (int(n) for n in np.frombuffer(packed[:16], np.uint32))
        end = 16 + rows * parts
        self._indexes = np.frombuffer(packed[16:end], np.uint8).reshape(rows, parts)
        self._codes = np.frombuffer(packed[end:], np.float32).reshape(-1, width // parts)
        self._parts = np.arange(parts) * (len(self._codes) // parts)
        self._ids: dict[str, int] = vocabulary.word_ids
        self._counts: list[int] = vocabulary.counts
        self._unknown = int(vocabulary.unk_id)
        self.width = width

    def count(self, word: str) -> int | None:
        """How often the word was seen, or None when it is not in the table."""
        place = self._ids.get(word)
        return None if place is None else self._counts[place]

    def vector(self, word: str) -> Matrix | None:
        """The word's vector, or None when it is not in the table."""
        place = self._ids.get(word)
        return None if place is None else self._vectors(np.array([place]))[0]

    def rows(self, words: Sequence[str]) -> tuple[Matrix, Indices]:
        """The vectors of the distinct words (one for all that are not known), and for each word its row."""
        ids = np.fromiter((self._ids.get(w, self._unknown) for w in words), np.intp, len(words))
        distinct, row = np.unique(ids, return_inverse=True)
        return self._vectors(distinct), row

    @property
    def total(self) -> int:
        """How many words were seen in all."""
        return sum(self._counts)

    def _vectors(self, places: Indices) -> Matrix:
        chunks = self._codes.take(self._indexes[places] + self._parts, axis=0)
        return np.asarray(chunks.reshape(len(places), self.width), np.float32)


@cache
def word_table() -> WordTable:
    """The table, read once. Raises ModelError."""
    return WordTable(model_files()["navec"])
