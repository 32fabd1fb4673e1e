"""The language of the interface, light or dark: chosen by hand, kept by the browser."""

from starlette.datastructures import FormData
from starlette.responses import Response

from svodka.desk.preferences import LANGUAGE_COOKIE, THEME_COOKIE, THEMES
from svodka.desk.visit import Visit
from svodka.presentation.messages import LANGUAGES


def choose(visit: Visit, form: FormData) -> Response:
    """Remembers what was chosen and goes back to where it was chosen."""
    if form.get("language") in LANGUAGES:
        visit.remember(LANGUAGE_COOKIE, str(form.get("language")))
    if form.get("theme") in THEMES:
        visit.remember(THEME_COOKIE, str(form.get("theme")))
    return visit.go(str(form.get("back") or "/"))
