"""JSON-LD in a page: the node that describes its article (https://schema.org/NewsArticle), its references resolved."""

import json
import re
from collections.abc import Iterator

import lxml.html

Json = dict[str, object]

_ARTICLES = re.compile(r"article|posting|report", re.I)
_DEEPEST, _MOST_NODES, _LARGEST = 6, 2_000, 2_000_000
_COMMENTS = re.compile(r"^\s*(?:<!--|/\*\s*<!\[CDATA\[\s*\*/|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\]\]>)\s*$")


def article_node(tree: lxml.html.HtmlElement) -> Json:
    """The first node of an article's type with a headline or a date; an empty one when there is none.

    A reference to another node of the page ({"@id": …}) among its authors, its publisher and its page is replaced by
    that node.
    """
    nodes = list(_all_nodes(tree))
    by_id = {str(n["@id"]): n for n in reversed(nodes) if isinstance(n.get("@id"), str) and len(n) > 1}
    for node in nodes:
        if any(_ARTICLES.search(t) for t in types_of(node)) and (node.get("headline") or node.get("datePublished")):
            return {key: _resolved(value, by_id) for key, value in node.items()}
    return {}


def _all_nodes(tree: lxml.html.HtmlElement) -> Iterator[Json]:
    left = _MOST_NODES
    for script in tree.iter("script"):
        text = script.text or ""
        if "ld+json" not in (script.get("type") or "") or len(text) > _LARGEST:
            continue
        try:
            data = json.loads(_COMMENTS.sub("", text.strip()).strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data, 0):
            yield node
            left -= 1
            if left <= 0:
                return


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


def _resolved(value: object, by_id: dict[str, Json]) -> object:
    if isinstance(value, list):
        return [_resolved(v, by_id) for v in value[:50]]
    if isinstance(value, dict) and not value.get("name"):
        return by_id.get(str(value.get("@id")), value)
    return value


def types_of(node: Json) -> list[str]:
    """The node's types, as strings."""
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
        value = value.get("name") or value.get("byline")
        value = value[0] if isinstance(value, list) and value else value
    return (" ".join(value.split()) or None) if isinstance(value, str) else None


def is_body(value: object) -> bool:
    """True for an organisation that stands where a person may."""
    return isinstance(value, dict) and "Organization" in "".join(types_of(value))
