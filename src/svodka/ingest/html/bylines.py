"""Who wrote a page's article: as JSON-LD states it, else meta tags, else microdata, else the page's byline."""

import re
from collections.abc import Callable, Iterable

import lxml.html
from lxml import etree

from svodka.ingest.html.json_ld import Json, is_body, name_of
from svodka.ingest.html.meta_tags import items

_TAGS = (
    "author", "article:author", "article:author_name", "og:article:author", "dc.creator", "dcterms.creator", "byl",
    "sailthru.author", "dcsext.author", "parsely-author", "cxenseparse:author", "citation_author", "creator",
)  # fmt: skip
_NO_NAME = re.compile(r"https?:|www\.|[@/<>{}\\]|^\W*\d*\W*$|\.(?:com|ru|ua|org|net|es)\b", re.I)
_BY = re.compile(
    r"^(?:written by|reported by|by|автор(?:ы|ка|и)?|текст|подготовил[аи]?|por|de|von)\s*:?\s+(?=\S)", re.I
)
_COMMON = frozenset(
    ("admin", "administrator", "editor", "redaktor", "redaktion", "redacción", "redaccion", "редакция", "редактор",
     "news", "newsroom", "author", "автор", "staff", "guest", "root", "user", "webmaster", "nachrichten",
     "noticias", "новости")
)  # fmt: skip
_LIST = re.compile(r"\s*[,;|]\s*|\s+(?:and|und|y|и|та|&)\s+")
_LONGEST, _MOST = 60, 20
_BY_LINK = etree.XPath("descendant::a[@rel = 'author']")

Names = Iterable[str | None]


def find_authors(
    meta: dict[str, str], ld: Json, tree: lxml.html.HtmlElement, outlets: Iterable[str | None]
) -> tuple[str, ...]:
    """The authors' names in order, each once; the outlet itself is none, unless it is all that JSON-LD states."""
    own = {n.casefold() for n in outlets if n}
    stated = _people(_stated(ld), frozenset())
    if stated:
        people = tuple(n for n in stated if n.casefold() not in own)
        return people or stated
    sources: tuple[Callable[[], Names], ...] = (
        *((lambda tag=tag: _LIST.split(meta.get(tag, ""))) for tag in _TAGS),
        lambda: items(tree, "author"),
        lambda: (e.text_content() for e in _BY_LINK(tree)),
    )
    for source in sources:
        if people := _people(source(), own):
            return people
    return ()


def _stated(ld: Json) -> list[str | None]:
    stated = ld.get("author") or ld.get("creator")
    found: list[str | None] = []
    for author in stated if isinstance(stated, list) else [stated]:
        name = None if is_body(author) else name_of(author)
        found += _LIST.split(name) if name else []
    return found


def _people(names: Names, own: Iterable[str]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for name in names:
        clean = _BY.sub("", " ".join((name or "").split())).strip(" ,.;:|-–—")
        plain = clean.casefold()
        if 1 < len(clean) <= _LONGEST and not _NO_NAME.search(clean) and plain not in own and plain not in _COMMON:
            found.setdefault(clean)
    return tuple(found)[:_MOST]
