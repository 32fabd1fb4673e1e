"""What a reader has chosen: the language of the interface, light or dark."""

import re
from typing import Literal

from starlette.requests import Request

from svodka.presentation.messages import LANGUAGES, Language

Theme = Literal["system", "light", "dark"]
THEMES: tuple[Theme, ...] = ("system", "light", "dark")
LANGUAGE_COOKIE, THEME_COOKIE = "svodka_language", "svodka_theme"
_ACCEPTED = re.compile(r"\s*([A-Za-z]{1,8})(?:-[A-Za-z0-9-]{1,40})?\s*(?:;\s*q=([01](?:\.\d{0,3})?))?\s*")


def language(request: Request) -> Language:
    """The one chosen by hand, else the one that the browser likes best of ours, else English."""
    chosen = request.cookies.get(LANGUAGE_COOKIE)
    return _known(chosen) or accepted(request.headers.get("accept-language", ""))


def accepted(header: str) -> Language:
    """Of an Accept-Language header: `ru-RU,ru;q=0.9,en;q=0.8`. Of equals the first."""
    liked: list[tuple[float, Language]] = []
    for part in header[:500].split(","):
        match = _ACCEPTED.fullmatch(part)
        known = _known(match.group(1).lower()) if match else None
        if match and known:
            liked.append((float(match.group(2) or 1), known))
    best = max((weight for weight, _ in liked), default=0.0)
    return next((known for weight, known in liked if weight == best > 0), "en")


def theme(request: Request) -> Theme:
    """The one chosen by hand, else the system's."""
    chosen = request.cookies.get(THEME_COOKIE)
    return next((known for known in THEMES if known == chosen), "system")


def _known(code: str | None) -> Language | None:
    return next((known for known in LANGUAGES if known == code), None)
