"""A page's meta tags and microdata (https://ogp.me, https://schema.org properties as `itemprop`), by name."""

import lxml.html
from lxml import etree

_LONGEST = 2_000
_ITEMS = etree.XPath("descendant::*[@itemprop = $name]")


def meta_tags(tree: lxml.html.HtmlElement) -> dict[str, str]:
    """The content of each meta tag by its lower-case property or name; the first of each name."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower().strip()
        content = " ".join((element.get("content") or "")[:_LONGEST].split())
        if name and content:
            found.setdefault(name, content)
    return found


def items(tree: lxml.html.HtmlElement, name: str) -> list[str]:
    """The values of a microdata property in the page, in order: its content, its datetime, or its text."""
    found = []
    for element in _ITEMS(tree, name=name):
        inner = element.find(".//*[@itemprop='name']")
        element = element if inner is None else inner  # noqa: PLW2901 - the name of the thing stands for it
        value = element.get("content") or element.get("datetime") or element.text_content()[:_LONGEST]
        if value.split():
            found.append(" ".join(value.split()))
    return found
