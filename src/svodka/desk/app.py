"""Puts the desk together: its pages by address, and what stands guard before them."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from svodka.desk import pages
from svodka.desk.desk import Desk
from svodka.desk.options import DeskOptions
from svodka.desk.pages import errors
from svodka.desk.safety.headers import SafeHeaders
from svodka.desk.safety.hosts import OwnHostOnly
from svodka.desk.safety.limits import LimitedBody
from svodka.desk.safety.tokens import COOKIE, FIELD
from svodka.desk.visit import Visit


def make_app(options: DeskOptions) -> ASGIApp:
    """The whole desk as an ASGI application."""
    desk = Desk(options)
    routes = [Route(path, _shown(page, desk), methods=["GET"]) for path, page in pages.SHOWN]
    routes += [Route(path, _posted(page, desk), methods=["POST"]) for path, page in pages.POSTED]
    app = Starlette(
        routes=routes,
        middleware=[
            Middleware(OwnHostOnly, host=options.host),
            Middleware(LimitedBody, limits=pages.LIMITS),
            Middleware(GZipMiddleware, minimum_size=1000, compresslevel=5),
        ],
        exception_handlers=errors.handlers(desk),
        lifespan=lambda _: _running(desk),
    )
    return SafeHeaders(app)


def _shown(page: pages.Shown, desk: Desk) -> Callable[[Request], Response]:
    return lambda request: page(Visit(request, desk))


def _posted(page: pages.Posted, desk: Desk) -> Callable[[Request], Awaitable[Response]]:
    """A page that changes something: its form must hold a good token."""

    async def answer(request: Request) -> Response:
        async with request.form(max_files=200, max_fields=500, max_part_size=20_000_000) as form:
            token = form.get(FIELD)
            session = request.cookies.get(COOKIE, "")
            if not isinstance(token, str) or not desk.tokens.good(session, token):
                return errors.stale_form(Visit(request, desk))
            return await run_in_threadpool(_answered, page, request, desk, form)

    return answer


def _answered(page: pages.Posted, request: Request, desk: Desk, form: FormData) -> Response:
    return page(Visit(request, desk), form)


@asynccontextmanager
async def _running(desk: Desk) -> AsyncIterator[None]:
    try:
        yield
    finally:
        if desk.work is not None:
            desk.work.stop()
