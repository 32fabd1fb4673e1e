"""Who is who in a story: the entities of all articles brought together, and where each article names them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from svodka.claims.disagreements.sameness import one_entity
from svodka.model.reading import EntityKind, Mention, Reading


@dataclass
class Figure:
    """One person or body of the story; `mentions` are (article id, mention) in order."""

    name: str
    kind: EntityKind
    mentions: list[tuple[str, Mention]] = field(default_factory=list)

    @property
    def articles(self) -> int:
        """How many articles name it."""
        return len({article for article, _ in self.mentions})


NAMED: tuple[EntityKind, ...] = ("person", "organisation", "outlet", "agency")


def figures(readings: Sequence[Reading]) -> list[Figure]:
    """The people and bodies of a story, longest names first; a name that fits two figures is kept apart."""
    entities = [(r.article, e) for r in readings for e in r.entities if e.kind in NAMED]
    found: list[Figure] = []
    for article, entity in sorted(entities, key=lambda x: (-len(x[1].name.split()), x[1].name, x[0])):
        fits = [f for f in found if _one(f, entity.name, entity.kind)]
        figure = fits[0] if len(fits) == 1 else Figure(entity.name, entity.kind)
        if len(fits) != 1:
            found.append(figure)
        figure.mentions.extend((article, mention) for mention in entity.mentions)
    for figure in found:
        figure.mentions.sort()
    return found


def _one(figure: Figure, name: str, kind: str) -> bool:
    return (figure.kind == "person") == (kind == "person") and one_entity(figure.name, figure.kind, name, kind)
