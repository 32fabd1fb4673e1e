"""What reading makes of one article: its sentences, and everything found in them.

A finding is an `Evidence` (article, start, end, text) plus what was found and the `rule` that found it.
"""

from typing import Literal

import msgspec

from svodka.model.span import Evidence, Span

SentenceRole = Literal["body", "title", "heading", "summary", "caption"]
EntityKind = Literal["person", "organisation", "place", "outlet", "agency"]
LinkKind = Literal["person", "office", "organisation", "outlet", "agency", "document", "broadcast", "unnamed"]
Polarity = Literal["asserted", "denied", "questioned", "possible"]
QuoteKind = Literal["direct", "partial", "indirect"]
NameKind = Literal["PER", "ORG", "LOC"]
TimeRelation = Literal["at", "before", "after", "about"]


class Token(msgspec.Struct, frozen=True):
    """A word or mark, tagged after Universal Dependencies; `head` is the head's place in the sentence, or -1.

    `feats` is shared between tokens and must not be changed. `lemma` is lower case, with ё as е.
    """

    start: int
    end: int
    text: str
    lemma: str
    pos: str
    feats: dict[str, str]
    head: int
    rel: str


class Sentence(msgspec.Struct, frozen=True):
    """A sentence, its tokens in order, the paragraph (line of the text) it stands in, and that line's role."""

    index: int
    start: int
    end: int
    text: str
    paragraph: int
    role: SentenceRole
    tokens: tuple[Token, ...]

    @property
    def span(self) -> Span:
        return Span(self.start, self.end, self.text)


class Name(msgspec.Struct, frozen=True, order=True):
    """A proper name as the network marks it; `kind` is PER, ORG or LOC."""

    start: int
    end: int
    kind: NameKind


class Mention(msgspec.Struct, frozen=True, order=True):
    """One naming of an entity by a proper name."""

    start: int
    end: int
    text: str


class Entity(msgspec.Struct, frozen=True, kw_only=True):
    """A person, body or place under one name; `id` is unique in the article, `name` its fullest name, uninflected."""

    id: str
    name: str
    kind: EntityKind
    aliases: tuple[str, ...] = ()
    mentions: tuple[Mention, ...]


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """One of those who say so. `span` is where the article names this source (perhaps in an earlier sentence)."""

    name: str
    kind: LinkKind
    span: Span | None
    rule: str = ""


class Speaker(msgspec.Struct, frozen=True):
    """Whose words a quote holds."""

    name: str
    kind: LinkKind


class Time(Evidence, frozen=True, kw_only=True):
    """A time expression. `value` is 2025, 2025-07, 2025-10-26, 2025-09/2025-10, or None where no date can be given.

    `relation` tells whether the event is at, before, after or about that time; `note` holds what does not fit
    (such as a weekday that is wrong for its date).
    """

    value: str | None
    relation: TimeRelation = "at"
    note: str | None = None
    rule: str


class Quantity(Evidence, frozen=True, kw_only=True):
    """A number that carries a fact. A range has its lower end in `value` and its upper end in `high`.

    `unit` is an ISO 4217 code, "%", an SI-like unit ("km") or None for a count; `of` is the lemma of what is counted;
    `bound` is "at least", "at most", "more than", "less than", "about" or None.
    """

    value: float
    high: float | None = None
    unit: str | None = None
    of: str | None = None
    bound: str | None = None
    rule: str


class Quote(Evidence, frozen=True, kw_only=True):
    """Somebody's words: the content alone, without quotation marks. `via` are the carriers, outermost first."""

    kind: QuoteKind
    speaker: Speaker | None
    cue: Span | None = None
    via: tuple[Link, ...] = ()
    rule: str


class Report(Evidence, frozen=True, kw_only=True):
    """One place where the text says that somebody says something ("as X writes, …", "according to Y").

    The evidence is the reporting part itself (cue with its source). `content` are the stretches that are reported,
    which may lie in other sentences ("Об этом сообщил X" reports the sentence before).
    `source` is None where nobody is named ("отмечается"); `carriers` are those through whom it came, outermost first.
    """

    sentence: int
    cue: Span
    source: Link | None
    carriers: tuple[Link, ...] = ()
    content: tuple[Span, ...]
    polarity: Polarity = "asserted"
    rule: str


class Statement(Evidence, frozen=True, kw_only=True):
    """One thing that one article says in one place. `attribution` is the chain of sources, outermost teller first."""

    id: str
    sentence: int
    attribution: tuple[Link, ...] = ()
    polarity: Polarity = "asserted"
    when: str | None = None
    rule: str = ""


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """Everything read out of one article, in the order of the text."""

    article: str
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...] = ()
    entities: tuple[Entity, ...] = ()
    times: tuple[Time, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    reports: tuple[Report, ...] = ()
    quotes: tuple[Quote, ...] = ()
    statements: tuple[Statement, ...] = ()
