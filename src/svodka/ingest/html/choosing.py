"""Which of several bodies of one page to take: ours, a second opinion's, or what JSON-LD states."""

import re

from svodka.ingest.html.body import Body
from svodka.ingest.html.leads import words

_SMALL_SHARE, _NOTHING = 0.5, 250
_PARAGRAPHS = re.compile(r"\n+|(?<=[.!?…»\"”])\s{2,}")


def is_doubtful(body: Body) -> bool:
    """True for a body that is next to nothing, or that leaves out half of the page's running text."""
    return body.size < _NOTHING or body.share < _SMALL_SHARE


def chosen(first: Body, second: Body) -> Body:
    """The first body unless it is next to nothing, or the second says all that it says and a good deal more."""
    if first.size < _NOTHING and second.size > first.size:
        return second
    if second.size >= 1.3 * first.size and _share_within(first, second) >= 0.9:
        return second
    return first


def stated_body(text: str | None, like: Body) -> Body:
    """JSON-LD's `articleBody` as a body; an empty one when it is no plain text. Captions are those of `like`."""
    if not text or "</" in text:
        return Body()
    lines = tuple(" ".join(part.split()) for part in _PARAGRAPHS.split(text) if part.split())
    return Body(lines=lines, headings=like.headings, captions=like.captions)


def _share_within(part: Body, whole: Body) -> float:
    """How much of what `part` says, in runs of four words, `whole` says too."""
    fours, among = (_fours(words(" ".join(b.lines))) for b in (part, whole))
    return len(fours & among) / len(fours) if fours else 0.0


def _fours(text: str) -> set[tuple[str, ...]]:
    parts = text.split()
    return set(zip(parts, parts[1:], parts[2:], parts[3:], strict=False))
