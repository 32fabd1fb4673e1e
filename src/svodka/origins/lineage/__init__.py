"""Which article of a story cites, copies or paraphrases which."""

from svodka.claims.names.one_name import OriginNames
from svodka.claims.story_input import StoryInput
from svodka.model.account import Lineage
from svodka.origins.lineage.citing import as_lineage, citations, ties
from svodka.origins.lineage.deriving import derived
from svodka.origins.lineage.text import tellings

__all__ = ["find_lineage"]


def find_lineage(story: StoryInput) -> tuple[Lineage, ...]:
    """First who cites whom, then copies and paraphrases; the same whatever order the articles came in.

    A `cites` has the citing article first and then the cited one, when that is in the story too; its evidence is where
    the source is named. A copy or paraphrase has the earlier article first when `directed`; its evidence are pairs of
    sentences that answer each other, in the order of `articles`.
    """
    names = OriginNames.of(story.readings, [s for reading in story.readings for s in reading.statements])
    found = citations(story, names)
    return (*as_lineage(found), *derived(tellings(story, names), ties(found)))
