"""The article of a saved page: its body, and what the page says of it."""

import re
from typing import NamedTuple

import lxml.html

from svodka.ingest.encoding import declared_encoding, decode_page
from svodka.ingest.errors import PageError
from svodka.ingest.html.body import Body, find_body
from svodka.ingest.html.choosing import chosen, is_doubtful, stated_body
from svodka.ingest.html.markup import Markup, read_markup
from svodka.ingest.html.parsing import parse
from svodka.ingest.html.shells import is_cut, stands_instead, why_no_article
from svodka.ingest.html.tidying import tidy
from svodka.ingest.lines import key, plain
from svodka.ingest.options import IngestOptions
from svodka.ingest.page import Known

_SHORTEST, _SHORT = 45, 1_500
ONLY_BEGINNING = "the page shows only the beginning of the article"


class PageArticle(NamedTuple):
    """What a page holds: its body without the title, what its markup says, and whether only the beginning is there."""

    body: Body
    markup: Markup
    is_cut: bool = False

    @property
    def text(self) -> str:
        """The article as text: the title first, an empty line between paragraphs."""
        return "\n\n".join(_with_title(list(self.body.lines), self.markup))


class Source(NamedTuple):
    """Where a page came from, and the encoding that its server named; all as far as it is known."""

    path: str | None = None
    url: str | None = None
    charset: str | None = None


def read_page(data: bytes, source: Source, options: IngestOptions) -> tuple[str, Known]:
    """The article's text, title first, and what the markup says.

    Raises NotTextError, and PageError when the page is no HTML, is too large or too deep to be safe, or has no article.
    """
    if len(data) > options.max_html_bytes:
        raise PageError(f"the page is too large (more than {options.max_html_bytes} bytes)")
    decoded = decode_page(data, declared_encoding(data) or source.charset)
    page = page_article(decoded.text, options, source.url)
    markup = page.markup
    known = Known(
        path=source.path, url=markup.url, outlet=markup.outlet, title=markup.title, authors=markup.authors,
        published=markup.published, language=markup.language, headings=page.body.headings,
        captions=frozenset(filter(None, map(key, page.body.captions))), updated=markup.updated, section=markup.section,
        notes=(*decoded.notes, *((ONLY_BEGINNING,) if page.is_cut else ())),
    )  # fmt: skip
    return page.text, known


def page_article(html: str, options: IngestOptions, url: str | None = None) -> PageArticle:
    """The article of a page. Nothing is fetched, no entity is resolved, no script is run. Raises PageError."""
    tree = parse(html, options)
    markup = read_markup(tree, url, options.second_opinion)
    body = _body(tree, markup, html, options)
    if _letters(body) < _SHORTEST or stands_instead(body):
        raise PageError(why_no_article(tree))
    return PageArticle(_tidied(body), _tidied_markup(markup), is_cut(markup, body, tree))


def _tidied(body: Body) -> Body:
    return body._replace(
        lines=tuple(map(tidy, body.lines)),
        headings=frozenset(map(tidy, body.headings)),
        captions=tuple(map(tidy, body.captions)),
    )


def _tidied_markup(markup: Markup) -> Markup:
    title = tidy(markup.title) if markup.title else None
    return markup._replace(title=title, authors=tuple(map(tidy, markup.authors)))


def _body(tree: lxml.html.HtmlElement, markup: Markup, html: str, options: IngestOptions) -> Body:
    """By our rules; by a second opinion where those are in doubt; by JSON-LD where
    ours is short and that has far more of the same."""
    body = find_body(tree, markup.descriptions)
    if options.second_opinion and is_doubtful(body):
        from svodka.ingest.html.second import second_body  # noqa: PLC0415 - loads slowly

        body = chosen(body, second_body(parse(html, options), markup.url))
    if body.size < _SHORT or is_doubtful(body):
        body = chosen(body, stated_body(markup.body, body))
    return body


def _letters(body: Body) -> int:
    return sum(sum(map(str.isalpha, line[:1000])) for line in body.lines[:100])


def _with_title(lines: list[str], markup: Markup) -> list[str]:
    """The lines with the title first, unless it is there."""
    if markup.title is None:
        return lines
    wanted = _key(markup.title)
    if any(_key(line) == wanted for line in lines[:3]):
        return lines
    return [markup.title, *lines]


def _key(text: str) -> str:
    return re.sub(r"\W+", " ", plain(text)).strip()
