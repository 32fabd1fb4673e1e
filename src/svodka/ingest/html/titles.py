"""A page's headline: as the page states it for sharing, if the headline that it prints bears that out."""

import re
from collections.abc import Iterable

import lxml.html

from svodka.ingest.html.json_ld import Json, text_of
from svodka.ingest.html.meta_tags import items

_BAR = re.compile(r"\s+(?:\||::|//)\s+[^|]{2,60}$")
_TAIL = re.compile(r"\s+[—–•·*-]\s+([^—–•·*|]{2,60})$")
_SEPARATOR = re.compile(r"\s*(?:[|—–•·*:-]|//)")
_QUOTES = str.maketrans(dict.fromkeys("‘’‚`", "'") | dict.fromkeys("“”„«»", '"'))
_SHORTEST, _LONGEST = 8, 300


def find_title(meta: dict[str, str], ld: Json, tree: lxml.html.HtmlElement, names: Iterable[str | None]) -> str | None:
    """The article's headline without the site's name, which may be any of `names`.

    In this order: the stated one (OpenGraph, JSON-LD, Twitter), unless headlines printed and stated agree with each
    other and not with it; the headline that it begins with, when only the site's name follows; the page's only heading.
    """
    printed = _printed(tree)
    stated = [t for t in (meta.get("og:title"), text_of(ld.get("headline")), meta.get("twitter:title")) if t]
    if stated:
        return _without_site(_borne_out(stated, printed), names)
    if len(printed) == 1 and len(printed[0]) >= 15:
        return printed[0]
    named = next((n for n in items(tree, "headline") if len(n) >= _SHORTEST), None)
    if named or printed:
        return named or printed[0]
    title = " ".join((tree.findtext(".//title") or "").split())[:_LONGEST]
    return _without_site(title, names) or None


def _printed(tree: lxml.html.HtmlElement) -> list[str]:
    headings = (" ".join(h.text_content()[: 4 * _LONGEST].split()) for h in tree.iter("h1"))
    return [h for h in headings if _SHORTEST <= len(h) <= _LONGEST]


def _borne_out(stated: list[str], printed: list[str]) -> str:
    first = stated[0]
    plain = first.translate(_QUOTES)
    for heading in [*printed, *stated[1:]]:
        if (
            heading != first
            and plain.startswith(heading.translate(_QUOTES))
            and _SEPARATOR.match(first[len(heading) :])
        ):
            return heading
    agreed = {h.translate(_QUOTES) for h in stated[1:]}
    return next((h for h in printed if h.translate(_QUOTES) in agreed and not _same(h, first)), first)


def _without_site(title: str, names: Iterable[str | None]) -> str:
    """The title without "| Anything" and without "- Site's Name" at its end, unless next to nothing is left."""
    known = {_letters(n) for n in names if n}
    shorter = _BAR.sub("", title)
    tail = _TAIL.search(shorter)
    if tail and _letters(tail.group(1)) in known:
        shorter = shorter[: tail.start()]
    return shorter if len(shorter) >= _SHORTEST else title


def _letters(name: str) -> str:
    return re.sub(r"\W+|(?:\.\w{2,4})+$", "", name.casefold())


def _same(heading: str, stated: str) -> bool:
    a, b = (set(re.findall(r"\w{3,}", t.lower())) for t in (heading, stated))
    return bool(a and b) and len(a & b) >= 0.6 * min(len(a), len(b))
