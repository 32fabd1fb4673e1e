"""Text of others as markup: escaped, its direction isolated, hidden characters made visible."""

import re

from markupsafe import Markup, escape

from svodka.presentation.view.safe import BIDI, HIDDEN, LIMIT, line

LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})?")
_BEGIN, _END = Markup("<bdi>"), Markup("</bdi>")


def name(text: str | None, limit: int = LIMIT) -> Markup:
    """A name or title on one line, cut at `limit`, its direction isolated."""
    return _BEGIN + escape(line(text or "—", limit)) + _END


def verbatim(text: str) -> Markup:
    """Text exactly as read; a hidden character becomes an empty element that the style sheet shows by its code."""
    parts: list[str] = []
    plain_from = 0
    for found in HIDDEN.finditer(text):
        parts += [escape(text[plain_from : found.start()]), _hidden(found.group())]
        plain_from = found.end()
    if not parts:
        return escape(text)
    return Markup("").join([*parts, escape(text[plain_from:])])


def evidence(text: str) -> Markup:
    """Quoted evidence: verbatim, its direction isolated."""
    return _BEGIN + verbatim(text) + _END


def _hidden(char: str) -> Markup:
    kind = "hidden turns" if char in BIDI else "hidden"
    return Markup('<i class="{}" data-code="{}"></i>').format(kind, f"U+{ord(char):04X}")


def language(code: str) -> str:
    """A language code fit for an attribute; "und" for what is not one."""
    return code if LANGUAGE.fullmatch(code) else "und"
