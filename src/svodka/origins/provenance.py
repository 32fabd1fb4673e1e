"""What a story knows about its sources: their names, each article's outlet and house, who derives from whom."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

from svodka.claims.names.sameness import same_source
from svodka.claims.names.sources import Source
from svodka.claims.names.spokesmen import Spokesman, spokesmen
from svodka.model.account import Lineage
from svodka.model.article import Article
from svodka.model.reading import Reading, Statement
from svodka.origins.names import OriginNames, SourceName
from svodka.reading.entities.outlets import outlets


@dataclass(frozen=True)
class Provenance:
    """`houses` and `outlets` are by article id; `derived` holds pairs of articles of which one copies or paraphrases
    the other; `cited` holds the keys of the sources that an article names anywhere; `spokesmen` the
    keys of a person and of the body that he belongs to, `voices` those of them who speak for it."""

    names: OriginNames
    outlets: Mapping[str, str] = field(default_factory=dict)
    houses: Mapping[str, str] = field(default_factory=dict)
    derived: frozenset[frozenset[str]] = frozenset()
    cited: Mapping[str, frozenset[str]] = field(default_factory=dict)
    spokesmen: frozenset[tuple[str, str]] = frozenset()
    voices: frozenset[tuple[str, str]] = frozenset()

    @classmethod
    def of(
        cls,
        articles: Sequence[Article],
        readings: Sequence[Reading],
        lineage: Sequence[Lineage],
        houses: Sequence[Sequence[str]] = (),
    ) -> "Provenance":
        """Gathers it from the whole story; the order of the articles makes no difference. `houses`: outlets, by their
        names, that were decided to be of one house."""
        statements = [s for reading in readings for s in reading.statements]
        names = OriginNames.of(readings, statements)
        cited: dict[str, set[str]] = {}
        told = spokesmen(readings)
        sources = {link for s in statements for link in names.chain(s)}
        for statement in statements:
            cited.setdefault(statement.article, set()).update(link.key for link in names.chain(statement))
        return cls(
            names,
            {a.id: plain_name(a.outlet) for a in articles if a.outlet},
            _houses(articles, houses),
            frozenset(frozenset(x.articles) for x in lineage if x.relation in ("copy", "paraphrase")),
            {article: frozenset(keys) for article, keys in cited.items()},
            _keys(told, sources),
            _keys({x for x in told if x.voice}, sources),
        )


def _keys(spokesmen: Set[Spokesman], sources: Set[SourceName]) -> frozenset[tuple[str, str]]:
    """Keys of the people and of their bodies, of those who are sources in the story."""
    told = [(Source(s.person, "person", ""), Source(s.body, "organisation", "")) for s in sorted(spokesmen)]
    people = [s for s in sorted(sources) if s.kind == "person"]
    bodies = [s for s in sorted(sources) if s.kind in ("organisation", "office")]
    return frozenset(
        (p.key, b.key)
        for person, body in told
        for p in people
        if same_source(Source(p.name, "person", ""), person, {})
        for b in bodies
        if same_source(Source(b.name, "organisation", ""), body, {})
    )


@dataclass(frozen=True)
class Told:
    """A statement with its chain under the story's names, outermost teller first."""

    statement: Statement
    chain: tuple[SourceName, ...]

    @property
    def origin(self) -> SourceName | None:
        return self.chain[-1] if self.chain else None

    @property
    def named(self) -> bool:
        """True when any link has a name: an unnamed source counts when somebody with a name brought it."""
        return any(link.named for link in self.chain)


def plain_name(outlet: str) -> str:
    """The form under which the names of one outlet meet: the registry's name, or the words without their kind."""
    source = Source(outlet, "outlet", "")
    return source.registered or " ".join(source.core)


def _houses(articles: Sequence[Article], decided: Sequence[Sequence[str]]) -> dict[str, str]:
    """The house of each article's outlet; houses of which outlets were decided to be one have one name."""
    found = {a.id: _house(a.outlet) for a in articles if a.outlet}
    for outlets_of_one in decided:
        one = sorted({_house(outlet) for outlet in outlets_of_one})
        found = {id_: one[0] if house in one else house for id_, house in found.items()}
    return found


def _house(outlet: str) -> str:
    known = outlets().by_alias.get(" ".join(Source(outlet, "outlet", "").words))
    return known.house if known and known.house else plain_name(outlet)
