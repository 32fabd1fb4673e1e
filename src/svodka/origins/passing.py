"""Sources that only pass on: a telling may stop at an agency where another names whom the agency had it from."""

from collections.abc import Iterator, Mapping, Sequence

from svodka.origins.names import SourceName
from svodka.origins.provenance import Provenance, Told, plain_name

_PASSING = frozenset({"outlet", "agency", "broadcast"})


def origins_behind(told: Sequence[Told], provenance: Provenance) -> Mapping[str, SourceName]:
    """The source behind the one at which a statement of the claim stops, by the statement's id: only for statements
    that stop at an outlet which another telling names as carrier of just one source (or whose own article tells it from
    just one). Sources that pass on to each other in a circle stay as they are."""
    behind: dict[SourceName, set[SourceName]] = {}
    for source in {t.origin for t in told if t.origin and t.origin.kind in _PASSING}:
        for other in told:
            behind.setdefault(source, set()).update(_after(source, other, provenance))
    return {
        t.statement.id: end
        for t in told
        if t.origin is not None and (end := _end(t.origin, behind)) is not None and end != t.origin
    }


def _after(source: SourceName, other: Told, provenance: Provenance) -> Iterator[SourceName]:
    """What the other telling names behind the source, or, printed by the source itself, names at all."""
    if other.origin is None or not other.origin.named or other.origin == source:
        return
    printed_by = provenance.outlets.get(other.statement.article)
    if source.key in {link.key for link in other.chain[:-1]} or plain_name(source.name) == printed_by:
        yield other.origin


def _end(source: SourceName, behind: Mapping[SourceName, set[SourceName]]) -> SourceName | None:
    seen: set[SourceName] = set()
    while source in behind and source not in seen:
        seen.add(source)
        if len(behind[source]) != 1:
            return source if not behind[source] else None
        source = next(iter(behind[source]))
    return None if source in seen and behind.get(source) else source
