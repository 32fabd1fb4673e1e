"""Search over everything: articles, statements, quotes."""

from typing import NamedTuple
from urllib.parse import quote

from markupsafe import Markup
from starlette.responses import Response

from svodka.desk.visit import Visit
from svodka.presentation.html.marks import verbatim
from svodka.store import QueryError
from svodka.store.records import Hit, PassageKind

KINDS: tuple[PassageKind, ...] = ("article", "statement", "quote")
_FEW, _MANY = 6, 60


class Found(NamedTuple):
    """A hit with the words that were found marked, and where it stands."""

    hit: Hit
    shown: Markup
    href: str


def search(visit: Visit) -> Response:
    """A few of each kind, or many of one."""
    asked = visit.request.query_params.get("q", "").strip()[:200]
    only = visit.request.query_params.get("kind", "")
    kinds = tuple(kind for kind in KINDS if only in {kind, ""}) or KINDS
    limit = _MANY if only in KINDS else _FEW
    found: dict[PassageKind, list[Found]] = {}
    problem = not asked
    if asked:
        with visit.desk.store() as store:
            try:
                for kind in kinds:
                    found[kind] = [_shown(hit) for hit in store.search.find(asked, kind, limit)]
            except QueryError:
                problem = True
    given = {"asked": asked, "only": only if only in KINDS else "", "limit": limit, "problem": problem}
    return visit.page("search.html.j2", {"found": found, **given})


def _shown(hit: Hit) -> Found:
    parts: list[Markup] = []
    at = 0
    for start, end in hit.marks:
        parts += [verbatim(hit.text[at:start]), Markup("<mark>{}</mark>").format(verbatim(hit.text[start:end]))]
        at = end
    shown = Markup("").join([*parts, verbatim(hit.text[at:])])
    if hit.kind == "article":
        shown = Markup("… {} …").format(shown)
    return Found(hit, shown, f"/article/{quote(hit.article)}/{hit.start}-{hit.end}#here")
