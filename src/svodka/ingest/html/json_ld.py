"""JSON-LD in a page: the node that describes its article (https://schema.org/NewsArticle)."""

import json
import re
from collections.abc import Iterator

import lxml.html

Json = dict[str, object]

_ARTICLES = re.compile(r"article|posting|report", re.I)
_DEEPEST = 6


def article_node(tree: lxml.html.HtmlElement) -> Json:
    """The first node of an article's type with a headline or a date; an empty one when there is none."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            data = json.loads((script.text or "").strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data, 0):
            if any(_ARTICLES.search(t) for t in _types(node)) and (node.get("headline") or node.get("datePublished")):
                return node
    return {}


def _nodes(data: object, depth: int) -> Iterator[Json]:
    if depth > _DEEPEST:
        return
    if isinstance(data, dict):
        yield data
        for value in data.values():
            yield from _nodes(value, depth + 1)
    elif isinstance(data, list):
        for value in data[:200]:
            yield from _nodes(value, depth + 1)


def _types(node: Json) -> list[str]:
    kind = node.get("@type")
    return [str(k) for k in kind] if isinstance(kind, list) else [str(kind or "")]


def text_of(value: object) -> str | None:
    """A string value, or the address of a reference."""
    if isinstance(value, dict):
        value = value.get("@id") or value.get("url")
    return (" ".join(value.split()) or None) if isinstance(value, str) else None


def name_of(value: object) -> str | None:
    """The name of a person or body, of the first when there are several."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name")
    return (" ".join(value.split()) or None) if isinstance(value, str) else None


def is_body(value: object) -> bool:
    """True for an organisation that stands where a person may."""
    return isinstance(value, dict) and "Organization" in "".join(_types(value))
