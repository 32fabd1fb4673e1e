"""A vector of what an article is about, without a network: the sentence encoder's, as far as a matrix can guess it.

The word vectors of news (navec) are averaged over the article's words, its title, its first words and its names, and
these four averages are turned by one matrix into what the encoder would say. The matrix was learned from the encoder's
own vectors of news articles (`bench/distil_meaning.py`); `meaning.npz` holds it, with `background`, which is added.
Method: a linear student of a sentence encoder, as in Hinton et al. 2015 with a ridge regression for the student.
"""

from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import as_file, files
from itertools import islice

import numpy as np
import numpy.typing as npt

from svodka.reading.tagging.word_table import word_table
from svodka.stories.stream.glance import Glance
from svodka.stories.stream.rarities import rarity

WIDTH = 300
_FIRST_WORDS = 40

Vector = npt.NDArray[np.float32]


@lru_cache(maxsize=60_000)
def _word(word: str) -> Vector | None:
    vector = word_table().vector(word)
    return None if vector is None else np.asarray(vector / (float(np.linalg.norm(vector)) or 1.0), np.float32)


def averages(seen: Glance) -> Vector:
    """The four averages one after the other, each of unit length (zeros where no word is known)."""
    weights = {word: (1 + min(count, 4) / 4) * rarity(word) for word, count in seen.words.items()}
    first = list(islice(seen.words, _FIRST_WORDS))
    parts = (seen.words, sorted(seen.title), first, sorted(seen.names))
    return np.concatenate([_average((word, weights.get(word) or rarity(word)) for word in part) for part in parts])


def _average(weighted: Iterable[tuple[str, float]]) -> Vector:
    known = [(vector, weight) for word, weight in weighted if (vector := _word(word)) is not None]
    if not known:
        return np.zeros(WIDTH, np.float32)
    total = np.array([weight for _, weight in known], np.float32) @ np.stack([vector for vector, _ in known])
    return np.asarray(total / (float(np.linalg.norm(total)) or 1.0), np.float32)


@cache
def _student() -> tuple[Vector, Vector]:
    with as_file(files("svodka.stories.stream").joinpath("meaning.npz")) as path, np.load(path) as kept:
        return kept["matrix"].astype(np.float32), kept["background"].astype(np.float32)


def meaning(seen: Glance) -> npt.NDArray[np.float16]:
    """The article's vector, of unit length, in half precision (what is kept is what is compared)."""
    matrix, background = _student()
    vector = averages(seen) @ matrix + background
    return np.asarray(vector / (float(np.linalg.norm(vector)) or 1.0), np.float16)
