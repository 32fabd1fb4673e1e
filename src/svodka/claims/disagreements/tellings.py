"""One telling of a claim with everything that is compared in it: words in order, numbers, times, names, quotes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from svodka.claims.names.one_name import SourceName
from svodka.model.reading import Quantity, Quote, Statement, Time, Token
from svodka.model.span import Evidence, Span

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})


REMEMBERED = 4096
"""So many tellings (or places in them) are remembered by what is worked out of one telling for all its pairs."""
Around = tuple[frozenset[tuple[str, ...]], frozenset[str], str | None]
Key = tuple[str, ...]
"""A value as an article knows it: ("quantity", class of unit, number), ("time", value) or ("name", name, kind)."""


class Word(NamedTuple):
    """A token of the telling: its place in the telling, its head's place there or -1, and its key for comparing."""

    at: int
    head: int
    key: str
    token: Token

    @property
    def content(self) -> bool:
        return self.token.pos in CONTENT


class Naming(NamedTuple):
    """A proper name in the telling: the name of the entity, its kind, and where it stands."""

    name: str
    kind: str
    start: int
    end: int


@dataclass(frozen=True, eq=False)
class Telling:
    """A statement, ready to be compared.

    `chain` is its attribution under the story's names; `known` holds the values that its whole article gives,
    `vocabulary` the lemmas of its article, `published` the day of its article. `as_of` is the day up to which it counts
    ("по данным на 2 мая"), told in its sentence or in one of the two before; `before` are the names in those two.
    `story` holds the values that each article of the story gives.
    """

    statement: Statement
    words: tuple[Word, ...]
    times: tuple[Time, ...]
    quantities: tuple[Quantity, ...]
    names: tuple[Naming, ...]
    quotes: tuple[Quote, ...]
    chain: tuple[SourceName, ...]
    reporting: tuple[Span, ...]
    known: frozenset[Key]
    vocabulary: frozenset[str]
    published: str | None
    as_of: str | None = None
    before: tuple[Naming, ...] = ()
    story: tuple[frozenset[Key], ...] = ()

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the words, in order."""
        return tuple(w.token for w in self.words)

    @cached_property
    def content(self) -> frozenset[str]:
        """Keys of the content words."""
        return frozenset(w.key for w in self.words if w.content)

    @cached_property
    def told(self) -> frozenset[str]:
        """Keys of the content words that stand outside of the parts which say who says so."""
        said = self.reporting
        return frozenset(
            w.key for w in self.words if w.content and not any(r.start <= w.token.start < r.end for r in said)
        )

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The keys of all words in order."""
        return tuple(w.key for w in self.words)

    @cached_property
    def children(self) -> Mapping[int, tuple[Word, ...]]:
        """The words that depend on each word, by its place."""
        found: dict[int, list[Word]] = {}
        for word in self.words:
            found.setdefault(word.head, []).append(word)
        return {head: tuple(words) for head, words in found.items()}

    def below(self, word: Word) -> tuple[Word, ...]:
        """The words that depend directly on `word`."""
        return self.children.get(word.at, ())

    def head(self, word: Word) -> Word | None:
        """The word that `word` depends on, when it stands in the telling."""
        return self.words[word.head] if word.head >= 0 else None

    def inside(self, start: int, end: int) -> tuple[Word, ...]:
        """The words that overlap a stretch of the article."""
        return tuple(w for w in self.words if w.token.start < end and start < w.token.end)

    def top(self, start: int, end: int) -> Word | None:
        """The word of a stretch whose head stands outside of it."""
        words = self.inside(start, end)
        places = {w.at for w in words}
        return next((w for w in words if w.head not in places), None)

    def evidence(self, words: Iterable[Word]) -> Evidence:
        """The stretch from the first to the last of the words, with what stands between them."""
        places = [(w.token.start, w.token.end) for w in words]
        return self.cut(min(p[0] for p in places), max(p[1] for p in places))

    def cut(self, start: int, end: int) -> Evidence:
        """A stretch of the statement as evidence; what lies outside of the statement is left off."""
        s = self.statement
        start, end = max(start, s.start), min(end, s.end)
        return Evidence(s.article, start, end, s.text[start - s.start : end - s.start])


def quantity_key(q: Quantity) -> Key:
    """The key of a number: sums of money are of one class, whatever the currency."""
    money = q.unit is not None and len(q.unit) == 3 and q.unit.isupper()
    return "quantity", "money" if money else q.unit or "", f"{q.value:.6g}"


def unit_key(q: Quantity) -> Key:
    """The key of a number with its unit: for the same number in other units."""
    return "unit", q.unit or "", f"{q.value:.6g}"
