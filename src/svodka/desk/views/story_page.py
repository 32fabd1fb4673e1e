"""What the templates of a story's parts ask for, with the desk's addresses in place of anchors on one page."""

from functools import cached_property
from urllib.parse import quote

from svodka.desk.accounts import Told
from svodka.desk.deciding.given import written
from svodka.desk.views.joining import Joined, joined
from svodka.model.account import Claim
from svodka.model.article import Article
from svodka.model.span import Evidence
from svodka.presentation.html import contents
from svodka.presentation.html.story_parts import StoryParts
from svodka.presentation.messages import Messages
from svodka.presentation.view.index import StoryView
from svodka.presentation.view.safe import line

_KEYS = {"speakers": "quotes"}
"""The name of a tab's part on the account's page, where it is another."""


class StoryPage(StoryParts):
    """A story at the desk."""

    def __init__(self, told: Told, words: Messages) -> None:
        super().__init__(words)
        self.told = told
        self.view = told.view

    def story_href(self, part: str = "claims") -> str:
        """A tab of the story."""
        own = f"/story/{quote(self.told.story)}"
        return own if part == "claims" else f"{own}/{part}"

    def claim_href(self, view: StoryView, claim: Claim) -> str:
        """The claim's own page; with the place on which it stands, by which it is found when it bears another name."""
        at = written(claim.gist)
        return f"/story/{quote(self.told.story)}/claim/{quote(claim.id)}?at={quote(at, safe='@')}"

    def article_href(self, article: str) -> str:
        """The article's page."""
        return f"/article/{quote(article)}"

    def href(self, evidence: Evidence) -> str:
        """The place in the article's page, lit."""
        return f"/article/{quote(evidence.article)}/{evidence.start}-{evidence.end}#here"

    def permanent(self, claim: Claim) -> str:
        """An address of the claim that stays when the story is read anew, joined to another, or split."""
        return f"/claim/{quote(claim.gist.article)}/{claim.gist.start}-{claim.gist.end}"

    def called(self, article: str) -> str:
        """An article's title in marks; its id where it is none of the story's."""
        found = self.by_id.get(article)
        return f"«{line(found.title or article, 120)}»" if found else article

    def joined(self, view: StoryView, claim: Claim) -> Joined:
        """Why the tellings of a claim were put together."""
        return joined(view, claim, self.words)

    @cached_property
    def by_id(self) -> dict[str, Article]:
        return {article.id: article for article in self.view.articles}


def has(view: StoryView, part: str) -> bool:
    """Whether a story has anything to show in a tab."""
    there = dict(contents.contents(view))
    if part == "lineage":
        return any(there.get(name, False) for name in ("lineage", "drift", "weight"))
    return there.get(_KEYS.get(part, part), True)
