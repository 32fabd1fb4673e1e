"""What of a story is new since the last visit."""

from collections.abc import Set

from svodka.model.account import Claim
from svodka.presentation.view.index import StoryView


class News:
    """The articles that arrived, and what they bring to which claim."""

    def __init__(self, view: StoryView, arrived: Set[str]) -> None:
        """`arrived`: ids of the articles that are new, or came anew as another version."""
        self.articles = tuple(id_ for id_ in view.story.articles if id_ in arrived)
        self._arrived = frozenset(self.articles)
        told = [(claim, {statement.article for statement in claim.statements}) for claim in view.ordered]
        self.claims = tuple(claim.id for claim, tellers in told if tellers and tellers <= self._arrived)
        self.tellings = {claim.id: len(tellers & self._arrived) for claim, tellers in told if tellers & self._arrived}

    def __bool__(self) -> bool:
        return bool(self.articles)

    def is_new(self, claim: Claim) -> bool:
        """Whether no article that was there before tells it."""
        return claim.id in self.claims

    def told_anew(self, claim: Claim) -> int:
        """How many of the new articles tell it."""
        return self.tellings.get(claim.id, 0)

    def __contains__(self, article: object) -> bool:
        return article in self._arrived
