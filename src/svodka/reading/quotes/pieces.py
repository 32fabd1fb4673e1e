"""Cuts a quotation into its sentences and takes out the author's words inside it ("…, — said X. — …")."""

import re
from collections.abc import Iterator

from svodka.model.span import Span
from svodka.reading.quotes.scene import AuthorsVerb, Scene

_DASH = re.compile(r"(?<=[,.!?…»“\"])[ \t\u00a0]*[—–―-]{1,2}[ \t\u00a0]")
_EDGE = " \t\u00a0\u200b\ufeff\r\n,;:—–-"
_VERB_COMES_WITHIN = 30


class Speech:
    """A stretch of somebody's speech with the author's words taken out; `verbs` are the author's verbs in them."""

    def __init__(self, scene: Scene, start: int, end: int) -> None:
        self.scene, self.start, self.end = scene, start, end
        self.verbs: list[AuthorsVerb] = []

    def pieces(self) -> tuple[Span, ...]:
        """The sentences of the speech, content only, in order."""
        return tuple(span for low, high in self._stretches() for span in self._sentences(low, high))

    def _stretches(self) -> Iterator[tuple[int, int]]:
        low = self.start
        bounds = [(m.start(), m.end()) for m in _DASH.finditer(self.scene.text, self.start, self.end)]
        at = 0
        while at < len(bounds):
            verb = self._authors(bounds[at][1])
            if verb is None:
                at += 1
                continue
            self.verbs.append(verb)
            yield low, bounds[at][0]
            at += 1
            while at < len(bounds) and bounds[at][0] < verb.token.end:
                at += 1
            low = bounds[at][1] if at < len(bounds) else self.end
            at += 1
        if low < self.end:
            yield low, self.end

    def _authors(self, start: int) -> AuthorsVerb | None:
        """The verb with which the author's words begin at a place, if they do."""
        text = self.scene.text
        if start >= self.end or not text[start].islower():
            return None
        return self.scene.says_between(start, min(self.end, start + _VERB_COMES_WITHIN))

    def _sentences(self, low: int, high: int) -> Iterator[Span]:
        for sentence in self.scene.sentences_over(low, high):
            span = trimmed(self.scene.text, max(low, sentence.start), min(high, sentence.end))
            if span is not None:
                yield span


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The stretch without white space, commas and dashes at its edges, nor a mark whose partner is outside."""
    while start < end and text[start] in _EDGE:
        start += 1
    while start < end and text[end - 1] in _EDGE:
        end -= 1
    return Span(start, end, text[start:end]) if any(map(str.isalnum, text[start:end])) else None
