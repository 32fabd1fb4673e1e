"""The contract `svodka.account/1`: what `svodka account … --format json` prints. It only grows within a version."""

from typing import Literal

import msgspec

from svodka.model.article import Article, Skipped
from svodka.model.decision import Decision
from svodka.model.reading import LinkKind, Quantity, Quote, Statement, Time
from svodka.model.span import Evidence

SCHEMA = "svodka.account/1"

Slot = Literal["date", "quantity", "object", "actor", "place", "degree", "polarity", "quote", "source"]
DisagreementKind = Literal["conflict", "precision"]
Relation = Literal["cites", "copy", "paraphrase"]
DriftKind = Literal["source_dropped", "certainty_raised", "number_sharpened", "attribution_moved"]
Kinship = Literal["more_general", "more_exact", "near"]


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """The last link of a chain, under one name for the whole story, with the statements that come from it."""

    name: str
    kind: LinkKind
    statements: tuple[str, ...]


class Independence(msgspec.Struct, frozen=True, kw_only=True):
    """How many origins of a claim do not depend on each other, as a range; `why` says it in words."""

    at_least: int
    at_most: int
    origins: tuple[Origin, ...] = ()
    carriers: tuple[str, ...] = ()
    unattributed: tuple[str, ...] = ()
    why: str


class Value(msgspec.Struct, frozen=True, kw_only=True):
    """One of the values that tellings give, and where each telling gives it."""

    value: str
    spans: tuple[Evidence, ...]


class Disagreement(msgspec.Struct, frozen=True, kw_only=True):
    """Two or more tellings of one claim that differ in one slot.

    `rule` is the name of the comparison that found it. `within` are the articles that give two of the values
    themselves, and `headlines` those of them whose headline gives another value than their text. `unsure` marks values
    that exclude each other in tellings that may speak of two things: it is a conflict only if they speak of one.
    """

    slot: Slot
    kind: DisagreementKind
    why: str
    values: tuple[Value, ...]
    rule: str = ""
    within: tuple[str, ...] = ()
    headlines: tuple[str, ...] = ()
    unsure: bool = False


class Related(msgspec.Struct, frozen=True, kw_only=True):
    """Another claim of the story that says nearly this (`near`), or says it in more general or more exact terms."""

    claim: str
    kinship: Kinship


class Joining(msgspec.Struct, frozen=True, kw_only=True):
    """Two statements of a claim, by their ids, how sure it is that they say the same (0 to 1), and the names of the
    findings that spoke for it, the weightiest first."""

    first: str
    second: str
    probability: float
    findings: tuple[str, ...] = ()


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """Statements that say the same thing. `gist` is the clearest telling; `joined` says why they were put together."""

    id: str
    gist: Evidence
    statements: tuple[Statement, ...]
    independence: Independence
    disagreements: tuple[Disagreement, ...] = ()
    related: tuple[Related, ...] = ()
    joined: tuple[Joining, ...] = ()


class Wording(Evidence, frozen=True, kw_only=True):
    """How an article names an entity; `loaded` when the name carries a judgement, and `why` says which word does."""

    entity: str
    loaded: bool
    why: str | None = None


class Lineage(msgspec.Struct, frozen=True, kw_only=True):
    """Which article cites, copies or paraphrases which.

    `articles` are the ids; for a copy or paraphrase the earlier comes first when `directed` is true. A citation of
    something outside the story has its name in `source`. `evidence` pairs the places that show it.
    """

    relation: Relation
    articles: tuple[str, ...]
    source: str | None = None
    directed: bool = False
    why: str = ""
    evidence: tuple[tuple[Evidence, ...], ...] = ()


class Drift(msgspec.Struct, frozen=True, kw_only=True):
    """What was lost or moved on the way from one article to another that was made from it or cites it.

    `earlier` and `later` are the two tellings of the claim, `before` and `after` what each says of the source, of how
    sure it is, or of how many; `way` is how the later article is tied to the earlier one.
    """

    kind: DriftKind
    claim: str
    way: Relation
    earlier: Evidence
    later: Evidence
    before: str
    after: str
    why: str
    rule: str


class Weight(msgspec.Struct, frozen=True, kw_only=True):
    """What would fall if one origin were taken away; ids of claims, in the account's order.

    `alone`: claims that surely have no other origin; `perhaps`: claims that name no other, but have tellings without a
    source that nothing shows to depend on it; `supports`: all claims that name it.
    """

    origin: str
    kind: LinkKind
    alone: tuple[str, ...]
    perhaps: tuple[str, ...]
    supports: tuple[str, ...]


class Development(msgspec.Struct, frozen=True, kw_only=True):
    """A turn that the story takes, on a day."""

    date: str
    articles: tuple[str, ...]
    gist: Evidence


class Moment(msgspec.Struct, frozen=True, kw_only=True):
    """A dated claim on the timeline."""

    when: str
    claim: str


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """The articles about one event or run of events, and all that was found by comparing them."""

    id: str
    title: str
    articles: tuple[str, ...]
    developments: tuple[Development, ...] = ()
    brief: tuple[str, ...] = ()
    background: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    quotes: tuple[Quote, ...] = ()
    times: tuple[Time, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    wording: tuple[Wording, ...] = ()
    lineage: tuple[Lineage, ...] = ()
    timeline: tuple[Moment, ...] = ()
    drift: tuple[Drift, ...] = ()
    weight: tuple[Weight, ...] = ()
    decisions: tuple[Decision, ...] = ()


class MadeWith(msgspec.Struct, frozen=True, kw_only=True):
    """The version of Svodka and the SHA-256 of each model file that made the account."""

    svodka: str
    models: dict[str, str] = {}


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """One account of everything that was given; `schema` is the contract's name."""

    schema: str = SCHEMA
    made_with: MadeWith
    articles: tuple[Article, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    stories: tuple[Story, ...] = ()
