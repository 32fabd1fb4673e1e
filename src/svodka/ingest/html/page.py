"""The article of a saved page: body by trafilatura (precision first, no comments), metadata by the page's markup."""

import re

import lxml.html
import trafilatura
from lxml import etree

from svodka.ingest.errors import PageError
from svodka.ingest.html.markup import Markup, read_markup
from svodka.ingest.lines import key, plain
from svodka.ingest.options import IngestOptions
from svodka.ingest.page import Known

_PROLOGUE = re.compile(r"^\s*<\?xml[^>]{0,200}\?>", re.I)
_SHORTEST = 60


def read_page(html: str, path: str | None, options: IngestOptions) -> tuple[str, Known]:
    """The article's text, title first, and what the markup says. Nothing is fetched, no entity is resolved.

    Raises PageError when the page is no HTML, is too large or too deep to be safe, or has no article.
    """
    tree = _parse(html, options)
    markup = read_markup(tree)
    try:
        document = trafilatura.bare_extraction(
            tree,
            favor_precision=True,
            include_comments=False,
            include_tables=False,
            with_metadata=False,
            url=markup.url,
        )
    except Exception as error:
        raise PageError(f"the page cannot be read ({type(error).__name__})") from error
    body = getattr(document, "body", None)
    lines, headings = _lines(body) if body is not None else ([], frozenset[str]())
    if sum(map(len, lines)) < _SHORTEST:
        raise PageError("no article was found in the page")
    known = Known(
        path=path, url=markup.url, outlet=markup.outlet, title=markup.title, authors=markup.authors,
        published=markup.published, language=markup.language, headings=headings, captions=_captions(tree),
    )  # fmt: skip
    return "\n\n".join(_with_title(lines, markup)), known


def _parse(html: str, options: IngestOptions) -> lxml.html.HtmlElement:
    parser = lxml.html.HTMLParser(
        huge_tree=False, no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8"
    )
    try:
        tree = lxml.html.document_fromstring(_PROLOGUE.sub("", html).encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise PageError("this is not HTML that can be read") from error
    if any("depth" in entry.message for entry in parser.error_log):
        raise PageError("the page's elements are nested too deeply")
    count = sum(1 for _ in tree.iter())
    if count > options.max_elements:
        raise PageError(f"the page has too many elements ({count}; at most {options.max_elements} are read)")
    return tree


def _lines(body: etree._Element) -> tuple[list[str], frozenset[str]]:
    lines: list[str] = []
    headings: set[str] = set()
    for element in body.iter("p", "head", "item", "quote", "cell", "ab"):
        if element.getparent() is not None and element.getparent().tag in {"p", "item", "quote", "cell"}:
            continue
        text = " ".join("".join(element.itertext()).split())
        if not text:
            continue
        lines.append(f"• {text}" if element.tag == "item" else text)
        if element.tag == "head":
            headings.add(key(text))
    return lines, frozenset(headings)


def _captions(tree: lxml.html.HtmlElement) -> frozenset[str]:
    return frozenset(filter(None, (key(e.text_content()) for e in tree.iter("figcaption"))))


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
