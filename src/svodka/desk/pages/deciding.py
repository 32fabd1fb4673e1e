"""Decisions: made and taken back by forms, listed on a page of their own, handed on as JSON."""

from urllib.parse import quote

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.responses import Response

from svodka.desk.deciding.forms import deed_of
from svodka.desk.deciding.given import FormError
from svodka.desk.making import make_decision, take_back
from svodka.desk.visit import Visit
from svodka.desk.work import Work
from svodka.model.decision import Deed, OneClaim, OutletOf, OwnClaim, Pair, SpeakerOf, articles_of, places_of
from svodka.presentation.store.as_json import render
from svodka.presentation.store.decisions import said
from svodka.presentation.view.safe import line
from svodka.store import Store, UnknownIdError
from svodka.store.deciding import story_of


def decide(visit: Visit, form: FormData) -> Response:
    """Puts a decision on record; the work shows how far its story has come, and leads to the result."""
    work = _work(visit)
    with visit.desk.store() as store:
        try:
            deed = deed_of(form, store)
        except FormError as error:
            return refused(visit, error.problem, _back(form))
    reason = str(form.get("reason") or "")
    job = work.ask(f"decide {deed!r} {reason}", make_decision(deed, reason, _result(deed, _back(form))))
    return visit.go(f"/work/{job.id}")


def undo(visit: Visit, form: FormData) -> Response:
    """Takes a decision back."""
    number = str(form.get("number") or "")
    if not number.isdigit() or len(number) > 15:
        raise HTTPException(404)
    with visit.desk.store() as store:
        store.decisions.get(int(number))
    job = _work(visit).ask(f"undo {number}", take_back(int(number), _back(form)))
    return visit.go(f"/work/{job.id}")


def decisions(visit: Visit) -> Response:
    """All decisions of the store, the latest first."""
    with visit.desk.store() as store:
        found = store.decisions.all()[::-1]
        stories = {d.number: story_of(store, d.deed) for d in found}
        names = {id_: _title(store, id_) for d in found for id_ in articles_of(d.deed)}
    called = names.__getitem__
    shown = [(d, said(d, visit.words, called), places_of(d.deed), stories[d.number]) for d in found]
    return visit.page("decisions.html.j2", {"decisions": shown})


def exported(visit: Visit) -> Response:
    """All decisions as `svodka.decisions/1`, which `svodka decisions --take` takes over."""
    with visit.desk.store() as store:
        body = render("svodka.decisions/1", {"decisions": store.decisions.all()})
    headers = {"Content-Disposition": 'attachment; filename="decisions.json"'}
    return visit.finished(Response(body, media_type="application/json", headers=headers))


def refused(visit: Visit, problem: str, back: str) -> Response:
    """Says what is missing from a form, and leads back to it."""
    return visit.page("refused.html.j2", {"problem": problem, "back": back}, 400)


def _title(store: Store, id_: str) -> str:
    """What a reader knows an article by; its id where the store does not have it."""
    try:
        return f"«{line(store.articles.version(id_).title or id_, 120)}»"
    except UnknownIdError:
        return id_


def _work(visit: Visit) -> Work:
    if visit.desk.work is None:
        raise HTTPException(403)
    return visit.desk.work


def _back(form: FormData) -> str:
    return str(form.get("back") or "/decisions")


def _result(deed: Deed, back: str) -> str:
    """Where a decision can be seen: the claim that the first place tells now, the article, or where it was made."""
    match deed:
        case Pair(first=first):
            place = first
        case OneClaim(places=found) | OwnClaim(places=found):
            place = found[0]
        case SpeakerOf(quote=found_quote):
            return f"/article/{quote(found_quote.article)}/{found_quote.start}-{found_quote.end}#here"
        case OutletOf(article=article):
            return f"/article/{quote(article)}"
        case _:
            return back
    return f"/claim/{quote(place.article)}/{place.start}-{place.end}"
