"""An article's page: its text with all that was found in it, and what changed from version to version."""

from typing import get_args
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.responses import Response

from svodka.desk.deciding.offered import decided_outlet, quotes_at
from svodka.desk.views.article_text import Layers, Target, marked
from svodka.desk.views.story_page import StoryPage
from svodka.desk.views.versions import shown_versions
from svodka.desk.views.whereabouts import claim_at, today
from svodka.desk.visit import Visit
from svodka.model.reading import LinkKind
from svodka.model.span import Evidence
from svodka.presentation.view.index import source_name
from svodka.presentation.view.safe import web_address
from svodka.store import Store, UnknownIdError


def article(visit: Visit) -> Response:
    """The whole text."""
    return _shown(visit, None)


def place(visit: Visit) -> Response:
    """The text with one place of it lit: the permanent address of a piece of evidence."""
    start, end = int(visit.request.path_params["start"]), int(visit.request.path_params["end"])
    return _shown(visit, Target(start, end))


def claim_of(visit: Visit) -> Response:
    """Leads to the claim that a place of an article tells today, whatever story it is in by now; to the place itself
    where none does. `?moved` says on the page that is shown that the address led elsewhere before."""
    id_ = visit.request.path_params["article"]
    start, end = int(visit.request.path_params["start"]), int(visit.request.path_params["end"])
    moved = "moved" in visit.request.query_params
    with visit.desk.store() as store:
        page = _story_page(visit, store, store.articles.key(id_))
        at = today(store, Evidence(id_, start, end, ""))
    found = claim_at(page, at) if page else None
    if not page or not found:
        return visit.go(f"/article/{quote(at.article)}/{at.start}-{at.end}{'?untold' if moved else ''}#here")
    return visit.go(page.claim_href(page.view, found) + ("&moved" if moved else ""))


def _shown(visit: Visit, target: Target | None) -> Response:
    id_ = visit.request.path_params["article"]
    with visit.desk.store() as store:
        key = store.articles.key(id_)
        shown, current = store.articles.version(id_), store.articles.get([key])[0]
        if target is not None and not 0 <= target.start < target.end <= len(shown.text):
            raise HTTPException(404)
        page = _story_page(visit, store, key)
        readings = store.readings.get([key]) if shown.id == current.id else []
        versions = store.articles.versions(key)
        outlet = decided_outlet(store, key)
    layers = Layers.of(shown, readings[0] if readings else None, page)
    text = marked(shown, layers, target, visit.words)
    name, address = outlet or source_name(shown), web_address(shown.url)
    about = {"article": shown, "current": current, "name": name, "address": address}
    found: dict[str, object] = {
        "page": page,
        "layers": layers,
        "target": target,
        "versions": shown_versions(versions, visit.words),
        "text": text,
    }
    place = target.evidence(shown) if target else None
    found["quotes"] = quotes_at(page, shown, place) if shown.id == current.id else []
    found["kinds"], found["outlet"] = get_args(LinkKind), outlet
    found["links"] = layers.links(target) if target else ()
    found["untold"] = "untold" in visit.request.query_params
    return visit.page("article_page.html.j2", {**about, **found})


def _story_page(visit: Visit, store: Store, key: int) -> StoryPage | None:
    """The story of an article, where its account is there."""
    id_ = store.stories.of(key)
    try:
        told = visit.desk.accounts.of(store, id_) if id_ else None
    except UnknownIdError:
        return None
    return None if told is None else StoryPage(told, visit.words)
