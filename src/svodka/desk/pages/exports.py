"""Handing a story on: as HTML, Markdown, JSON, and for print."""

from typing import Literal, NamedTuple

from msgspec.structs import replace
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, Response

from svodka.desk.visit import Visit
from svodka.model.account import Account
from svodka.presentation import render

Form = Literal["html", "md", "json"]


class _Kind(NamedTuple):
    format: Literal["html", "markdown", "json"]
    type: str


_KINDS: dict[str, _Kind] = {
    "html": _Kind("html", "text/html; charset=utf-8"),
    "md": _Kind("markdown", "text/markdown; charset=utf-8"),
    "json": _Kind("json", "application/json"),
}
_ALONE = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
"""For the account's own page, whose own policy inside it lets in its style by hash, and nothing else."""


def download(visit: Visit) -> Response:
    """The story's account as a file."""
    kind = _KINDS.get(visit.request.path_params["form"])
    if kind is None:
        raise HTTPException(404)
    account = _account(visit)
    name = f"{visit.request.path_params['story']}.{visit.request.path_params['form']}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Content-Type": kind.type}
    return visit.finished(Response(render(account, kind.format, visit.words), headers=headers))


def printed(visit: Visit) -> Response:
    """The whole account on one page, everything unfolded on paper."""
    page = render(_account(visit), "html", visit.words)
    return visit.finished(HTMLResponse(page, headers={"Content-Security-Policy": _ALONE}))


def _account(visit: Visit) -> Account:
    with visit.desk.store() as store:
        told = visit.desk.accounts.of(store, visit.request.path_params["story"])
    if told is None:
        raise HTTPException(404)
    return replace(told.account, stories=tuple(replace(s, id=told.story) for s in told.account.stories))
