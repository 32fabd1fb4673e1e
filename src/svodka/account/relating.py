"""Claims that say nearly the same, or the same in more general or more exact terms: related, not merged."""

from collections.abc import Mapping, Sequence

from svodka.claims import Cluster, Shelf
from svodka.claims.disagreements.tellings import Telling
from svodka.model.account import Kinship, Related
from svodka.model.reading import Statement

COVERED = 0.75
"""Share of the content words of a telling that the other has too, from which the other says it all."""
EXTRA = 2
"""So many more content words, of which one is a number, a time or a name, make a telling the more exact one."""
MOST = 3
NEAR = 0.3
"""How sure alignment is at least that two say the same, for them to be called near."""
_OTHER_WAY: Mapping[Kinship, Kinship] = {"more_general": "more_exact", "more_exact": "more_general", "near": "near"}


def relations(clusters: Sequence[Cluster], shelf: Shelf) -> dict[str, tuple[Related, ...]]:
    """The nearest other claims of each claim, by its id; what is related one way is related the other way, too.

    Alignment leaves apart what it is not sure of; those pairs are looked at here.
    """
    statements = {s.id: s for c in clusters for s in c.statements}
    homes: dict[str, list[str]] = {}
    for cluster in clusters:
        for s in cluster.statements:
            homes.setdefault(s.id, []).append(cluster.id)
    found: dict[tuple[str, str], tuple[float, Kinship]] = {}
    for cluster in clusters:
        for bond in cluster.near:
            own = bond.first if cluster.id in homes[bond.first] else bond.second
            other = bond.second if own == bond.first else bond.first
            kinship = _kinship(statements[own], statements[other], shelf)
            if kinship == "near" and bond.probability < NEAR:
                continue
            for home in homes[other]:
                if home != cluster.id and cluster.id not in homes[other]:
                    found.setdefault((cluster.id, home), (bond.probability, kinship))
                    found.setdefault((home, cluster.id), (bond.probability, _OTHER_WAY[kinship]))
    by_claim: dict[str, list[tuple[float, str, Kinship]]] = {}
    for (claim, other), (probability, kinship) in found.items():
        by_claim.setdefault(claim, []).append((-probability, other, kinship))
    return {
        claim: tuple(Related(claim=other, kinship=kinship) for _, other, kinship in sorted(near)[:MOST])
        for claim, near in by_claim.items()
    }


def _kinship(own: Statement, other: Statement, shelf: Shelf) -> Kinship:
    """What the other is to the own: it is more general when it says nothing that the own does not say as well."""
    a, b = shelf.telling(own), shelf.telling(other)
    if _more_exact(a, b):
        return "more_general"
    return "more_exact" if _more_exact(b, a) else "near"


def _more_exact(long: Telling, short: Telling) -> bool:
    common, extra = long.content & short.content, long.content - short.content
    if len(common) < 2 or len(common) < COVERED * len(short.content) or len(extra) < EXTRA:
        return False
    details = len(long.quantities) + len(long.times) + len(long.names)
    return details > len(short.quantities) + len(short.times) + len(short.names)
