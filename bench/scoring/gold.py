"""A gold story: what a careful reader found, with every place given by its article and its exact text.

The file is TOML. A place is written `["article", "exact text"]`; the text must stand in the article exactly once, so
it is as long as it must be. `written.py` has the form.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from bench.scoring.places import Place
from bench.scoring.written import Spot, Written, WrittenArticle, WrittenClaim, WrittenDisagreement

Texts = Mapping[str, str]


class GoldError(ValueError):
    """A gold file does not fit its articles; the message names the text that was not found."""


@dataclass(frozen=True)
class Telling:
    """One sentence that tells a claim, with the chain of its sources (ids of `origins`, outermost first)."""

    place: Place
    chain: tuple[str, ...]


@dataclass(frozen=True)
class GoldDisagreement:
    """A slot in which the tellings differ: for each value the sentences that give it."""

    slot: str
    kind: str
    values: tuple[tuple[Place, ...], ...]


@dataclass(frozen=True)
class GoldClaim:
    """A claim, its tellings, and how many independent origins stand behind it."""

    id: str
    independent_origins: int
    tellings: tuple[Telling, ...]
    disagreements: tuple[GoldDisagreement, ...]


@dataclass(frozen=True)
class Finding:
    """A place with its expected value: a date, a number, a speaker's id, an entity's name."""

    place: Place
    value: str
    loaded: bool = False


@dataclass(frozen=True)
class GoldArticle:
    """What is known about one article, and its furniture."""

    file: str
    outlet: str | None
    published: str | None
    title: str | None
    authors: tuple[str, ...]
    furniture: tuple[Place, ...]


@dataclass(frozen=True)
class Gold:
    """Everything that one story's gold says."""

    articles: tuple[GoldArticle, ...]
    origins: Mapping[str, tuple[str, ...]]
    claims: tuple[GoldClaim, ...]
    single: tuple[Place, ...]
    quotes: tuple[Finding, ...] = ()
    not_quotes: tuple[Place, ...] = ()
    times: tuple[Finding, ...] = ()
    quantities: tuple[Finding, ...] = ()
    wording: tuple[Finding, ...] = ()
    derived: tuple[frozenset[str], ...] = ()
    one_story: frozenset[str] = field(default_factory=frozenset)
    not_in_story: frozenset[str] = field(default_factory=frozenset)


def load_gold(path: Path, texts: Texts) -> Gold:
    """Reads a gold file; `texts` are the articles' texts by file name or given id. Raises GoldError."""
    try:
        written = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Written)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise GoldError(f"{path.name}: {error}") from error
    return Gold(
        articles=tuple(_article(a, texts) for a in written.articles),
        origins=written.origins,
        claims=tuple(_claim(c, texts) for c in written.claims),
        single=tuple(_place(p, texts) for p in written.single),
        quotes=_findings(written.quotes, texts),
        not_quotes=tuple(_place(p, texts) for p in written.not_quotes),
        times=_findings(written.times, texts),
        quantities=_findings(written.quantities, texts),
        wording=_findings(written.wording, texts) + _findings(written.loaded_wording, texts, loaded=True),
        derived=tuple(frozenset(pair) for pair in written.story.derived),
        one_story=frozenset(written.story.one_story),
        not_in_story=frozenset(written.story.not_in_story),
    )


def _place(spot: Spot, texts: Texts) -> Place:
    article, text = spot[0], spot[1]
    if article not in texts:
        raise GoldError(f"no article {article!r}")
    start = texts[article].find(text)
    if start < 0 or texts[article].find(text, start + 1) >= 0:
        raise GoldError(f"{article}: {text!r} must stand there exactly once")
    return Place(article, start, start + len(text))


def _article(written: WrittenArticle, texts: Texts) -> GoldArticle:
    furniture = tuple(_place((written.file, f), texts) for f in written.furniture)
    known = (written.outlet, written.published, written.title, written.authors)
    return GoldArticle(written.file, *known, furniture)


def _claim(written: WrittenClaim, texts: Texts) -> GoldClaim:
    tellings = tuple(Telling(_place(t[:2], texts), t[2]) for t in written.tellings)
    differing = tuple(_disagreement(d, texts) for d in written.disagreements)
    return GoldClaim(written.id, written.independent_origins, tellings, differing)


def _disagreement(written: WrittenDisagreement, texts: Texts) -> GoldDisagreement:
    values = tuple(tuple(_place(spot, texts) for spot in value) for value in written.values)
    return GoldDisagreement(written.slot, written.kind, values)


def _findings(rows: tuple[tuple[str, str, str], ...], texts: Texts, loaded: bool = False) -> tuple[Finding, ...]:
    return tuple(Finding(_place(row[:2], texts), row[2], loaded) for row in rows)
