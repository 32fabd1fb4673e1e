"""Makes tellings of a story's statements: what stands in each, and what its article knows besides."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from svodka.claims.disagreements.tellings import Around, Key, Naming, Telling, Word, quantity_key, unit_key
from svodka.claims.names.one_name import OriginNames, SourceName
from svodka.model.article import Article
from svodka.model.reading import Reading, Report, Sentence, Statement, Token
from svodka.model.span import Span
from svodka.reading.entities.registry import countries
from svodka.reading.entities.spelling import skeleton


class Shelf:
    """Makes tellings of a story's statements, each once."""

    def __init__(self, articles: Sequence[Article], readings: Sequence[Reading], names: OriginNames) -> None:
        self.names = names
        self.readings = {r.article: r for r in readings}
        self.articles = {a.id: a for a in articles}
        self._made: dict[tuple[str, str], Telling] = {}
        self._known = {r.article: _known(r) for r in readings}
        self._story = tuple(self._known.values())
        self._vocabularies = {r.article: frozenset(t.lemma for s in r.sentences for t in s.tokens) for r in readings}

    def telling(self, statement: Statement) -> Telling:
        """The statement with its words and findings. Raises KeyError when its article is not in the story."""
        key = statement.article, statement.id
        if key not in self._made:
            chain = self.names.chain(statement)
            published = self.articles[statement.article].published
            around = self._known[statement.article], self._vocabularies[statement.article], published
            made = _telling(statement, self.readings[statement.article], chain, around)
            self._made[key] = replace(made, story=self._story)
        return self._made[key]


def _telling(s: Statement, reading: Reading, chain: tuple[SourceName, ...], around: Around) -> Telling:
    sentences = [x for x in reading.sentences if x.start < s.end and s.start < x.end]
    return Telling(
        s,
        tuple(_words(s, sentences)),
        tuple(t for t in reading.times if s.start <= t.start and t.end <= s.end),
        tuple(q for q in reading.quantities if s.start <= q.start and q.end <= s.end),
        _names(s, reading),
        tuple(q for q in reading.quotes if q.start < s.end and s.start < q.end),
        chain,
        tuple(part for r in reading.reports if r.start < s.end and s.start < r.end for part in _saying(r)),
        *around,
        _as_of(s, reading),
        _before(s, reading),
    )


def _before(s: Statement, reading: Reading) -> tuple[Naming, ...]:
    """The names before the statement in its own sentence; where none of whoever acts is there, those in the two
    sentences before it as well."""
    own = next((x.start for x in reading.sentences if x.index >= s.sentence), s.start)
    first = next((x.start for x in reading.sentences if x.index >= s.sentence - 2), s.start)
    near = _named_between(reading, own, s.start)
    return near if any(n.kind != "place" for n in near) else _named_between(reading, first, s.start)


def _named_between(reading: Reading, start: int, end: int) -> tuple[Naming, ...]:
    return tuple(
        Naming(e.name, e.kind, m.start, m.end) for e in reading.entities for m in e.mentions if start <= m.start < end
    )


def _saying(report: Report) -> Iterable[Span]:
    """The parts of a reporting part that say who says so; what is reported may stand within it ("X рассказал о Y")."""
    at = report.start
    for content in sorted(c for c in report.content if report.start <= c.start and c.end <= report.end):
        if at < content.start:
            yield _part(report, at, content.start)
        at = max(at, content.end)
    if at < report.end:
        yield _part(report, at, report.end)


def _part(report: Report, start: int, end: int) -> Span:
    return Span(start, end, report.text[start - report.start : end - report.start])


def _as_of(s: Statement, reading: Reading) -> str | None:
    first = next((x.start for x in reading.sentences if x.index >= s.sentence - 2), s.start)
    near = [t for t in reading.times if first <= t.start < s.end and t.value and len(t.value) >= 10]
    tokens = [t for x in reading.sentences if first <= x.start < s.end for t in x.tokens]
    up_to = {tokens[m].start for n, m in _after_up_to(tokens) if tokens[n].lemma in _UP_TO}
    found = [t.value for t in near if t.start in up_to or t.text.lower().split()[0] in _UP_TO]
    return found[-1] if found else None


def _after_up_to(tokens: Sequence[Token]) -> Iterable[tuple[int, int]]:
    """Each token with the next one, and, over a part of the day or the month, with the one after: "к вечеру среды"."""
    for n in range(len(tokens) - 1):
        yield n, n + 1
        if tokens[n + 1].lemma in _PARTS and n + 2 < len(tokens):
            yield n, n + 2


_UP_TO = frozenset(["на", "к"])
_PARTS = frozenset(
    ["утро", "вечер", "ночь", "день", "обед", "полдень", "полночь", "начало", "середина", "конец", "исход"]
)


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
