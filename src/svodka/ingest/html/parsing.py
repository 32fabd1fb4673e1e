"""HTML to a tree, within limits: nothing is fetched, no entity is resolved, no script is run."""

import re
from collections.abc import Iterator
from itertools import islice

import lxml.html
from lxml import etree

from svodka.ingest.errors import PageError
from svodka.ingest.options import IngestOptions

_PROLOGUE = re.compile(r"^\s*<\?xml[^>]{0,200}\?>", re.I)
_LONG = 4000
_QUOTED = re.compile("\"[^\"]*\"|'[^']*'")
_MOST_ATTRIBUTES = 10_000
"""The parser compares each attribute with all before it."""
_TAGS = re.compile(r"<[a-zA-Z]")
_ELEMENTS = etree.ElementDefaultClassLookup(element=lxml.html.HtmlElement)
"""One class for all elements: which it is need not be asked in Python for each that is touched."""


def parse(html: str, options: IngestOptions) -> lxml.html.HtmlElement:
    """The page's tree without comments. Raises PageError when the page is no HTML, or too deep or too large to be safe.

    The tags are counted before the tree is built, so that a page of a million elements costs next to nothing.
    """
    most = options.max_elements
    if html.count("<") > most and sum(1 for _ in _TAGS.finditer(html)) > most:
        raise PageError(f"the page has too many elements (more than {most})")
    if any(_attributes(tag) > _MOST_ATTRIBUTES for tag in _long_tags(html)):
        raise PageError(f"an element of the page has too many attributes (more than {_MOST_ATTRIBUTES})")
    parser = etree.HTMLParser(huge_tree=False, no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    parser.set_element_class_lookup(_ELEMENTS)
    try:
        tree = lxml.html.document_fromstring(_PROLOGUE.sub("", html).encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise PageError("this is not HTML that can be read") from error
    if any("depth" in entry.message for entry in parser.error_log):
        raise PageError("the page's elements are nested too deeply")
    return tree


def _long_tags(html: str) -> Iterator[str]:
    """What stands in tags of some length, closed or not."""
    for part in islice(html.split("<"), 1, None):
        if len(part) > _LONG and part[0].isascii() and part[0].isalpha() and ">" not in part[:_LONG]:
            yield part.partition(">")[0]


def _attributes(tag: str) -> int:
    return len(_QUOTED.sub(" ", tag).split())
