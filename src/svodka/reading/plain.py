"""One spelling for each character, so that a grammar need not know every kind of space, hyphen or letter case.

The plain text has exactly the length of the text it is made of: offsets are the same in both.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from svodka.model.reading import Sentence, Token

_SPACES = "\t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_SAME = tuple({**dict.fromkeys(_SPACES, " "), **dict.fromkeys(_DASHES, "-"), "ё": "е"}.items())


def plain(text: str) -> str:
    """Lower case, ё as е, every space as a blank and every dash as a hyphen; the length does not change."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    for char, same in _SAME:  # most of them are in no text: looking for each is faster than looking at every letter
        low = low.replace(char, same)
    return low


class Stretch(NamedTuple):
    """Sentences that follow each other in one line of an article without anything between them but spaces."""

    start: int
    text: str
    plain: str
    sentences: tuple[Sentence, ...]
    starts: tuple[int, ...]

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence in which an offset into the stretch lies (the one before it, for an offset in a gap)."""
        return self.sentences[max(0, bisect_right(self.starts, self.start + offset) - 1)]

    def token_from(self, offset: int) -> Token | None:
        """The first token at or after an offset into the stretch, in the sentence that holds this offset."""
        tokens = self.sentence_at(offset).tokens
        first = bisect_left(tokens, self.start + offset, key=lambda t: t.start)
        return tokens[first] if first < len(tokens) else None


def stretches(text: str, sentences: Sequence[Sentence]) -> Iterator[Stretch]:
    """The stretches of an article's text, in order. Sentences cut at abbreviations come together again here."""
    run: list[Sentence] = []
    for sentence in sentences:
        if run and (sentence.paragraph != run[-1].paragraph or text[run[-1].end : sentence.start].strip()):
            yield _stretch(text, run)
            run = []
        run.append(sentence)
    if run:
        yield _stretch(text, run)


def _stretch(text: str, run: list[Sentence]) -> Stretch:
    piece = text[run[0].start : run[-1].end]
    return Stretch(run[0].start, piece, plain(piece), tuple(run), tuple(s.start for s in run))
