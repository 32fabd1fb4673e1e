"""Puts the page together: the templates, the style and what they need to know."""

import base64
import hashlib
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from svodka.model.account import Account, Claim
from svodka.model.article import Article
from svodka.presentation.html import contents, lineage, marks, timeline
from svodka.presentation.html.anchors import Anchors
from svodka.presentation.html.tables import judging_names, quotes_by_speaker, wording_table
from svodka.presentation.html.texts import Reference, text_of
from svodka.presentation.messages import Messages
from svodka.presentation.view import phrases, reasons
from svodka.presentation.view.dates import in_words
from svodka.presentation.view.grid import rows
from svodka.presentation.view.index import StoryView, source_name, story_views
from svodka.presentation.view.safe import web_address


def render(account: Account, words: Messages) -> str:
    """The page. It refers to nothing outside itself but, as plain links, the articles' own web addresses."""
    style = _style()
    made = (
        _environment()
        .get_template("page.html.j2")
        .render(
            page=Page(account, words),
            words=words,
            phrases=phrases,
            reasons=reasons,
            parts=contents,
            style=Markup(style),  # noqa: S704 - our own file
            style_hash=_hash(style),
        )
    )
    return f"{made}\n"


class Page:
    """What the templates ask for."""

    def __init__(self, account: Account, words: Messages) -> None:
        self.account = account
        self.words = words
        self.anchors = Anchors(account)
        self.views = story_views(account)
        told = {id_ for view in self.views for id_ in view.story.articles}
        self.untold = tuple(article for article in account.articles if article.id not in told)
        self._references = self._all_references()

    def rows(self, view: StoryView) -> object:
        return rows(view, view.shared)

    def timeline(self, view: StoryView) -> object:
        return timeline.draw(view, self.words)

    def graph(self, view: StoryView) -> object:
        return lineage.draw(view, {id_: f"#{self.anchors.article(id_)}" for id_ in view.story.articles})

    def quotes(self, view: StoryView) -> object:
        return quotes_by_speaker(view)

    def wording(self, view: StoryView) -> object:
        return wording_table(view)

    def judging(self, view: StoryView) -> object:
        return judging_names(view)

    def claim_id(self, view: StoryView, claim: Claim) -> str:
        return f"claim-{view.number}-{view.numbers[claim.id]}"

    def date(self, value: str) -> str:
        return in_words(value, self.words)

    def name(self, article: Article) -> str:
        return next((v.name(article.id) for v in self.views if article.id in v.names), source_name(article))

    def address(self, article: Article) -> str | None:
        return web_address(article.url)

    def text(self, article: Article) -> Markup:
        return text_of(article, self.anchors, self._references.get(article.id, {}), self.words)

    def _all_references(self) -> dict[str, dict[int, tuple[Reference, ...]]]:
        found: dict[str, dict[int, tuple[Reference, ...]]] = {}
        for view in self.views:
            for claim in view.ordered:
                reference = Reference(view.numbers[claim.id], f"#{self.claim_id(view, claim)}")
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


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader(__package__, "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "name": marks.name,
        "verbatim": marks.verbatim,
        "evidence": marks.evidence,
        "language": marks.language,
    }
    return environment
