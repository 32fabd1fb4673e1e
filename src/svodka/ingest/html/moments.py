"""When a page's article was published and last changed: JSON-LD, meta tags, microdata, the page's own time marks."""

import re

import lxml.html

from svodka.ingest.dates import first_iso
from svodka.ingest.html.json_ld import Json, text_of
from svodka.ingest.html.meta_tags import items

_PUBLISHED = (
    "article:published_time", "og:article:published_time", "article:published", "datepublished", "og:published_time",
    "pubdate", "publishdate", "publish-date", "publish_date", "date", "dc.date", "dc.date.issued", "dcterms.created",
    "dcterms.date", "dcterms.issued", "parsely-pub-date", "sailthru.date", "article.published",
    "cxenseparse:recs:publishtime",
    "dc.date.created", "citation_publication_date", "publication_date", "mediator_published_time",
)  # fmt: skip
_UPDATED = (
    "article:modified_time", "og:updated_time", "datemodified", "dc.date.modified", "dcterms.modified", "last-modified",
    "article:modified", "lastmod", "revised", "dc.modified",
)  # fmt: skip
_NAMED = re.compile(r"publish|pub-?date|date-?line|posted|created|timestamp|article-date|byline|дата", re.I)


def published(meta: dict[str, str], ld: Json, tree: lxml.html.HtmlElement, guess: bool = True) -> str | None:
    """ISO 8601 as precise as the page says. The first of these that is a date decides; a later one of the same day
    that knows the minute or the zone makes it precise."""
    stated = [text_of(ld.get("datePublished")), text_of(ld.get("dateCreated")), *(meta.get(k) for k in _PUBLISHED)]
    days = [d for d in map(_iso, stated) if d]
    if not days or len(days[0]) < _WITH_MINUTES:
        days += [d for d in map(_iso, [*items(tree, "datePublished"), *_times(tree)]) if d]
    if not days:
        return _guessed(tree) if guess else None
    return max((d for d in days if d[:10] == days[0][:10]), key=lambda d: min(len(d), _WITH_MINUTES))


_WITH_MINUTES = len("2025-10-31T20:55")


def updated(meta: dict[str, str], ld: Json, tree: lxml.html.HtmlElement) -> str | None:
    """When the page says that its article was last changed, or None."""
    stated = [text_of(ld.get("dateModified")), *(meta.get(k) for k in _UPDATED), *items(tree, "dateModified")]
    return next((d for d in map(_iso, stated) if d), None)


def _iso(value: str | None) -> str | None:
    found = first_iso(value[:100]) if value else None
    return found[2] if found else None


def _times(tree: lxml.html.HtmlElement) -> list[str]:
    """The datetime of time elements that are named as a publication's, then of the page's only other day."""
    named: list[str] = []
    other: list[str] = []
    for element in tree.iter("time"):
        value = element.get("datetime") or ""
        around = [e for e in (element, element.getparent()) if e is not None]
        names = " ".join(e.get(a) or "" for e in around for a in ("class", "itemprop", "id"))
        if value:
            (named if element.get("pubdate") is not None or _NAMED.search(names[:300]) else other).append(value)
    days = {d[:10] for d in map(_iso, other) if d}
    return named[:1] + (other if len(days) == 1 else [])


def _guessed(tree: lxml.html.HtmlElement) -> str | None:
    """The day by htmldate, which looks through the visible page; it is loaded at first need."""
    from htmldate import find_date  # noqa: PLC0415 - loads slowly

    try:
        found = find_date(tree, original_date=True, extensive_search=False)
    except Exception:
        return None
    return str(found) if found else None
