"""Which article handed a story on to which: only where lineage knows who was first."""

from collections.abc import Iterator, Sequence

from svodka.model.account import Lineage, Relation

Handed = tuple[str, str]
"""The earlier article and the later one, by their ids."""
_CLOSEST: tuple[Relation, ...] = ("copy", "paraphrase", "cites")


def handed_on(lineage: Sequence[Lineage]) -> dict[Handed, Relation]:
    """Every pair of the story's articles of which the later took from the earlier, with the closest tie of the two.

    A pair that goes both ways (articles that cite each other) is left out: nobody knows who was first.
    """
    found: dict[Handed, Relation] = {}
    for relation in reversed(_CLOSEST):
        found.update((pair, relation) for pair in _pairs(lineage, relation))
    return {pair: way for pair, way in sorted(found.items()) if pair[::-1] not in found}


def _pairs(lineage: Sequence[Lineage], relation: Relation) -> Iterator[Handed]:
    for x in lineage:
        if x.relation == relation and x.directed and len(x.articles) == 2:
            first, second = x.articles
            yield (second, first) if relation == "cites" else (first, second)
