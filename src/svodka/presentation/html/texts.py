"""An article's whole text as markup: anchors, furniture greyed, and after each statement the number of its claim."""

from collections.abc import Mapping
from typing import NamedTuple

from markupsafe import Markup

from svodka.model.article import Article
from svodka.presentation.html.anchors import Anchors
from svodka.presentation.html.marks import verbatim
from svodka.presentation.messages import Messages
from svodka.presentation.view.safe import line


class Reference(NamedTuple):
    """The number of a claim and where it is on the page."""

    number: int
    href: str


class Piece(NamedTuple):
    """An element around a stretch of text. `first` opens it with its id; `again` reopens it where another cuts it."""

    start: int
    end: int
    first: Markup
    again: Markup


References = Mapping[int, tuple[Reference, ...]]
"""By the offset where a statement ends."""


def text_of(article: Article, anchors: Anchors, references: References, words: Messages) -> Markup:
    """The text, every character of it in order."""
    pieces = [*_anchored(article, anchors), *_furniture(article, words)]
    by_start: dict[int, list[Piece]] = {}
    for piece in sorted(pieces, key=lambda p: (p.start, -p.end)):
        by_start.setdefault(piece.start, []).append(piece)
    cuts = sorted({0, len(article.text), *references, *(p.start for p in pieces), *(p.end for p in pieces)})
    made: list[Markup] = []
    open_: list[Piece] = []
    for cut, following in zip(cuts, [*cuts[1:], len(article.text)], strict=True):
        made += _close(open_, cut)
        made += [_reference(reference) for reference in references.get(cut, ())]
        for piece in by_start.get(cut, ()):
            made.append(piece.first)
            open_.append(piece)
        made.append(verbatim(article.text[cut:following]))
    return Markup("").join([*made, *_close(open_, len(article.text))])


def _close(open_: list[Piece], at: int) -> list[Markup]:
    """Closes what ends here; what was opened inside it and goes on is closed and opened again."""
    deepest = next((depth for depth, piece in enumerate(open_) if piece.end <= at), None)
    if deepest is None:
        return []
    going_on = [piece for piece in open_[deepest:] if piece.end > at]
    closed = [Markup("</span>")] * (len(open_) - deepest)
    open_[deepest:] = going_on
    return [*closed, *(piece.again for piece in going_on)]


def _anchored(article: Article, anchors: Anchors) -> list[Piece]:
    open_ = Markup('<span class="place" id="{}">')
    return [
        Piece(p.start, p.end, open_.format(anchors.at(article.id, p)), Markup('<span class="place">'))
        for p in anchors.places(article.id)
    ]


def _furniture(article: Article, words: Messages) -> list[Piece]:
    made = []
    for found in article.furniture:
        reason = words.get(f"furniture.{found.reason}", line(found.reason, 60))
        opened = Markup('<span class="furniture" data-reason="{}">').format(reason)
        made.append(Piece(found.start, found.end, opened, Markup('<span class="furniture more">')))
    return made


def _reference(reference: Reference) -> Markup:
    return Markup('<a class="ref" href="{}">{}</a>').format(reference.href, reference.number)
