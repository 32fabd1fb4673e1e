"""Reads a form of the desk into a deed: one small function for each kind, by the form's field `deed`."""

from collections.abc import Callable, Mapping
from typing import TypeVar, cast, get_args

from starlette.datastructures import FormData

from svodka.desk.deciding.given import FormError, given, one_of, place, place_or_none, places
from svodka.model.decision import (
    Deed,
    Note,
    OneClaim,
    OneHouse,
    OneStory,
    OutletOf,
    OwnClaim,
    OwnStory,
    Pair,
    PairVerdict,
    SpeakerOf,
)
from svodka.model.reading import LinkKind
from svodka.store import Store

T = TypeVar("T")
_LONGEST_NAME = 200
_LONGEST_NOTE = 5000


def _pair(form: FormData, store: Store) -> Deed:
    verdict = cast(PairVerdict, one_of(form, "verdict", get_args(PairVerdict)))
    return Pair(verdict=verdict, first=place(form, "first", store), second=place(form, "second", store))


def _one_claim(form: FormData, store: Store) -> Deed:
    found = (*places(form, "place", store), *places(form, "other", store))
    return OneClaim(places=_some(found, 2))


def _own_claim(form: FormData, store: Store) -> Deed:
    chosen, every = places(form, "place", store), places(form, "every", store)
    rest = tuple(p for p in every if p not in chosen)
    return OwnClaim(places=_some(chosen, 1), rest=_some(rest, 1))


def _one_story(form: FormData, store: Store) -> Deed:
    ours = store.stories.get(given(form, "story"))
    other = store.stories.get(given(form, "other").strip().rstrip("/").split("/")[-1].split()[0])
    if other.id == ours.id:
        raise FormError("other")
    first = [store.articles.get(story.keys[:1])[0].id for story in (ours, other)]
    return OneStory(articles=tuple(first))


def _own_story(form: FormData, store: Store) -> Deed:
    story = store.stories.get(given(form, "story"))
    every = [article.id for article in store.articles.get(story.keys)]
    chosen = [id_ for id_ in map(str, form.getlist("article")) if id_ in every]
    rest = [id_ for id_ in every if id_ not in chosen]
    return OwnStory(articles=_some(tuple(chosen), 1), rest=_some(tuple(rest), 1))


def _outlet(form: FormData, store: Store) -> Deed:
    return OutletOf(article=given(form, "article"), outlet=given(form, "outlet")[:_LONGEST_NAME])


def _one_house(form: FormData, store: Store) -> Deed:
    outlets = sorted({str(outlet)[:_LONGEST_NAME] for outlet in form.getlist("outlet") if str(outlet).strip()})
    return OneHouse(outlets=_some(tuple(outlets), 2))


def _speaker(form: FormData, store: Store) -> Deed:
    kind = cast(LinkKind, one_of(form, "kind", get_args(LinkKind)))
    name = " ".join(str(form.get("name") or "").split())[:_LONGEST_NAME]
    return SpeakerOf(quote=place(form, "place", store), name=name, kind=kind)


def _note(form: FormData, store: Store) -> Deed:
    story = store.stories.get(given(form, "story")).id
    return Note(text=given(form, "text")[:_LONGEST_NOTE], story=story, place=place_or_none(form, "place", store))


DEEDS: Mapping[str, Callable[[FormData, Store], Deed]] = {
    "pair": _pair,
    "one_claim": _one_claim,
    "own_claim": _own_claim,
    "one_story": _one_story,
    "own_story": _own_story,
    "outlet": _outlet,
    "one_house": _one_house,
    "speaker": _speaker,
    "note": _note,
}


def deed_of(form: FormData, store: Store) -> Deed:
    """The deed that a form asks for. Raises FormError where something is not chosen or does not fit, UnknownIdError
    where it names what the store does not have."""
    return DEEDS[one_of(form, "deed", tuple(DEEDS))](form, store)


def _some(found: tuple[T, ...], least: int) -> tuple[T, ...]:
    if len(found) < least:
        raise FormError("few")
    return found
