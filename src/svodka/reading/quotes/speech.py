"""Marks that hold a clause or more of speech: small rules; `verdicts.RULES` gives their order."""

import re
from typing import Literal

from svodka.reading.quotes.candidate import Candidate
from svodka.reading.quotes.scene import tells

_DASH = re.compile(r"[,.!?…]{0,3}[ \t\u00a0]{0,3}[—–―-]{1,2}[ \t\u00a0]{1,3}(?=[а-яёa-z(])")
_COMMA = re.compile(r",[ \t\u00a0](?=[а-яё])")


def spoken(c: Candidate) -> Literal["direct"] | None:
    """The one who says it comes after: «…», — сказал X."""
    if not (c.opens_sentence or c.has_predicate or _after_colon(c)) or _tail(c) is None:
        return None
    return "direct" if c.verb_after else None


def spoken_somehow(c: Candidate) -> Literal["direct"] | None:
    """A sentence, a dash, and whatever its speaker does: «Куда мне теперь?» — разводит он руками."""
    if not c.opens_sentence or _tail(c) != "dash" or not (c.has_predicate or c.content.rstrip()[-1:] in "?!…"):
        return None
    return "direct" if any(tells(t) for t in c.after[:6]) else None


def introduced(c: Candidate) -> Literal["direct"] | None:
    """A colon brings it in: X сказал: «…»."""
    if not _after_colon(c) or not (c.has_predicate or len(c.words) > 3 or c.reports or c.closes_sentence):
        return None
    return "direct" if c.has_finite_verb or c.reports or c.closes_sentence else None


def goes_on(c: Candidate) -> Literal["direct"] | None:
    """It goes on with a quotation that the author's words have broken: «…», — сказал X, — «…»."""
    other = c.previous
    if other is None or other.kind != "direct" or c.marked.start - other.marked.end > 300:
        return None
    between = c.scene.text[other.marked.end : c.marked.start]
    return "direct" if "\n" not in between and between.rstrip()[-1:] in "—–-" and between.rstrip() else None


def stands_alone(c: Candidate) -> Literal["direct"] | None:
    """It is a whole sentence or more: «Мы закроем порт.»"""
    if not (c.opens_sentence and c.closes_sentence) or c.marked.depth > 1:
        return None
    return "direct" if c.has_predicate or len(c.words) > 5 else None


def _tail(c: Candidate) -> Literal["dash", "comma"] | None:
    """What parts the marks from the author's words: a dash, or a comma alone (which may stand inside the marks)."""
    if _DASH.match(c.scene.text, c.marked.end):
        return "dash"
    within = c.content.rstrip()[-1:] in ",!?…" and not c.closes_sentence
    return "comma" if within or _COMMA.match(c.scene.text, c.marked.end) else None


def _after_colon(c: Candidate) -> bool:
    if c.before:
        return c.before[-1].text.endswith(":")
    stripped = c.scene.text[max(0, c.marked.start - 8) : c.marked.start].rstrip(" \t\u00a0\n—–-")
    return stripped.endswith(":")
