"""Makes an Article of a raw text and what came with it."""

import hashlib
import json

from svodka.ingest.furniture import mark_furniture
from svodka.ingest.furniture.edges import repeated_title
from svodka.ingest.headings import find_headings, find_title, mark_summary_labels
from svodka.ingest.metadata.authors import find_authors
from svodka.ingest.metadata.outlet import find_outlet
from svodka.ingest.metadata.published import find_published
from svodka.ingest.outlets import by_address, site
from svodka.ingest.page import Known, Marks, Page
from svodka.model.article import Article, Furniture

_ID_LENGTH = 16


def make_article(text: str, known: Known | None = None) -> Article:
    """Marks furniture and headings in a text and adds the metadata that only the text tells.

    What is in `known` is taken as it is. The text is kept as given, to the last character. The language is
    `known.language` or "ru"; telling languages apart is the business of `svodka.ingest.language`.
    """
    known = known or Known()
    marks = mark_furniture(Page.of(text, known))
    mark_summary_labels(marks)
    title_line = find_title(marks)
    title = known.title or (marks.page.lines[title_line].text if title_line is not None else None)
    repeated_title(marks, title)
    return Article(
        id=article_id(text, known),
        given_id=known.given_id,
        path=known.path,
        url=known.url,
        outlet=known.outlet or _outlet_of(known.url) or find_outlet(marks),
        title=title,
        authors=known.authors or find_authors(marks),
        published=known.published or find_published(marks),
        language=known.language or "ru",
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        furniture=_furniture(marks),
        headings=find_headings(marks, title_line),
        updated=known.updated,
        section=known.section,
        notes=known.notes,
    )


def article_id(text: str, known: Known) -> str:
    """An id that the content and what was given with it decide; where the file lies and what it is called do not."""
    given = [known.given_id, known.url, known.outlet, known.title, list(known.authors), known.published]
    return hashlib.sha256(json.dumps([*given, text]).encode()).hexdigest()[:_ID_LENGTH]


def _outlet_of(url: str | None) -> str | None:
    if not url:
        return None
    registered = by_address(url)
    return registered.name if registered else site(url)


def _furniture(marks: Marks) -> tuple[Furniture, ...]:
    text = marks.page.text
    return tuple(Furniture(f.start, f.end, text[f.start : f.end], f.rule) for f in marks.all())
