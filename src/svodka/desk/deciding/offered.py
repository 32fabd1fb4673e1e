"""What a page offers to decide: other claims and stories to join with, quotes to correct, and what was decided."""

from collections.abc import Sequence, Set
from functools import cached_property
from typing import NamedTuple

from svodka.desk.deciding.given import written
from svodka.desk.views.story_page import StoryPage
from svodka.model.account import Claim
from svodka.model.article import Article
from svodka.model.decision import Decision, OutletOf
from svodka.model.reading import Quote, Statement
from svodka.model.span import Evidence, overlap
from svodka.presentation.view import phrases
from svodka.presentation.view.safe import line
from svodka.store import Filter, Store, decisions_about

_OTHERS = 200
"""Claims or stories offered to join with, the likeliest first."""


class Other(NamedTuple):
    """A claim or story to join with: what a form holds for it, and how it is shown."""

    value: str
    number: str
    said: str


class Close(NamedTuple):
    """Another claim that may say the same: the two statements to judge."""

    claim: Claim
    ours: Statement
    theirs: Statement


class Deciding:
    """What the deciding parts of a story's pages ask for."""

    def __init__(self, page: StoryPage, store: Store, keys: Sequence[int]) -> None:
        self.page, self.view = page, page.view
        found = decisions_about(store, keys, page.told.story)
        lapsed = {d.number for d in page.view.story.decisions if d.lapsed}
        self.decisions: list[tuple[Decision, bool]] = [(d, d.number in lapsed) for d in reversed(found)]
        self._store = store

    @cached_property
    def stories(self) -> list[Other]:
        """The other stories, the latest first."""
        rows = self._store.stories.listed(Filter(limit=_OTHERS), "")
        return [Other(row.id, row.id, line(row.title or row.id, 120)) for row in rows if row.id != self.page.told.story]

    @staticmethod
    def written(place: Evidence) -> str:
        """A place as a form holds it."""
        return written(place)

    def close(self, claim: Claim) -> list[Close]:
        """The claims related to one, each with the statements that stand for the two; a statement of both is no
        question."""
        related = [self.view.claims[r.claim] for r in claim.related if r.claim in self.view.claims]
        both = [(other, {s.id for s in claim.statements} & {s.id for s in other.statements}) for other in related]
        pairs = [(other, _telling(claim, shared), _telling(other, shared)) for other, shared in both]
        return [Close(other, ours, theirs) for other, ours, theirs in pairs if ours and theirs]

    def others(self, claim: Claim) -> list[Other]:
        """The other claims of the story, in its order; for each the statement of its gist."""
        found = []
        for other in [c for c in self.view.ordered if c.id != claim.id][:_OTHERS]:
            told = _telling(other)
            if told is not None:
                number = str(self.view.numbers[other.id])
                found.append(Other(written(told), number, line(phrases.gist(other), 120)))
        return found

    def outlets(self) -> list[str]:
        """The story's outlets, by name."""
        return sorted({a.outlet for a in self.view.articles if a.outlet})


def quotes_at(page: StoryPage | None, article: Article, place: Evidence | None) -> list[Quote]:
    """The quotes of an article as its story's account has them; those that a place touches, where one is given, the one
    that is most like the place first."""
    own = [q for q in page.view.story.quotes if q.article == article.id] if page else []
    if place is None:
        return own
    touched = [q for q in own if overlap(q, place)]
    return sorted(touched, key=lambda q: abs(q.start - place.start) + abs(q.end - place.end))


def decided_outlet(store: Store, key: int) -> str | None:
    """The outlet that was decided for an article, the last decision that stands; None where none was."""
    found = [d.deed.outlet for d in store.decisions.about([key]) if isinstance(d.deed, OutletOf) and d.undone is None]
    return found[-1] if found else None


def _telling(claim: Claim, without: Set[str] = frozenset()) -> Statement | None:
    """The statement from which the gist was taken, or else the first; none of those `without`."""
    own = [s for s in claim.statements if s.id not in without]
    return max(own, key=lambda s: overlap(s, claim.gist) if s.article == claim.gist.article else -1, default=None)
