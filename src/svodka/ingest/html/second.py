"""A second opinion on a page's body, asked for when the first is doubtful: trafilatura, for precision, no comments."""

import logging

import trafilatura
from lxml import etree
from lxml.html import HtmlElement

from svodka.ingest.html.body import Body
from svodka.ingest.lines import key

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)


def second_body(tree: HtmlElement, url: str | None) -> Body:
    """What trafilatura finds; an empty body when it fails. The tree is not to be used afterwards: it is changed."""
    try:
        document = trafilatura.bare_extraction(
            tree, favor_precision=True, include_comments=False, include_tables=False, with_metadata=False, url=url
        )
    except Exception:
        return Body()
    found = getattr(document, "body", None)
    return _body(found) if found is not None else Body()


def _body(body: etree._Element) -> Body:
    lines: list[str] = []
    headings: set[str] = set()
    for element in body.iter("p", "head", "item", "quote", "cell", "ab"):
        parent = element.getparent()
        if parent is not None and parent.tag in {"p", "item", "quote", "cell"}:
            continue
        text = " ".join("".join(element.itertext()).split())
        if text:
            lines.append(f"• {text}" if element.tag == "item" else text)
        if text and element.tag == "head":
            headings.add(key(text))
    return Body(lines=tuple(lines), headings=frozenset(headings))
