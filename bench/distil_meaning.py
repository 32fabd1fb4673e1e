"""Learns the matrix of `stories/stream/meaning`: what the sentence encoder would say, from word vectors alone.

    python -m bench.distil_meaning [--write]

From the Russian articles of `news-2020-05` and the encoder's vectors of their leads; no story or label is looked at.
Printed: the mean cosine to the encoder's vectors for articles of stories that had no part in learning (four folds), and
how the cosines of the pairs of `story-pairs` go with the encoder's. `--write` learns from all.
"""

import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.decomposition import PCA
from sklearn.linear_model import Ridge
from sklearn.model_selection import GroupKFold

from bench.data import absent
from bench.story_data import Plain, plain_news, plain_pairs
from svodka.stories.stream.glance import glance
from svodka.stories.stream.meaning import averages
from svodka.vectors import Encoder, background

PLACE = Path(__file__).parent.parent / "src/svodka/stories/stream/meaning.npz"
STRENGTH, WIDTH = 10.0, 160
Matrix = NDArray[np.float32]


def taught(articles: list[Plain], encoder: Encoder) -> tuple[Matrix, Matrix]:
    """The averages of word vectors, and the encoder's vectors less those of news at large."""
    rows = np.stack([averages(glance(a.article)) for a in articles])
    vectors = encoder.encode([a.lead for a in articles]) - background(encoder)
    return rows, vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def learn(rows: Matrix, vectors: Matrix) -> tuple[Matrix, Matrix]:
    """The matrix and what is added, in the directions of the encoder's space that vary most."""
    axes = PCA(WIDTH, random_state=0).fit(vectors).components_.T
    model = Ridge(alpha=STRENGTH).fit(rows, vectors @ axes)
    return model.coef_.T.astype(np.float32), model.intercept_.astype(np.float32)


def unit(matrix: Matrix) -> Matrix:
    """The rows at unit length."""
    return matrix / np.maximum(np.linalg.norm(matrix, axis=1, keepdims=True), 1e-9)


def held_out(rows: Matrix, vectors: Matrix, stories: list[str]) -> float:
    """How well cosines between neighbours of the list agree with the encoder's, for stories not learned from."""
    found = []
    for known, asked in GroupKFold(4).split(rows, groups=stories):
        matrix, added = learn(rows[known], vectors[known])
        said, meant = unit(rows[asked] @ matrix + added), vectors[asked]
        pairs = np.random.default_rng(1).integers(0, len(asked), (20000, 2))
        found.append(np.corrcoef(*((m[pairs[:, 0]] * m[pairs[:, 1]]).sum(axis=1) for m in (said, meant)))[0, 1])
    return float(np.mean(found))


def main(argv: list[str]) -> None:
    """Learns, measures, and writes when asked to."""
    encoder, news, pairs = Encoder(), plain_news(), plain_pairs()
    rows, vectors = taught(news, encoder)
    print(f"agreement of cosines on stories not learned from: {held_out(rows, vectors, [a.story for a in news]):.3f}")
    matrix, added = learn(rows, vectors)
    sides = [side for pair in pairs for side in (pair.first, pair.second)]
    other, meant = taught(sides, encoder)
    said = unit(other @ matrix + added)
    both = [(m[::2] * m[1::2]).sum(axis=1) for m in (said, meant)]
    print(f"on the judged pairs: {np.corrcoef(*both)[0, 1]:.3f}")
    if "--write" in argv:
        np.savez_compressed(PLACE, matrix=matrix.astype(np.float16), background=added.astype(np.float16))
        print(f"written: {PLACE.stat().st_size} bytes")


if __name__ == "__main__":
    with absent():
        main(sys.argv[1:])
