"""What a page's markup says about its article: JSON-LD, OpenGraph and meta tags, microdata, then the visible page.

Formats: https://schema.org/NewsArticle, https://ogp.me (article).
"""

import re
from typing import NamedTuple
from urllib.parse import urljoin

import lxml.html

from svodka.ingest.html.bylines import find_authors
from svodka.ingest.html.json_ld import Json, article_node, name_of, text_of
from svodka.ingest.html.meta_tags import meta_tags
from svodka.ingest.html.moments import published, updated
from svodka.ingest.html.titles import find_title
from svodka.ingest.outlets import by_address, site

_TAIL_OF_TITLE = re.compile(r"\s[|—–•·-]\s([^|—–•·]{2,40})$")


class Markup(NamedTuple):
    """What was found; None where the markup says nothing. `body` is the article's text as JSON-LD gives it."""

    url: str | None
    outlet: str | None
    title: str | None
    authors: tuple[str, ...]
    published: str | None
    language: str | None
    updated: str | None = None
    section: str | None = None
    descriptions: tuple[str, ...] = ()
    body: str | None = None
    is_free: bool | None = None


def read_markup(tree: lxml.html.HtmlElement, address: str | None = None, guess: bool = True) -> Markup:
    """Reads the head of a page that came from `address`; `guess` looks for a day in the text where no date is stated.

    Never raises; a wrong value is left out."""
    meta, ld = meta_tags(tree), article_node(tree)
    url = _address(tree, meta, ld, address)
    outlet = _outlet(url, meta, ld, tree)
    language = (tree.get("lang") or text_of(ld.get("inLanguage")) or meta.get("og:locale") or "")[:2].lower()
    body = ld.get("articleBody")
    names = (outlet, meta.get("og:site_name"), name_of(ld.get("publisher")), site(url) if url else None)
    return Markup(
        url=url,
        outlet=outlet,
        title=find_title(meta, ld, tree, names),
        authors=find_authors(meta, ld, tree, names),
        published=published(meta, ld, tree, guess),
        language=language if re.fullmatch(r"[a-z]{2}", language) else None,
        updated=updated(meta, ld, tree),
        section=name_of(ld.get("articleSection")) or meta.get("article:section") or meta.get("og:article:section"),
        descriptions=_descriptions(meta, ld),
        body=body if isinstance(body, str) else None,
        is_free=_is_free(ld),
    )


def _descriptions(meta: dict[str, str], ld: Json) -> tuple[str, ...]:
    stated = (meta.get("og:description"), meta.get("description"), text_of(ld.get("description")))
    return tuple(dict.fromkeys(d for d in stated if d))


def _is_free(ld: Json) -> bool | None:
    """What the page says of itself in `isAccessibleForFree`; None when it says nothing."""
    value = ld.get("isAccessibleForFree")
    if isinstance(value, bool):
        return value
    return {"true": True, "false": False}.get(str(value).lower()) if value is not None else None


def _outlet(url: str | None, meta: dict[str, str], ld: Json, tree: lxml.html.HtmlElement) -> str | None:
    registered = by_address(url) if url else None
    if registered:
        return registered.name
    name = meta.get("og:site_name") or name_of(ld.get("publisher")) or meta.get("application-name")
    if name and re.match(r"https?://", name):
        name = site(name)
    return name or _named_in_title(url, tree) or (site(url) if url else None)


def _named_in_title(url: str | None, tree: lxml.html.HtmlElement) -> str | None:
    """The end of the page's title, "… | Степной край", when the site's address bears the same name."""
    found = _TAIL_OF_TITLE.search(" ".join((tree.findtext(".//title") or "")[:600].split()))
    host = (site(url) or "") if url else ""
    letters = re.sub(r"\W", "", found.group(1)).lower() if found else ""
    return found.group(1).strip() if found and len(letters) > 3 and letters in host.replace("-", "") else None


def _address(tree: lxml.html.HtmlElement, meta: dict[str, str], ld: Json, address: str | None) -> str | None:
    """The canonical address: link, OpenGraph, JSON-LD, else where the page came from. A site's front page is none."""
    links = (e.get("href") for e in tree.iter("link") if "canonical" in (e.get("rel") or "").lower().split())
    stated = (next(links, None), meta.get("og:url"), text_of(ld.get("url")), text_of(ld.get("mainEntityOfPage")))
    joined = [_joined(address, u.strip()) for u in stated if u]
    usable = [u for u in joined if re.match(r"https?://[^\s/]+\.[^\s]+$", u)]
    inner = (u for u in usable if re.match(r"https?://[^/]+/[^?#]", u))
    return next(inner, None) or address or next(iter(usable), None)


def _joined(base: str | None, link: str) -> str:
    try:
        return urljoin(base or "", link)
    except ValueError:
        return ""
