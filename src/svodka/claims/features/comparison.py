"""One story's statements side by side, and the pairs of them that are looked at."""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from svodka.claims.features.frequency import meanings, rarity, rarity_here
from svodka.claims.features.kindred import kindred
from svodka.claims.features.profile import Profile
from svodka.claims.features.rivals import lead
from svodka.claims.features.sets import Indices, Values, WeightedSets, plain, values
from svodka.claims.features.sketch import letters
from svodka.claims.story_input import Matrix

Flags = npt.NDArray[np.bool_]


class Vectors(NamedTuple):
    """A row for each statement: its own vector, and that of the sentence that it stands in."""

    own: Matrix
    host: Matrix


class Statements:
    """The statements of one story in columns; row n is the same statement everywhere.

    Rows are in the order of the texts, article by article, so that the neighbour of a row is its neighbour in the text.
    """

    def __init__(self, profiles: Sequence[Profile], article: Sequence[int], vectors: Vectors) -> None:
        self.profiles = tuple(profiles)
        self.article: Indices = np.array(article, dtype=np.intp)
        self.vectors = centred(vectors.own)
        self.raw, self.hosts = vectors
        self.count = len(profiles)

    def sets(self, pick: Callable[[Profile], Iterable[str]]) -> WeightedSets:
        """Sets of equally heavy items."""
        return WeightedSets([plain(pick(p)) for p in self.profiles])

    def weighed(self, pick: Callable[[Profile], Iterable[str]]) -> WeightedSets:
        """Sets whose items weigh the more the fewer statements of the story have them."""
        rows = [sorted(set(pick(p))) for p in self.profiles]
        weight = rarity_here(rows)
        return WeightedSets([{item: weight[item] for item in row} for row in rows])

    @cached_property
    def words(self) -> WeightedSets:
        """Lemmas, weighed by how rare they are in Russian news and in this story."""
        here = rarity_here([list(p.words) for p in self.profiles])
        forms: dict[str, set[str]] = {}
        for p in self.profiles:
            for lemma, found in p.words.items():
                forms.setdefault(lemma, set()).update(found)
        weight = {lemma: rarity(sorted(found)) * here[lemma] for lemma, found in forms.items()}
        return WeightedSets([{lemma: weight[lemma] for lemma in p.words} for p in self.profiles])

    @cached_property
    def kinship(self) -> Matrix:
        """How near two words of the story are in meaning: 1 for the same, 0 below .35; by the numbers in `words`."""
        vectors = meanings(self.words.names)
        near: Matrix = vectors @ vectors.T
        np.fill_diagonal(near, 1.0)
        near[near < 0.35] = 0.0
        return near

    @cached_property
    def letters(self) -> Matrix:
        """The letters that each statement's words are made of, whatever their forms; ё counts as е."""
        forms = ({f.replace("ё", "е") for found in p.words.values() for f in found} for p in self.profiles)
        return letters([sorted(found) for found in forms])

    @cached_property
    def near_headlines(self) -> Values:
        """How near each statement is to the three nearest headlines of the story (to first statements if there is no
        headline): what is told there is what the story is about."""
        heads = [n for n, p in enumerate(self.profiles) if p.role == "title"]
        heads = heads or np.unique(self.article, return_index=True)[1].tolist()
        if not heads:
            return values([])
        near = np.sort(self.raw @ self.raw[heads].T, axis=1)[:, -3:]
        return values(near.mean(axis=1))

    def numbers(self, pick: Callable[[Profile], float]) -> Values:
        """A column of numbers."""
        return values([pick(p) for p in self.profiles])

    def flags(self, pick: Callable[[Profile], bool]) -> Flags:
        """A column of yes and no."""
        return np.array([pick(p) for p in self.profiles], dtype=np.bool_)


class Pairs:
    """Pairs of statements (`a[n] < b[n]`), and what the findings about them have in common."""

    def __init__(self, statements: Statements, a: Indices, b: Indices) -> None:
        self.statements = statements
        self.a, self.b = a, b

    @cached_property
    def cosine(self) -> Values:
        return cosines(self.statements.vectors, self.a, self.b)

    @cached_property
    def kindred(self) -> tuple[Values, Values]:
        """For each side the share of its words that have kin in the other."""
        return kindred(self.statements.words, self.statements.kinship, self.a, self.b)

    @cached_property
    def same_article(self) -> Flags:
        return np.asarray(self.statements.article[self.a] == self.statements.article[self.b], dtype=np.bool_)

    def rivals(self, value: Values) -> tuple[Values, Values]:
        """For each side of each pair: its value less the best value that side has with another statement of the
        article on the other side. Above 0 for the best, below for the rest."""
        article = self.statements.article
        return lead(self.a, article[self.b], value), lead(self.b, article[self.a], value)


def centred(vectors: Matrix) -> Matrix:
    """Vectors less their mean, with length 1. The mean counts little where there are few (they would all be unlike)."""
    if not len(vectors):
        return vectors
    mean = vectors.sum(axis=0, keepdims=True) / (len(vectors) + 4)
    moved = vectors - mean
    lengths = np.linalg.norm(moved, axis=1, keepdims=True)
    return np.asarray(moved / np.where(lengths == 0, 1, lengths), dtype=np.float32)


def cosines(vectors: Matrix, a: Indices, b: Indices) -> Values:
    """The cosine of each pair of rows of vectors of length 1, in blocks that fit the cache."""
    result = np.zeros(len(a), np.float32)
    for at in range(0, len(a), 8192):
        block = slice(at, at + 8192)
        result[block] = np.einsum("ij,ij->i", vectors[a[block]], vectors[b[block]])
    return result
