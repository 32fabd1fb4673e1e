"""What the templates of a story's parts ask for, wherever they are shown: on the account's one page, or at the desk."""

from abc import ABC, abstractmethod

from svodka.model.account import Claim
from svodka.model.article import Article
from svodka.model.reading import Link, Statement
from svodka.model.span import Evidence
from svodka.presentation.html import lineage, timeline
from svodka.presentation.html.tables import judging_names, names_of, quotes_by_speaker, wording_table
from svodka.presentation.messages import Messages
from svodka.presentation.view.context import InContext, in_context
from svodka.presentation.view.dates import in_words
from svodka.presentation.view.differing import Telling, tellings
from svodka.presentation.view.grid import rows
from svodka.presentation.view.index import StoryView
from svodka.presentation.view.safe import web_address


class StoryParts(ABC):
    """Knows what to draw; where things are shown, the page says that has the parts."""

    def __init__(self, words: Messages) -> None:
        self.words = words

    @abstractmethod
    def claim_href(self, view: StoryView, claim: Claim) -> str:
        """Where a claim is shown."""

    @abstractmethod
    def article_href(self, article: str) -> str:
        """Where an article's text is shown."""

    @abstractmethod
    def href(self, evidence: Evidence) -> str:
        """Where some evidence is shown in its text."""

    def link_href(self, statement: Statement, link: Link) -> str | None:
        """Where the article of a statement names this link of its chain."""
        if link.span is None:
            return None
        return self.href(Evidence(statement.article, link.span.start, link.span.end, link.span.text))

    def claim_id(self, view: StoryView, claim: Claim) -> str:
        """The name of a claim's own element."""
        return f"claim-{view.number}-{view.numbers[claim.id]}"

    def tellings(self, view: StoryView, claim: Claim) -> tuple[Telling, ...]:
        return tellings(view, claim)

    def in_context(self, claim: Claim, span: Evidence) -> InContext:
        return in_context(claim, span)

    def rows(self, view: StoryView) -> object:
        return rows(view, view.shared)

    def timeline(self, view: StoryView) -> object:
        return timeline.draw(view, self.words, lambda claim: self.claim_href(view, claim))

    def graph(self, view: StoryView) -> object:
        return lineage.draw(view, {id_: self.article_href(id_) for id_ in view.story.articles})

    def quotes(self, view: StoryView) -> object:
        return quotes_by_speaker(view)

    def wording(self, view: StoryView) -> object:
        return wording_table(view)

    def names(self, view: StoryView) -> object:
        return names_of(view)

    def judging(self, view: StoryView) -> object:
        return judging_names(view)

    def date(self, value: str) -> str:
        return in_words(value, self.words)

    def address(self, article: Article) -> str | None:
        return web_address(article.url)
