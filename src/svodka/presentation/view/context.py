"""A piece of evidence within the telling that it stands in, so that it can be judged without opening the article."""

from typing import NamedTuple

from svodka.model.account import Claim
from svodka.model.span import Evidence, overlap

_AROUND = 130
"""Characters shown on each side."""


class InContext(NamedTuple):
    """The evidence, and what the telling says before and after it; cut at words, which an ellipsis shows."""

    before: str
    value: str
    after: str


def in_context(claim: Claim, span: Evidence) -> InContext:
    """The evidence in the claim's telling that holds most of it; alone where none does."""
    own = [s for s in claim.statements if s.article == span.article and s.start <= span.start and span.end <= s.end]
    if not own:
        return InContext("", span.text, "")
    told = max(own, key=lambda s: (overlap(s, span), s.start))
    before, after = told.text[: span.start - told.start], told.text[span.end - told.start :]
    return InContext(_last(before), span.text, _first(after))


def _first(text: str) -> str:
    return text if len(text) <= _AROUND else f"{text[:_AROUND].rpartition(' ')[0] or text[:_AROUND]}…"


def _last(text: str) -> str:
    return text if len(text) <= _AROUND else f"…{text[-_AROUND:].partition(' ')[2] or text[-_AROUND:]}"
