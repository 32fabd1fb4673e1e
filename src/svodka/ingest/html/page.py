"""The article of a saved page: its body, and what the page says of it."""

import re
from typing import NamedTuple

import lxml.html

from svodka.ingest.errors import PageError
from svodka.ingest.html.body import Body, find_body
from svodka.ingest.html.choosing import chosen, is_doubtful, stated_body
from svodka.ingest.html.markup import Markup, read_markup
from svodka.ingest.html.parsing import parse
from svodka.ingest.html.shells import is_cut, stands_instead, why_no_article
from svodka.ingest.lines import key, plain
from svodka.ingest.options import IngestOptions
from svodka.ingest.page import Known

_SHORTEST = 45


class PageArticle(NamedTuple):
    """What a page holds: its body without the title, what its markup says, and whether only the beginning is there."""

    body: Body
    markup: Markup
    is_cut: bool = False

    @property
    def text(self) -> str:
        """The article as text: the title first, an empty line between paragraphs."""
        return "\n\n".join(_with_title(list(self.body.lines), self.markup))


def read_page(html: str, path: str | None, options: IngestOptions, url: str | None = None) -> tuple[str, Known]:
    """The article's text, title first, and what the markup says. `url` is where the page came from, if that is known.

    Raises PageError when the page is no HTML, is too large or too deep to be safe, or has no article.
    """
    page = page_article(html, options, url)
    markup = page.markup
    known = Known(
        path=path, url=markup.url, outlet=markup.outlet, title=markup.title, authors=markup.authors,
        published=markup.published, language=markup.language, headings=page.body.headings,
        captions=frozenset(filter(None, map(key, page.body.captions))),
    )  # fmt: skip
    return page.text, known


def page_article(html: str, options: IngestOptions, url: str | None = None) -> PageArticle:
    """The article of a page. Nothing is fetched, no entity is resolved, no script is run. Raises PageError."""
    tree = parse(html, options)
    markup = read_markup(tree, url)
    body = _body(tree, markup, html, options)
    if _letters(body) < _SHORTEST or stands_instead(body):
        raise PageError(why_no_article(tree))
    return PageArticle(body, markup, is_cut(markup, body, tree))


def _body(tree: lxml.html.HtmlElement, markup: Markup, html: str, options: IngestOptions) -> Body:
    """By our rules; by a second opinion where those are in doubt; by JSON-LD where it has far more of the same."""
    body = find_body(tree, markup.descriptions)
    if options.second_opinion and is_doubtful(body):
        from svodka.ingest.html.second import second_body  # noqa: PLC0415 - loads slowly

        body = chosen(body, second_body(parse(html, options), markup.url))
    return chosen(body, stated_body(markup.body, body))


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
