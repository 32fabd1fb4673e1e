"""A test of weight: which claims lose all their support when one origin is taken away."""

from collections.abc import Sequence

from svodka.model.account import Claim, Weight


def weights(claims: Sequence[Claim]) -> tuple[Weight, ...]:
    """One entry for each named origin, those on which most rests first.

    A claim rests on an origin when every statement of it that has a source has this one. Statements without a chain
    support nothing by themselves, so they do not save a claim; but where nothing shows them to depend on the origin,
    the claim falls only perhaps.
    """
    kinds = {o.name: o.kind for c in claims for o in c.independence.origins if o.kind != "unnamed"}
    found = []
    for name, kind in sorted(kinds.items()):
        supported = [c for c in claims if any(o.name == name for o in c.independence.origins)]
        resting = [c for c in supported if len({o.name for o in c.independence.origins}) == 1]
        found.append(
            Weight(
                origin=name,
                kind=kind,
                alone=tuple(c.id for c in resting if c.independence.at_most == 1),
                perhaps=tuple(c.id for c in resting if c.independence.at_most > 1),
                supports=tuple(c.id for c in supported),
            )
        )
    return tuple(sorted(found, key=lambda w: (-len(w.alone), -len(w.perhaps), -len(w.supports), w.origin)))
