"""What in a page is never its article, told by tags, roles and the names that site builders give their blocks.

An element that holds a good part of all running text stays whatever it is called: "page-with-sidebar" is no sidebar.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from lxml import etree
from lxml.html import HtmlElement

HARD = frozenset(
    ("script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "button", "select", "textarea",
     "input", "video", "audio", "canvas", "map", "head", "option", "math", "img")
)  # fmt: skip
_SOFT = frozenset(("nav", "form", "dialog", "footer", "aside", "label", "menu", "figure", "figcaption"))
_PLAIN = frozenset(
    ("html", "body", "main", "article", "p", "h1", "h2", "h3", "h4", "a", "span", "em", "strong", "i", "b", "u", "font",
     "br", "li", "td", "th", "tr", "tbody", "meta", "link")
)  # fmt: skip
_ROLES = frozenset(("navigation", "complementary", "contentinfo", "dialog", "search", "menu", "alert", "banner"))
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_EDGE_BEFORE, _EDGE_AFTER = r"(?:^|[\s_-]|(?<=[a-z])(?=[A-Z]))", r"(?=$|[\s_-]|[A-Z0-9])"
_NAMES = (
    r"related|recommend\w*|recirc\w*|read-?(?:more|also|next)|more-(?:from|on|stories|news)|also-?read|see-?also|share\w*"
    r"|sharing|social\w*|follow\w*|newsletter\w*|subscri\w*|sign-?up|promo\w*|advert\w*|ads?|adv|banners?|sponsor\w*"
    r"|outbrain|taboola|comments?|disqus|respond|side-?bar|widget\w*|breadcrumbs?|pagination|pager|nav|navbar|navigation"
    r"|menu|foot|footer|toolbar|tags|tag-?list|topics|keywords|by-?line\w*|author\w*|bio|meta|timestamp|copyright|credits?"
    r"|caption\w*|figcaption|gallery|carousel|slider|lightbox|popup|modal|overlay|cookie\w*|consent|gdpr|login|donat\w*"
    r"|poll|quiz|ratings?|votes?|hidden|sr-only|screen-reader\w*|trending|popular|most-?read|latest|teasers?|toc|skip"
    r"|disclaimer|sharedaddy|addthis|print-only|d-print-block|up-?next|infobox"
)
_NOT_BODY = re.compile(f"{_EDGE_BEFORE}(?i:{_NAMES}){_EDGE_AFTER}")
_NEVER_BODY = re.compile(
    r"(?i)cookie|consent|gdpr|onetrust|disqus"
    r"|(?:^|[\s_-])comments?(?:-?(?:list|area|section|wrapper|container|thread))?(?:$|\s)"
)
_BODY = re.compile(
    r"(?i)(?:article|story|entry|post|news|page)[_-]{0,2}(?:body|content|text)(?![a-z])|articlebody|body-?text"
    r"|(?:^|\s)content(?:$|\s)"
)
_LEAST, _LEAST_TAIL, _SHARE, _ALL = 40, 20, 0.35, 0.9


_MARKED = etree.XPath("descendant::*[@style or @role or @hidden or @aria-hidden]")
_NAMED = etree.XPath("descendant::*[@class or @id]")
_LONG_TEXTS = etree.XPath(f"descendant::text()[string-length() >= {_LEAST}]")


class Text(NamedTuple):
    """How much running text each element holds, in characters; `total` is that of the whole page."""

    held: dict[HtmlElement, int]
    total: int


def prune(body: HtmlElement) -> set[HtmlElement]:
    """The elements to leave out."""
    hard = set(body.iter(*HARD))
    text = _running_text(body)
    return hard | {e for e, share in _suspects(body) if text.held.get(e, 0) < share * text.total or not text.total}


def _suspects(body: HtmlElement) -> Iterator[tuple[HtmlElement, float]]:
    """Elements that may be none of the article, each with the share of the page's running text that would clear it."""
    yield from ((element, _SHARE) for element in body.iter(*_SOFT))
    marked = {element for element in _MARKED(body) if _is_apart(element)}
    yield from ((element, _SHARE) for element in marked)
    for element in _NAMED(body):
        if element.tag not in _PLAIN and element not in marked:
            share = _suspicion_of_names(f"{element.get('class', '')} {element.get('id', '')}"[:400])
            if share:
                yield element, share


def _is_apart(element: HtmlElement) -> bool:
    """True for an element that cannot be seen, or whose role is that of furniture."""
    style = element.get("style")
    if element.get("role") in _ROLES or element.get("aria-hidden") == "true" or element.get("hidden") is not None:
        return True
    return bool(style and _HIDDEN.search(style[:400]))


@lru_cache(maxsize=16_384)
def _suspicion_of_names(names: str) -> float:
    if not _NOT_BODY.search(names):
        return 0
    if _NEVER_BODY.search(names):
        return _ALL
    return 0 if _BODY.search(names) else _SHARE


def _running_text(body: HtmlElement) -> Text:
    """Text of some length that is no link, added up from where it stands to the root."""
    own: dict[HtmlElement, int] = {}
    for text in _LONG_TEXTS(body):
        size = len(text.strip())
        if size >= _LEAST_TAIL:
            parent = text.getparent()
            parent = parent.getparent() if text.is_tail else parent
            if parent is not None and parent.tag not in HARD and parent.tag != "a":
                own[parent] = own.get(parent, 0) + size
    held: dict[HtmlElement, int] = {}
    for element, size in own.items():
        held[element] = held.get(element, 0) + size
        for around in element.iterancestors():
            held[around] = held.get(around, 0) + size
    return Text(held, sum(own.values()))
