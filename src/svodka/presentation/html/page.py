"""Puts the page together: the templates, the style and what they need to know."""

import base64
import hashlib
from functools import cache
from importlib.resources import files

from markupsafe import Markup

from svodka.model.account import Account, Claim
from svodka.model.article import Article
from svodka.model.span import Evidence
from svodka.presentation.html import contents
from svodka.presentation.html.anchors import Anchors
from svodka.presentation.html.environment import environment
from svodka.presentation.html.story_parts import StoryParts
from svodka.presentation.html.texts import Reference, text_of
from svodka.presentation.messages import Messages
from svodka.presentation.view import losing, phrases, reasons
from svodka.presentation.view.index import StoryView, source_name, story_views


def render(account: Account, words: Messages) -> str:
    """The page. It refers to nothing outside itself but, as plain links, the articles' own web addresses."""
    style = _style()
    made = (
        environment()
        .get_template("page.html.j2")
        .render(
            page=Page(account, words),
            words=words,
            phrases=phrases,
            reasons=reasons,
            losing=losing,
            parts=contents,
            style=Markup(style),  # noqa: S704 - our own file
            style_hash=_hash(style),
        )
    )
    return f"{made}\n"


class Page(StoryParts):
    """What the templates ask for, with anchors on this one page."""

    def __init__(self, account: Account, words: Messages) -> None:
        super().__init__(words)
        self.account = account
        self.anchors = Anchors(account)
        self.views = story_views(account)
        told = {id_ for view in self.views for id_ in view.story.articles}
        self.untold = tuple(article for article in account.articles if article.id not in told)
        self._references = self._all_references()

    def claim_href(self, view: StoryView, claim: Claim) -> str:
        """Where a claim is shown."""
        return f"#{self.claim_id(view, claim)}"

    def article_href(self, article: str) -> str:
        """Where an article's text is shown."""
        return f"#{self.anchors.article(article)}"

    def href(self, evidence: Evidence) -> str:
        """Where some evidence is shown in its text."""
        return self.anchors.href(evidence)

    def name(self, article: Article) -> str:
        return next((v.name(article.id) for v in self.views if article.id in v.names), source_name(article))

    def text(self, article: Article) -> Markup:
        return text_of(article, self.anchors, self._references.get(article.id, {}), self.words)

    def _all_references(self) -> dict[str, dict[int, tuple[Reference, ...]]]:
        found: dict[str, dict[int, tuple[Reference, ...]]] = {}
        for view in self.views:
            for claim in view.ordered:
                reference = Reference(view.numbers[claim.id], self.claim_href(view, claim))
                for statement in claim.statements:
                    ends = found.setdefault(statement.article, {})
                    ends[statement.end] = (*ends.get(statement.end, ()), reference)
        return found


@cache
def _style() -> str:
    return (files(__package__) / "style.css").read_text(encoding="utf-8")


def _hash(style: str) -> str:
    """The hash by which the page's policy lets in this style and no other."""
    return "sha256-" + base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
