"""One article as the rules of reporting see it: trees, marked stretches, and the sentences around a place."""

from bisect import bisect_left, bisect_right

from svodka.model.article import Article
from svodka.model.reading import Reading, Sentence
from svodka.model.span import Span
from svodka.reading.reports.quoted import Quoted, quoted
from svodka.reading.reports.tree import Tree


class Scene:
    """Built once for an article; every lookup is by place or index."""

    def __init__(self, article: Article, reading: Reading) -> None:
        self.article, self.text = article, article.text
        self.sentences = reading.sentences
        self.trees = tuple(Tree(s) for s in reading.sentences)
        self.quoted = quoted(article.text)
        self._opens = [q.start for q in self.quoted]
        self._starts = [s.start for s in reading.sentences]

    def span(self, start: int, end: int) -> Span:
        return Span(start, end, self.text[start:end])

    def sentence_at(self, place: int) -> Sentence | None:
        """The sentence in which a place lies, or the last one before it."""
        index = bisect_right(self._starts, place) - 1
        return self.sentences[index] if index >= 0 else None

    def around(self, place: int) -> Quoted | None:
        """The marked stretch in which a place lies."""
        index = bisect_right(self._opens, place) - 1
        return self.quoted[index] if index >= 0 and place < self.quoted[index].end else None

    def ending_before(self, place: int) -> Quoted | None:
        """The marked stretch that ends before a place with nothing but marks and blanks between."""
        index = bisect_left(self._opens, place) - 1
        if index < 0 or self.quoted[index].end > place:
            return None
        between = self.text[self.quoted[index].end : place]
        return self.quoted[index] if len(between) < 8 and not any(c.isalnum() or c == "\n" for c in between) else None

    def starting_after(self, place: int) -> Quoted | None:
        """The marked stretch that starts after a place, after a colon, in this line or the next."""
        index = bisect_left(self._opens, place)
        if index >= len(self.quoted):
            return None
        between = self.text[place : self.quoted[index].start]
        return self.quoted[index] if between.strip(" \n\u00a0—–-") == ":" else None

    def opens_utterance(self, mark: Quoted) -> bool:
        """True when a marked stretch begins its sentence (so it is speech, and not a name at its end)."""
        sentence = self.sentence_at(mark.start)
        return sentence is not None and not any(map(str.isalnum, self.text[sentence.start : mark.start]))
