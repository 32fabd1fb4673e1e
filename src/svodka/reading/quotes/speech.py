"""Marks that hold a clause or more of speech: small rules; `verdicts.RULES` gives their order."""

from typing import Literal

from svodka.reading.quotes.candidate import Candidate
from svodka.reading.quotes.scene import tells


def spoken(c: Candidate) -> Literal["direct"] | None:
    """The one who says it comes after: «…», — сказал X."""
    begins = c.opens_sentence or c.begins_high or after_colon(c)
    if c.tail is None or not (begins or (c.tail == "dash" and c.has_predicate)) or _named_in_the_remark(c):
        return None
    return "direct" if c.verb_after and (c.opens_sentence or c.has_predicate or after_colon(c)) else None


def _named_in_the_remark(c: Candidate) -> bool:
    """A name in a sentence that goes on behind the remark: «Волна», считает X, будет первой."""
    if c.tail != "comma" or c.has_predicate or len(c.words) > 3 or c.content.rstrip()[-1:] in ",!?…":
        return False
    verb = c.verb_after.token.end if c.verb_after else c.marked.end
    comma = next((i for i, t in enumerate(c.after) if t.start > verb and t.text == ","), None)
    return comma is not None and any(t.pos in ("VERB", "AUX") for t in c.after[comma + 1 :])


def spoken_somehow(c: Candidate) -> Literal["direct"] | None:
    """A sentence, a dash, and whatever its speaker does: «Куда мне теперь?» — разводит он руками."""
    if not c.opens_sentence or c.tail != "dash" or not (c.has_predicate or c.content.rstrip()[-1:] in "?!…"):
        return None
    return "direct" if any(tells(t) for t in c.after[:6]) else None


def introduced(c: Candidate) -> Literal["direct"] | None:
    """A colon brings it in: X сказал: «…»."""
    if not after_colon(c) or not (c.has_predicate or len(c.words) > 3 or c.reports or c.closes_sentence):
        return None
    if len(c.words) == 1 and c.after and not c.has_predicate and not c.closes_sentence:
        return None  # a name that begins the sentence after the colon: Вестник: «Волна» сменит тренера
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


def after_colon(c: Candidate) -> bool:
    """Whether a colon stands before it, perhaps on the line before."""
    if c.before:
        return c.before[-1].text.endswith(":")
    stripped = c.scene.text[max(0, c.marked.start - 8) : c.marked.start].rstrip(" \t\u00a0\n—–-")
    return stripped.endswith(":")
