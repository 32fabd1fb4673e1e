"""One telling of a claim with everything that is compared in it: words in order, numbers, times, names, quotes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from svodka.claims.names.one_name import OriginNames, SourceName
from svodka.model.article import Article
from svodka.model.reading import Quantity, Quote, Reading, Sentence, Statement, Time, Token
from svodka.model.span import Evidence, Span
from svodka.reading.entities.registry import countries
from svodka.reading.entities.spelling import skeleton

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
    `vocabulary` the lemmas of its article, `published` the day of its article.
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

    @cached_property
    def content(self) -> frozenset[str]:
        """Keys of the content words."""
        return frozenset(w.key for w in self.words if w.content)

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


class Shelf:
    """Makes tellings of a story's statements, each once."""

    def __init__(self, articles: Sequence[Article], readings: Sequence[Reading], names: OriginNames) -> None:
        self.names = names
        self.readings = {r.article: r for r in readings}
        self.articles = {a.id: a for a in articles}
        self._made: dict[tuple[str, str], Telling] = {}
        self._known = {r.article: _known(r) for r in readings}
        self._vocabularies = {r.article: frozenset(t.lemma for s in r.sentences for t in s.tokens) for r in readings}

    def telling(self, statement: Statement) -> Telling:
        """The statement with its words and findings. Raises KeyError when its article is not in the story."""
        key = statement.article, statement.id
        if key not in self._made:
            chain = self.names.chain(statement)
            published = self.articles[statement.article].published
            around = self._known[statement.article], self._vocabularies[statement.article], published
            self._made[key] = _telling(statement, self.readings[statement.article], chain, around)
        return self._made[key]


def _telling(s: Statement, reading: Reading, chain: tuple[SourceName, ...], around: "Around") -> Telling:
    sentences = [x for x in reading.sentences if x.start < s.end and s.start < x.end]
    return Telling(
        s,
        tuple(_words(s, sentences)),
        tuple(t for t in reading.times if s.start <= t.start and t.end <= s.end),
        tuple(q for q in reading.quantities if s.start <= q.start and q.end <= s.end),
        _names(s, reading),
        tuple(q for q in reading.quotes if q.start < s.end and s.start < q.end),
        chain,
        tuple(r.span for r in reading.reports if r.start < s.end and s.start < r.end),
        *around,
    )


def quantity_key(q: Quantity) -> Key:
    """The key of a number: sums of money are of one class, whatever the currency."""
    money = q.unit is not None and len(q.unit) == 3 and q.unit.isupper()
    return "quantity", "money" if money else q.unit or "", f"{q.value:.6g}"


def unit_key(q: Quantity) -> Key:
    """The key of a number with its unit: for the same number in other units."""
    return "unit", q.unit or "", f"{q.value:.6g}"


def _known(reading: Reading) -> frozenset[Key]:
    keys: set[Key] = {quantity_key(q) for q in reading.quantities} | {unit_key(q) for q in reading.quantities}
    keys.update(("time", t.value) for t in reading.times if t.value)
    keys.update(("name", e.name, e.kind) for e in reading.entities)
    return frozenset(keys)


def _words(s: Statement, sentences: Sequence[Sentence]) -> Iterable[Word]:
    first = 0
    for sentence in sentences:
        kept = [n for n, t in enumerate(sentence.tokens) if s.start <= t.start and t.end <= s.end]
        places = {n: first + k for k, n in enumerate(kept)}
        for n in kept:
            token = sentence.tokens[n]
            yield Word(places[n], places.get(token.head, -1), _key(token), token)
        first += len(kept)


def _names(s: Statement, reading: Reading) -> tuple[Naming, ...]:
    return tuple(
        sorted(
            (
                Naming(e.name, e.kind, m.start, m.end)
                for e in reading.entities
                for m in e.mentions
                if s.start <= m.start and m.end <= s.end
            ),
            key=lambda n: (n.start, n.end, n.name),
        )
    )


def _key(token: Token) -> str:
    """The lemma; a country's short names as the country; one verb for the deed done and undergone; one sign of each."""
    if token.pos == "PUNCT":
        return '"' if token.text in _QUOTES else "-" if token.text in _DASHES else token.text
    found = countries().get(skeleton(token.text)) or countries().get(skeleton(token.lemma))
    if found is not None:
        return found.name.lower()
    return token.lemma.removesuffix("ся").removesuffix("сь") if token.pos == "VERB" else token.lemma


_QUOTES = frozenset("«»\"“”„‟'")
_DASHES = frozenset("-–—−")
