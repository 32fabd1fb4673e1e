"""The line at an article's end that names where all of it is from: "Источник — BBC"."""

import re

from svodka.ingest.outlets import by_address, by_name
from svodka.model.article import Article
from svodka.model.reading import Link, LinkKind
from svodka.model.span import Span

_LINES = 4
_LONG = 80
_SOURCE = re.compile(r"(?:источник(?: новости| информации)?|source|via)[ \u00a0]*[:—–-][ \u00a0]*(?P<name>.+)", re.I)
_SITE = re.compile(r"(?:https?://)?(?:www\.)?(?P<site>[\w-]{2,40}(?:\.[\w-]{2,20}){1,2})(?:/\S*)?")


def closing_source(article: Article) -> Link | None:
    """The outlet that one of the last lines names as the source; None where it names none that is known or a site."""
    end = len(article.text)
    for _ in range(_LINES):
        start = article.text.rfind("\n", 0, end) + 1
        line = article.text[start:end].strip()
        found = _SOURCE.fullmatch(line) if len(line) <= _LONG else None
        if found is not None:
            return _link(article.text, start, found["name"].strip(' .«»"“”'))
        if not start:
            return None
        end = start - 1
    return None


def _link(text: str, line: int, written: str) -> Link | None:
    at = text.find(written, line)
    site = _SITE.fullmatch(written)
    known = by_name(written) or (by_address(f"https://{site['site']}") if site else None)
    if known is None and site is None:
        return None
    name = known.name if known else str(site["site"]) if site else written
    kind: LinkKind = "agency" if known is not None and known.kind == "agency" else "outlet"
    return Link(name=name, kind=kind, span=Span(at, at + len(written), written), rule="closing_source")
