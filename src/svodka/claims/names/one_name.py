"""Brings the sources of a whole story to one name each: inflection, short forms, spellings, offices, documents.

`OriginNames.of(readings, statements)` compares every source once; `of_link` then answers for any link of a chain.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from svodka.claims.names.groups import Groups
from svodka.claims.names.offices import holders
from svodka.claims.names.sameness import same_source
from svodka.claims.names.shortened import may_be_short_for
from svodka.claims.names.sources import Source, kind_words
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
        held = holders(readings, {s.name for s in sources if s.kind == "office"})
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
    return _with_short_names(groups)


def _with_short_names(groups: list[list[Source]]) -> list[list[Source]]:
    """Puts a group into the only other one of which its name may be a part."""
    whole = {
        n: [m for m, other in enumerate(groups) if m != n and _may_be_short(group, other)]
        for n, group in enumerate(groups)
    }
    joined = Groups(len(groups))
    for n, fits in whole.items():
        if fits and all(may_be_short_for(groups[x][0], groups[y][0]) or x == y for x in fits for y in fits):
            joined.join(n, fits[0])
    return [[s for n in rows for s in groups[n]] for rows in joined.all()]


def _may_be_short(group: Sequence[Source], other: Sequence[Source]) -> bool:
    """The first of a group has its fullest name."""
    short, long = group[0], other[0]
    return len(short.words) <= len(long.words) and short != long and may_be_short_for(short, long)


def _one_name(group: Sequence[Source], counts: Counter[Source]) -> SourceName:
    kinds: dict[LinkKind, int] = defaultdict(int)
    for source in group:
        kinds[source.kind] += counts[source] * (1 if source.kind in ("office", "unnamed") else 1000)
    kind = max(sorted(kinds), key=lambda k: kinds[k])
    of_kind = [s for s in group if s.kind == kind]
    known = [s for s in of_kind if s.registered]
    named = Counter({s.name: 0 for s in group})
    for source in group:
        named[source.name] += counts[source]
    longest = -1 if kind != "broadcast" else 1
    best = min(known or of_kind, key=lambda s: (longest * len(s.words), -named[s.name], len(s.name), s))
    name = best.registered or _without_pointing(best.name)
    owner = f"/{best.carrier}" if kind == "unnamed" else ""
    return SourceName(f"{kind}:{name}{owner}", name, kind)


def _without_pointing(name: str) -> str:
    """«его страница» as «страница»: whose it is, is not in the name."""
    first, _, rest = name.partition(" ")
    return rest if rest and first.lower() in kind_words("possessive") else name
