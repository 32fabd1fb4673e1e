"""The conflicts that are reported on the stories as they are: what a reader would judge by hand."""

from collections.abc import Iterator
from typing import NamedTuple

from bench.planted.stories import Story
from svodka.claims import StoryInput, TextEncoder, align
from svodka.claims.disagreements import Shelf, find_disagreements
from svodka.claims.names import OriginNames
from svodka.model.account import Disagreement


class Conflict(NamedTuple):
    """A conflict that is reported in an untouched story, in the claim with that id."""

    story: str
    claim: str
    disagreement: Disagreement


def conflicts(story: Story, encoder: TextEncoder) -> Iterator[Conflict]:
    """The conflicts in the claims of one story, aligned as the account aligns them."""
    given = StoryInput.of(story.articles, story.readings, encoder)
    names = OriginNames.of(given.readings, [s for r in given.readings for s in r.statements])
    shelf = Shelf(given.articles, given.readings, names)
    for cluster in align(given):
        for found in find_disagreements(cluster.statements, shelf):
            if found.kind == "conflict":
                yield Conflict(story.name, cluster.id, found)
