"""Two tellings side by side: which words match, which stretches stand in each other's place, what plays one role."""

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from rapidfuzz.distance import Indel

from svodka.claims.disagreements.likeness import alike, synonyms
from svodka.claims.disagreements.tellings import Telling, Word

_AROUND = 4
"""So many words on each side of a gap are looked at for matches."""


class Gap(NamedTuple):
    """Words of the one that stand where the other has other words, and how many content words match around them."""

    a: tuple[Word, ...]
    b: tuple[Word, ...]
    support: int
    both_sides: bool


class Pair:
    """Two tellings of one claim, compared word by word; everything is worked out when it is first asked for."""

    def __init__(self, a: Telling, b: Telling) -> None:
        self.a, self.b = a, b

    @cached_property
    def _blocks(self) -> list[tuple[int, int, int]]:
        found = []
        for op in Indel.opcodes(self.a.keys, self.b.keys):
            if op.tag == "equal":
                found.append((op.src_start, op.dest_start, op.src_end - op.src_start))
        found.append((len(self.a.keys), len(self.b.keys), 0))
        return found

    @cached_property
    def matched(self) -> dict[int, int]:
        """Places of the first telling's words with the places of the same words, in order, in the second."""
        return {i + k: j + k for i, j, n in self._blocks for k in range(n)}

    @cached_property
    def closeness(self) -> float:
        """Share of content words that match in order, 0 to 1: from about .6 the two are one text."""
        total = sum(w.content for t in (self.a, self.b) for w in t.words)
        return 2 * sum(self.a.words[i].content for i in self.matched) / total if total else 0.0

    @cached_property
    def shared(self) -> float:
        """Share of the content words of the shorter that the other has too, in any order, 0 to 1."""
        least = min(len(self.a.content), len(self.b.content))
        return len(self.a.content & self.b.content) / least if least else 0.0

    @cached_property
    def told_alike(self) -> float:
        """Share of what the shorter tells, the words that say who says so left out, that the other tells too."""
        a, b = self.a.told, self.b.told
        return len(a & b) / min(len(a), len(b)) if a and b else 0.0

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """The stretches that differ, in order; one side may be empty."""
        found, i, j = [], 0, 0
        for x, y, n in self._blocks:
            if x > i or y > j:
                found.append(self._gap((i, x), (j, y)))
            i, j = x + n, y + n
        return tuple(found)

    def _gap(self, a: tuple[int, int], b: tuple[int, int]) -> Gap:
        left = range(max(0, a[0] - _AROUND), a[0])
        right = range(a[1], min(len(self.a.words), a[1] + _AROUND))
        before, behind = self._matches(left), self._matches(right)
        edges = (
            before > 0 or _bare(self.a.words[: a[0]], self.b.words[: b[0]]),
            behind > 0 or _bare(self.a.words[a[1] :], self.b.words[b[1] :]),
        )
        return Gap(self.a.words[a[0] : a[1]], self.b.words[b[0] : b[1]], before + behind, all(edges))

    def _matches(self, places: range) -> int:
        return sum(self.a.words[k].content and k in self.matched for k in places)

    @cached_property
    def _gap_of(self) -> dict[tuple[str, int], Gap]:
        return {(side, w.at): g for g in self.gaps for side, words in (("a", g.a), ("b", g.b)) for w in words}

    def in_place_of(self, x: Word, y: Word) -> bool:
        """True when x and y stand in one gap, with matching words on both sides of it."""
        gap = self._gap_of.get(("a", x.at))
        return gap is not None and gap is self._gap_of.get(("b", y.at)) and gap.both_sides and gap.support >= 2

    def same_word(self, x: Word, y: Word) -> bool:
        """One key, or synonyms."""
        return x.key == y.key or synonyms(x.token.lemma, y.token.lemma)

    def like(self, x: Word, y: Word) -> bool:
        """Near enough to be the same thing or deed in other words."""
        return (
            x.key == y.key
            or (x.token.pos == y.token.pos and alike(x.token.lemma, y.token.lemma))
            or self.same_word(x, y)
        )


def _bare(*stretches: Sequence[Word]) -> bool:
    """True when no content word stands in any of the stretches: the gap is at the edge of both tellings."""
    return not any(w.content for words in stretches for w in words)
