"""Where each line of the page leads: an anchor for every place of a text that something refers to."""

from collections.abc import Iterator
from typing import NamedTuple

from svodka.model.account import Account, Story
from svodka.model.span import Evidence


class Place(NamedTuple):
    """A stretch of one article's text that has an anchor."""

    start: int
    end: int


class Anchors:
    """The anchors of all articles of an account; the same account always has the same."""

    def __init__(self, account: Account) -> None:
        self._numbers = {article.id: number for number, article in enumerate(account.articles, 1)}
        found: dict[str, set[Place]] = {article.id: set() for article in account.articles}
        for story in account.stories:
            for evidence in _evidence(story):
                if evidence.article in found and evidence.start < evidence.end:
                    found[evidence.article].add(Place(evidence.start, evidence.end))
        self._places = found

    def article(self, article: str) -> str:
        """The anchor of an article's text."""
        return f"text-{self._numbers.get(article, 0)}"

    def at(self, article: str, place: Place | Evidence) -> str:
        """The anchor of a place in an article's text."""
        return f"{self.article(article)}-{place.start}-{place.end}"

    def href(self, evidence: Evidence) -> str:
        """The link to the place of some evidence, or to its article where the place has no anchor."""
        place = Place(evidence.start, evidence.end)
        known = place in self._places.get(evidence.article, ())
        return f"#{self.at(evidence.article, place) if known else self.article(evidence.article)}"

    def places(self, article: str) -> tuple[Place, ...]:
        """The places of an article that have anchors, in the order of the text, wider ones first."""
        return tuple(sorted(self._places[article], key=lambda place: (place.start, -place.end)))


def _evidence(story: Story) -> Iterator[Evidence]:
    for claim in story.claims:
        yield claim.gist
        yield from claim.statements
        for found in claim.disagreements:
            for value in found.values:
                yield from value.spans
    yield from story.quotes
    yield from story.wording
    for lineage in story.lineage:
        for pair in lineage.evidence:
            yield from pair
    for drift in story.drift:
        yield from (drift.earlier, drift.later)
    for development in story.developments:
        yield development.gist
