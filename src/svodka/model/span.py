"""Places in an article. Offsets are Unicode code points into the article's text, from 0, end exclusive."""

import msgspec


class Span(msgspec.Struct, frozen=True, order=True):
    """A stretch of one article's text; `text` is exactly what stands between `start` and `end`."""

    start: int
    end: int
    text: str


class Evidence(msgspec.Struct, frozen=True, order=True):
    """A span that says which article it is from, by the article's id."""

    article: str
    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        """The same place without the article's id."""
        return Span(self.start, self.end, self.text)


def overlap(a: Span | Evidence, b: Span | Evidence) -> int:
    """How many characters two places of one article share (0 when they only touch)."""
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def within(inner: Span | Evidence, outer: Span | Evidence) -> bool:
    """True when `inner` lies wholly inside `outer`; both are of one article."""
    return outer.start <= inner.start and inner.end <= outer.end
