"""Single values of a form, checked against the store: a form is not believed."""

import re
from collections.abc import Sequence

from starlette.datastructures import FormData

from svodka.model.span import Evidence
from svodka.store import Store

_PLACE = re.compile(r"([\w.:-]{1,80})@(\d{1,9})-(\d{1,9})")


class FormError(Exception):
    """A form from which something is missing or does not fit; `problem` is its key under `desk.decide.problem`."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


def written(evidence: Evidence) -> str:
    """A place as a form holds it."""
    return f"{evidence.article}@{evidence.start}-{evidence.end}"


def given(form: FormData, name: str) -> str:
    """A text that must be there."""
    text = str(form.get(name) or "").strip()
    if not text:
        raise FormError("empty")
    return text


def one_of(form: FormData, name: str, known: Sequence[str]) -> str:
    """A text that must be one of those known."""
    text = given(form, name)
    if text not in known:
        raise FormError("unknown")
    return text


def place(form: FormData, name: str, store: Store) -> Evidence:
    """A place that must be there, with the text that stands there."""
    return _place(given(form, name), store)


def place_or_none(form: FormData, name: str, store: Store) -> Evidence | None:
    """A place, where one is given."""
    return _place(str(form.get(name)), store) if form.get(name) else None


def places(form: FormData, name: str, store: Store) -> tuple[Evidence, ...]:
    """All places of one name, each once, in the form's order; one field may hold several, with spaces between."""
    found = [part for value in form.getlist(name) for part in str(value).split()]
    return tuple(_place(part, store) for part in dict.fromkeys(found))


def _place(text: str, store: Store) -> Evidence:
    found = _PLACE.fullmatch(text.strip())
    if found is None:
        raise FormError("unknown")
    article, start, end = found[1], int(found[2]), int(found[3])
    whole = store.articles.version(article).text
    if not 0 <= start < end <= len(whole):
        raise FormError("unknown")
    return Evidence(article, start, end, whole[start:end])
