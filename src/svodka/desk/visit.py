"""One request: who asks, in which language, and how the answer is put together."""

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from svodka.desk import preferences
from svodka.desk.safety import tokens
from svodka.presentation.html import contents
from svodka.presentation.messages import Messages, messages
from svodka.presentation.view import losing, phrases, quoting, reasons
from svodka.presentation.view.dates import in_words

if TYPE_CHECKING:
    from svodka.desk.desk import Desk


class Visit:
    """A request to the desk."""

    def __init__(self, request: Request, desk: "Desk") -> None:
        self.request = request
        self.desk = desk
        self.words: Messages = messages(preferences.language(request))
        self.theme = preferences.theme(request)
        self._cookies: list[tuple[str, str, str]] = []

    @cached_property
    def session(self) -> str:
        """The browser's session; a new one is given to it with the answer."""
        known = self.request.cookies.get(tokens.COOKIE)
        return known or self.desk.tokens.session()

    def token(self) -> str:
        """What each form holds, to be known again."""
        return self.desk.tokens.made(self.session)

    def address(self) -> str:
        """The path and query asked for."""
        url = self.request.url
        return f"{url.path}?{url.query}" if url.query else url.path

    def whole(self, path: str) -> str:
        """A path of the desk with its scheme and host before it."""
        url = self.request.url
        return f"{url.scheme}://{url.netloc}{path}"

    def remember(self, name: str, value: str, path: str = "/") -> None:
        """A cookie for a year, under a path."""
        self._cookies.append((name, value, path))

    def page(self, template: str, values: Mapping[str, object], code: int = 200) -> Response:
        """The page of a template, which may ask for the values; `code` is HTTP's."""
        made = self.desk.environment.get_template(template).render({**self._given(), **values})
        return self.finished(HTMLResponse(made, code))

    def part(self, template: str, values: Mapping[str, object]) -> Markup:
        """A part of a page."""
        return Markup(self.desk.environment.get_template(template).render({**self._given(), **values}))  # noqa: S704

    def go(self, address: str) -> Response:
        """Sends the browser on to another page of the desk; anything else leads to the first page."""
        parts = urlsplit(address)
        ours = address.startswith("/") and not address.startswith(("//", "/\\")) and not parts.netloc
        return self.finished(RedirectResponse(address if ours else "/", 303))

    def finished(self, response: Response) -> Response:
        """The answer with its cookies."""
        if self.request.cookies.get(tokens.COOKIE) != self.session:
            response.set_cookie(tokens.COOKIE, self.session, httponly=True, samesite="strict")
        for name, value, path in self._cookies:
            response.set_cookie(name, value, max_age=365 * 86400, path=path, httponly=True, samesite="lax")
        return response

    def _given(self) -> Mapping[str, object]:
        """What every template may ask for."""
        return {
            "visit": self,
            "words": self.words,
            "phrases": phrases,
            "reasons": reasons,
            "losing": losing,
            "quoting": quoting,
            "parts": contents,
            "files": self.desk.files,
            "theme": self.theme,
            "date": lambda value: in_words(value, self.words),
        }
