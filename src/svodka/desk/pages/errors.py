"""What is said when a page cannot be shown."""

from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from svodka.desk.visit import Visit
from svodka.store import StoreError, UnknownIdError

if TYPE_CHECKING:
    from svodka.desk.desk import Desk

Handler = Callable[[Request, Exception], Response | Awaitable[Response]]


def handlers(desk: "Desk") -> Mapping[Any, Handler]:
    """By kind of error."""

    def missing(request: Request, _: Exception) -> Response:
        return told(Visit(request, desk), 404)

    def refused(request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        return told(Visit(request, desk), status)

    def broken_store(request: Request, error: Exception) -> Response:
        return told(Visit(request, desk), 503, str(error))

    return {UnknownIdError: missing, StoreError: broken_store, HTTPException: refused, 500: refused}


def told(visit: Visit, status: int, cause: str = "") -> Response:
    """A page that says what is wrong in words."""
    known = status if status in {403, 404, 503} else 500
    return visit.page("error.html.j2", {"known": known, "cause": cause}, status)


def stale_form(visit: Visit) -> Response:
    """A form whose token is not good: loaded before the desk was started anew, or not from here at all."""
    return told(visit, 403)
