"""One article with what earlier stages found in it, looked up by place."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from svodka.model.article import Article
from svodka.model.reading import Reading, Report, Sentence, Token
from svodka.model.span import Evidence
from svodka.reading.quotes.subjects import Subjects
from svodka.reading.quotes.vocabulary import verbs_of_saying


class AuthorsVerb(NamedTuple):
    """The word with which the author says whose words they are ("сказал"), and its sentence."""

    sentence: Sentence
    token: Token


class Scene:
    """One article with what earlier stages found in it, looked up by place."""

    def __init__(self, article: Article, reading: Reading) -> None:
        self.article, self.text, self.sentences = article, article.text, reading.sentences
        self.subjects = Subjects(article, reading)
        self.reports = tuple(sorted(reading.reports, key=lambda r: (r.cue.start, r.cue.end)))
        self._starts = [s.start for s in reading.sentences]
        self._cues = [r.cue.start for r in self.reports]

    def sentences_over(self, start: int, end: int) -> tuple[Sentence, ...]:
        """The sentences that share a place with a stretch, in order."""
        first = max(0, bisect_right(self._starts, start) - 1)
        last = bisect_right(self._starts, max(start, end - 1))
        return tuple(s for s in self.sentences[first:last] if s.start < end and start < s.end)

    def reports_between(self, start: int, end: int) -> tuple[Report, ...]:
        """The reports whose cue begins between two places, in order."""
        first = bisect_right(self._cues, start - 1)
        return self.reports[first : bisect_right(self._cues, end - 1)]

    def reports_of(self, sentences: tuple[Sentence, ...]) -> tuple[Report, ...]:
        """The reports whose cue stands in one of some adjoining sentences."""
        return self.reports_between(sentences[0].start, sentences[-1].end) if sentences else ()

    def says_between(self, start: int, end: int) -> AuthorsVerb | None:
        """The first word between two places that begins a report's cue or is a finite verb of saying."""
        cues = {r.cue.start for r in self.reports_between(start, end)}
        for sentence in self.sentences_over(start, end):
            for token in sentence.tokens[first_from(sentence, start) : first_from(sentence, end)]:
                if token.start in cues or (tells(token) and token.lemma in verbs_of_saying()):
                    return AuthorsVerb(sentence, token)
        return None


def tells(token: Token) -> bool:
    """Whether a word is a finite verb."""
    return token.pos == "VERB" and token.feats.get("VerbForm") == "Fin"


def first_from(sentence: Sentence, place: int) -> int:
    """The index of the first word that begins at a place or after it."""
    return bisect_left(sentence.tokens, place, key=lambda t: t.start)


def first_ending_after(sentence: Sentence, place: int) -> int:
    """The index of the first word that ends after a place."""
    return bisect_right(sentence.tokens, place, key=lambda t: t.end)


class Places:
    """Stretches of a text that do not overlap, looked up by place."""

    def __init__(self, found: Iterable[Evidence]) -> None:
        self._found = sorted(found, key=lambda e: (e.start, e.end))
        self._starts = [e.start for e in self._found]
        self._ends = [e.end for e in self._found]

    def over(self, start: int, end: int) -> list[Evidence]:
        """The stretches that share a place with another, in order."""
        first = bisect_right(self._ends, start)
        return self._found[first : bisect_left(self._starts, end)]
