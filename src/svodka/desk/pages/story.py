"""A story's pages: its claims, one claim, and the parts that the account's page has too."""

from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.responses import Response

from svodka.desk.accounts import Told
from svodka.desk.arrivals import seen_before
from svodka.desk.deciding.offered import Deciding
from svodka.desk.making import make_account_of
from svodka.desk.views.choosing import CHOICES, PAGE, choose
from svodka.desk.views.news import News
from svodka.desk.views.story_page import StoryPage, has
from svodka.desk.views.whereabouts import place_of
from svodka.desk.visit import Visit
from svodka.presentation.store.decisions import said
from svodka.store import Store

PARTS = ("claims", "conflicts", "grid", "timeline", "lineage", "speakers", "wording", "articles", "decisions")
"""The tabs of a story, in order; the first one's address is the story's own."""

_MADE_ANEW = ("decisions",)
"""Parts that hold forms, and what is not in the account."""


class Opened(NamedTuple):
    """A story that was asked for, ready to be shown."""

    told: Told
    page: StoryPage
    news: News
    deciding: Deciding


def claims(visit: Visit) -> Response:
    """The claims, those that one must know first."""

    def shown(opened: Opened) -> Response:
        query = visit.request.query_params
        asked = query.get("show", "")
        chosen = asked if asked in CHOICES else "all"
        number = query.get("page", "1")
        found = choose(opened.page.view, chosen, opened.news)
        last = max(1, -(-len(found) // PAGE))
        at = min(last, max(1, int(number))) if number.isdigit() and len(number) < 6 else 1
        given = {"claims": found[(at - 1) * PAGE : at * PAGE], "chosen": chosen, "at": at, "last": last}
        counts = {choice: len(choose(opened.page.view, choice, opened.news)) for choice in CHOICES}
        return _kept(visit, opened, "claims", counts=counts, **given)

    return _with_account(visit, shown)


def claim(visit: Visit) -> Response:
    """One claim with all its tellings; where the account has been made anew without it, what became of it."""

    def shown(opened: Opened) -> Response:
        found = opened.page.view.claims.get(visit.request.path_params["claim"])
        if found is not None:
            return _page(visit, opened, "claim", claim=found, moved="moved" in visit.request.query_params)
        at = place_of(visit.request.query_params.get("at", ""))
        if at is not None:
            return visit.go(f"/claim/{quote(at.article)}/{at.start}-{at.end}?moved")
        gone = _page(visit, opened, "no_claim")
        gone.status_code = 404
        return gone

    return _with_account(visit, shown)


def part(visit: Visit) -> Response:
    """One of the other parts."""
    asked = visit.request.path_params["part"]
    if asked not in PARTS[1:]:
        raise HTTPException(404)
    shown = _page if asked in _MADE_ANEW else _kept
    return _with_account(visit, lambda opened: shown(visit, opened, asked))


def _kept(visit: Visit, opened: Opened, part: str, **values: object) -> Response:
    """A part that is made once for all who see the same: the account's stamp says what it is made of."""
    told, news = opened.told, opened.news.articles
    key = (told.story, told.stamp, visit.words.language, part, values.get("chosen"), values.get("at"), news)
    body = visit.desk.parts.of(key, lambda: visit.part(f"story_{part}.html.j2", {**_given(opened), **values}))
    return visit.page("story_frame.html.j2", {"part": part, "body": body, **_framed(opened)})


def _page(visit: Visit, opened: Opened, part: str, **values: object) -> Response:
    return visit.page(f"story_{part}.html.j2", {"part": part, **_framed(opened), **values})


def _given(opened: Opened) -> dict[str, object]:
    return {"page": opened.page, "view": opened.page.view, "told": opened.told, "news": opened.news}


def _framed(opened: Opened) -> dict[str, object]:
    tabs = [(name, has(opened.page.view, name)) for name in PARTS]
    return {**_given(opened), "tabs": tabs, "deciding": opened.deciding, "said": said}


def _with_account(visit: Visit, shown: Callable[[Opened], Response]) -> Response:
    """Shows the story where its account is there; else has it made and shows how far that has come."""
    asked = visit.request.path_params["story"]
    with visit.desk.store() as store:
        story = store.stories.get(asked)
        if story.id != asked:
            return visit.go(visit.address().replace(f"/story/{asked}", f"/story/{story.id}", 1))
        told = visit.desk.accounts.of(store, asked)
        if told is not None and (told.good or visit.desk.work is None):
            return shown(_opened(visit, store, told, story.keys))
        if visit.desk.work is None:
            raise HTTPException(404)
        job = visit.desk.work.ask(f"account {asked}", make_account_of(asked, visit.address()))
        if told is not None:
            return shown(_opened(visit, store, told, story.keys))
    return visit.go(f"/work/{job.id}")


def _opened(visit: Visit, store: Store, told: Told, keys: tuple[int, ...]) -> Opened:
    seen = seen_before(visit, "svodka_seen_story", f"/story/{told.story}", store.arrival())
    arrived = set(store.articles.arrived(keys, seen)) if seen is not None else set()
    ids = {key: article.id for key, article in zip(keys, store.articles.get(keys), strict=True)} if arrived else {}
    page = StoryPage(told, visit.words)
    return Opened(told, page, News(told.view, {ids[key] for key in arrived}), Deciding(page, store, keys))
