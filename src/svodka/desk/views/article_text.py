"""An article's text as markup: furniture greyed; statements, quotes, names and times marked; one place lit.

Each character of the text stands in the page once and in order. What overlaps is cut and opened again.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from markupsafe import Markup

from svodka.desk.views.story_page import StoryPage
from svodka.model.account import Claim
from svodka.model.article import Article
from svodka.model.reading import Link, Reading
from svodka.model.span import Evidence, overlap
from svodka.presentation.html.marks import verbatim
from svodka.presentation.messages import Messages
from svodka.presentation.view.safe import line

Layer = Literal["furniture", "statement", "quote", "name", "time"]
_OUTER_FIRST: tuple[Layer, ...] = ("furniture", "statement", "quote", "name", "time")


class Target(NamedTuple):
    """The place that is lit."""

    start: int
    end: int

    def evidence(self, article: Article) -> Evidence:
        """The place with its text."""
        return Evidence(article.id, self.start, self.end, article.text[self.start : self.end])


class Stretch(NamedTuple):
    """A marked stretch; `said` is shown when one points at it, `claim` is what a statement belongs to."""

    layer: Layer
    start: int
    end: int
    said: str
    claim: Claim | None = None


class Layers(NamedTuple):
    """All that is marked in one article, and the story's page, where there is one."""

    article: Article
    stretches: tuple[Stretch, ...]
    page: StoryPage | None

    @classmethod
    def of(cls, article: Article, reading: Reading | None, page: StoryPage | None) -> "Layers":
        """Gathers them from the article, its reading, and its story's account."""
        found = [Stretch("furniture", f.start, f.end, f.reason) for f in article.furniture]
        if reading is not None:
            found += [Stretch("quote", q.start, q.end, q.speaker.name if q.speaker else "") for q in reading.quotes]
            found += [
                Stretch("name", m.start, m.end, entity.name) for entity in reading.entities for m in entity.mentions
            ]
            found += [Stretch("time", t.start, t.end, t.value or "") for t in reading.times]
        for claim in page.view.ordered if page else ():
            own = (s for s in claim.statements if s.article == article.id)
            found += [Stretch("statement", s.start, s.end, "", claim) for s in own]
        whole = len(article.text)
        good = [s for s in found if 0 <= s.start < s.end <= whole]
        return cls(article, tuple(sorted(good, key=lambda s: (s.start, _OUTER_FIRST.index(s.layer), -s.end))), page)

    def count(self, layer: Layer) -> int:
        """How many stretches a layer has."""
        return sum(stretch.layer == layer for stretch in self.stretches)

    def links(self, target: Target) -> tuple[Link, ...]:
        """Who is named as the source of the statement that a place lies in."""
        place = target.evidence(self.article)
        own = [s for c in self.claims for s in c.statements if s.article == self.article.id]
        best = max(own, key=lambda s: overlap(s, place), default=None)
        return best.attribution if best and overlap(best, place) else ()

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims that the article tells, in the order of its text."""
        found = {s.claim.id: s.claim for s in self.stretches if s.claim is not None}
        return tuple(found.values())


def marked(article: Article, layers: Layers, target: Target | None, words: Messages) -> Markup:
    """The text as one run of spans, none inside another, each with the classes of all that covers it."""
    text = article.text
    stretches = layers.stretches
    edges = {0, len(text), *(s.start for s in stretches), *(s.end for s in stretches)}
    edges |= {target.start, target.end} if target else set()
    cuts = sorted(edges)
    begun = 0
    covering: list[Stretch] = []
    made: list[Markup] = []
    for start, end in pairwise(cuts):
        covering = [s for s in covering if s.end > start]
        while begun < len(stretches) and stretches[begun].start <= start:
            covering.append(stretches[begun])
            begun += 1
        lit = target is not None and target.start <= start < target.end
        first = target is not None and start == target.start
        made.append(_span(text[start:end], covering, lit, "here" if first else "", words))
        made += [_reference(s, layers.page) for s in covering if s.end == end and s.claim is not None]
    return Markup("").join(made)


def _span(text: str, covering: Sequence[Stretch], lit: bool, id_: str, words: Messages) -> Markup:
    shown = verbatim(text)
    if not covering and not lit:
        return shown
    classes = " ".join(dict.fromkeys([*(s.layer for s in covering), *(["lit"] if lit else [])]))
    said = "; ".join(dict.fromkeys(_said(s, words) for s in covering if s.said))
    opened = Markup('<span class="{}"').format(classes)
    if id_:
        opened += Markup(' id="{}" tabindex="-1"').format(id_)
    if said:
        opened += Markup(' title="{}"').format(said)
    return opened + Markup(">{}</span>").format(shown)


def _said(stretch: Stretch, words: Messages) -> str:
    if stretch.layer == "furniture":
        return words.get(f"furniture.{stretch.said}", line(stretch.said, 60))
    return line(stretch.said, 80)


def _reference(stretch: Stretch, page: StoryPage | None) -> Markup:
    """The number of the claim after the statement that tells it."""
    if page is None or stretch.claim is None:
        return Markup("")
    number = page.view.numbers[stretch.claim.id]
    return Markup('<a class="ref" href="{}">{}</a>').format(page.claim_href(page.view, stretch.claim), number)
