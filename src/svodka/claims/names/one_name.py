"""Brings the sources of a whole story to one name each: inflection, short forms, spellings, offices, documents.

`OriginNames.of(readings, statements)` compares every source once; `of_link` then answers for any link of a chain.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from svodka.claims.names.offices import holders
from svodka.claims.names.sameness import same_source
from svodka.claims.names.sources import Source
from svodka.model.reading import Link, LinkKind, Reading, Statement


@dataclass(frozen=True, order=True)
class SourceName:
    """A source of the story under its one name. `key` is unique in the story; `named` is false for unnamed sources."""

    key: str
    name: str
    kind: LinkKind

    @property
    def named(self) -> bool:
        return self.kind != "unnamed"


class OriginNames:
    """One name for every source that the statements of a story name."""

    def __init__(self, by_source: dict[Source, SourceName]) -> None:
        self._by_source = by_source

    @classmethod
    def of(cls, readings: Sequence[Reading], statements: Iterable[Statement]) -> "OriginNames":
        """Compares all sources of the statements; `readings` tell who holds which office."""
        counts: Counter[Source] = Counter()
        for statement in statements:
            for place in range(len(statement.attribution)):
                counts[_source(statement, place)] += 1
        sources = sorted(counts)
        held = holders(readings, {s.name for s in sources if s.kind in ("office", "organisation")})
        groups = _grouped(sources, held)
        return cls({s: name for group in groups for name in [_one_name(group, counts)] for s in group})

    def of_link(self, statement: Statement, place: int) -> SourceName:
        """The one name of the link at `place` in the statement's chain. Raises KeyError for a foreign statement."""
        return self._by_source[_source(statement, place)]

    def chain(self, statement: Statement) -> tuple[SourceName, ...]:
        """The statement's chain under the story's names, outermost first; a source that follows itself is kept once."""
        links = [self.of_link(statement, place) for place in range(len(statement.attribution))]
        return tuple(x for n, x in enumerate(links) if n == 0 or links[n - 1] != x)


def _source(statement: Statement, place: int) -> Source:
    link: Link = statement.attribution[place]
    if link.kind not in ("unnamed", "document"):
        return Source(link.name, link.kind, "")
    carrier = statement.attribution[place - 1].name if place else statement.article
    return Source(link.name, link.kind, carrier)


def _grouped(sources: Sequence[Source], held: dict[str, str]) -> list[list[Source]]:
    """Connected sources. Full names are joined first, so that a bare surname which fits two people joins neither."""
    groups: list[list[Source]] = []
    for source in sorted(sources, key=lambda s: (-len(s.words), s)):
        fits = [g for g in groups if all(same_source(source, other, held) for other in g[:3])]
        if len(fits) == 1 or (fits and source.kind != "person"):
            fits[0].append(source)
        else:
            groups.append([source])
    return groups


def _one_name(group: Sequence[Source], counts: Counter[Source]) -> SourceName:
    kinds: dict[LinkKind, int] = defaultdict(int)
    for source in group:
        kinds[source.kind] += counts[source] * (1 if source.kind in ("office", "unnamed") else 1000)
    kind = max(sorted(kinds), key=lambda k: kinds[k])
    of_kind = [s for s in group if s.kind == kind]
    known = [s for s in of_kind if s.registered]
    best = min(known or of_kind, key=lambda s: (-len(s.words), -counts[s], s))
    name = best.registered or best.name
    owner = f"/{best.carrier}" if kind == "unnamed" else ""
    return SourceName(f"{kind}:{name}{owner}", name, kind)
