"""What a page's markup says about its article: JSON-LD first, then OpenGraph and meta tags, then the visible headline.

Formats: https://schema.org/NewsArticle, https://ogp.me (article).
"""

import re
from typing import NamedTuple

import lxml.html

from svodka.ingest.dates import first_iso
from svodka.ingest.html.json_ld import Json, article_node, is_body, name_of, text_of
from svodka.ingest.outlets import by_address, site

_NO_NAME = re.compile(r"https?://|@|^\d+$")
_SITE_TAIL = re.compile(r"\s+(?:[|—–•·-]|::|//)\s+[^|—–•·]{2,40}$")


class Markup(NamedTuple):
    """What was found; None where the markup says nothing."""

    url: str | None
    outlet: str | None
    title: str | None
    authors: tuple[str, ...]
    published: str | None
    language: str | None


def read_markup(tree: lxml.html.HtmlElement) -> Markup:
    """Reads the head of a page. Never raises for what a page says; a wrong value is left out."""
    meta, ld = _meta(tree), article_node(tree)
    url = _first_url(meta.get("og:url"), _canonical(tree), text_of(ld.get("url")), text_of(ld.get("mainEntityOfPage")))
    published = _published(meta, ld, tree)
    language = (tree.get("lang") or meta.get("og:locale") or "")[:2].lower()
    return Markup(
        url=url,
        outlet=_outlet(url, meta, ld),
        title=_title(meta, ld, tree),
        authors=_authors(meta, ld, tree),
        published=published,
        language=language if re.fullmatch(r"[a-z]{2}", language) else None,
    )


def _meta(tree: lxml.html.HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower().strip()
        content = " ".join((element.get("content") or "").split())
        if name and content:
            found.setdefault(name, content)
    return found


def _title(meta: dict[str, str], ld: Json, tree: lxml.html.HtmlElement) -> str | None:
    headings = [" ".join(h.text_content().split()) for h in tree.iter("h1")]
    stated = [t for t in (meta.get("og:title"), text_of(ld.get("headline")), meta.get("twitter:title")) if t]
    for heading in headings:
        if 8 <= len(heading) <= 300 and any(_same(heading, t) for t in stated):
            return heading
    if len(headings) == 1 and 15 <= len(headings[0]) <= 300:
        return headings[0]
    return _SITE_TAIL.sub("", stated[0]) if stated else None


def _same(heading: str, stated: str) -> bool:
    a, b = (set(re.findall(r"\w{3,}", t.lower())) for t in (heading, stated))
    return bool(a and b) and len(a & b) >= 0.6 * min(len(a), len(b))


def _authors(meta: dict[str, str], ld: Json, tree: lxml.html.HtmlElement) -> tuple[str, ...]:
    stated = ld.get("author")
    names = [name_of(a) for a in (stated if isinstance(stated, list) else [stated]) if not is_body(a)]
    if not any(names):
        names = [n.strip() for n in re.split(r",|;", meta.get("article:author", "") or meta.get("author", ""))]
    outlets = {n.lower() for n in (meta.get("og:site_name"), name_of(ld.get("publisher"))) if n}
    kept = [n for n in names if n and 2 <= len(n.split()) <= 5 and not _NO_NAME.search(n) and n.lower() not in outlets]
    return tuple(dict.fromkeys(kept))


def _outlet(url: str | None, meta: dict[str, str], ld: Json) -> str | None:
    registered = by_address(url) if url else None
    if registered:
        return registered.name
    name = meta.get("og:site_name") or name_of(ld.get("publisher")) or meta.get("application-name")
    return name or (site(url) if url else None)


def _published(meta: dict[str, str], ld: Json, tree: lxml.html.HtmlElement) -> str | None:
    keys = (
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "pubdate",
        "publishdate",
        "date",
        "dc.date",
        "parsely-pub-date",
    )
    for value in (text_of(ld.get("datePublished")), *(meta.get(k) for k in keys)):
        found = first_iso(value) if value else None
        if found:
            return found[2]
    return _guessed_date(tree)


def _guessed_date(tree: lxml.html.HtmlElement) -> str | None:
    """The day by htmldate, which looks through the visible page; it is loaded at first need."""
    from htmldate import find_date  # noqa: PLC0415 - loads slowly

    try:
        found = find_date(tree, original_date=True, extensive_search=False)
    except Exception:
        return None
    return str(found) if found else None


def _canonical(tree: lxml.html.HtmlElement) -> str | None:
    return next((e.get("href") for e in tree.iter("link") if (e.get("rel") or "").lower() == "canonical"), None)


def _first_url(*candidates: str | None) -> str | None:
    return next((u for u in candidates if u and re.match(r"https?://[^\s/]+\.", u)), None)
