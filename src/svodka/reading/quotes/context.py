"""What stands around a marked stretch: its words, the words before and after it, and the reports beside it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property

from svodka.model.article import Article
from svodka.model.reading import Reading, Report, Sentence, Token
from svodka.model.span import Evidence
from svodka.reading.quotes.marks import Marked
from svodka.reading.quotes.subjects import Subjects

_REACH = 60
_FAR = 1500


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


def _first_from(sentence: Sentence, place: int) -> int:
    return bisect_left(sentence.tokens, place, key=lambda t: t.start)


def _first_ending_after(sentence: Sentence, place: int) -> int:
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


class Candidate:
    """A marked stretch and its surroundings; what is looked up is kept."""

    def __init__(self, scene: Scene, marked: Marked, previous: "Candidate | None") -> None:
        self.scene, self.marked, self.previous = scene, marked, previous
        self.sentences = scene.sentences_over(marked.start, marked.end)
        self.kind = self.rule = ""

    @property
    def content(self) -> str:
        return self.scene.text[self.marked.inner_start : self.marked.inner_end]

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words and marks inside."""
        low, high = self.marked.inner_start, self.marked.inner_end
        return tuple(t for s in self.sentences for t in s.tokens[_first_ending_after(s, low) : _first_from(s, high)])

    @cached_property
    def words(self) -> tuple[Token, ...]:
        return tuple(t for t in self.tokens if any(map(str.isalnum, t.text)))

    @cached_property
    def before(self) -> tuple[Token, ...]:
        """What stands before the opening mark in its sentence, at most the last sixty words and marks."""
        if not self.sentences:
            return ()
        last = _first_ending_after(self.sentences[0], self.marked.start)
        return self.sentences[0].tokens[max(0, last - _REACH) : last]

    @cached_property
    def after(self) -> tuple[Token, ...]:
        """What stands after the closing mark in its sentence, at most the first sixty words and marks."""
        if not self.sentences:
            return ()
        first = _first_from(self.sentences[-1], self.marked.end)
        return self.sentences[-1].tokens[first : first + _REACH]

    @cached_property
    def has_predicate(self) -> bool:
        """Whether a finite verb, an imperative, an infinitive or a short form stands inside."""
        return any(
            (t.pos in ("VERB", "AUX") and t.feats.get("VerbForm") not in ("Part", "Conv"))
            or t.feats.get("Variant") == "Short"
            or t.lemma in ("нет", "можно", "нельзя", "нужно", "надо")
            for t in self.words
        )

    @cached_property
    def has_finite_verb(self) -> bool:
        return any(t.pos in ("VERB", "AUX") and t.feats.get("VerbForm") == "Fin" for t in self.words)

    @property
    def begins_high(self) -> bool:
        """Whether the content begins with a capital, a digit or a Latin letter, as names do."""
        first = next((c for c in self.content if c.isalnum()), "")
        return first.isupper() or first.isdigit() or (first.isalpha() and first.isascii())

    @property
    def opens_sentence(self) -> bool:
        """Whether only marks and dashes stand before it in its sentence."""
        return not any(any(map(str.isalnum, t.text)) for t in self.before)

    @property
    def closes_sentence(self) -> bool:
        """Whether only marks and dashes stand after it in its sentence."""
        return not any(any(map(str.isalnum, t.text)) for t in self.after)

    @cached_property
    def reports(self) -> tuple[Report, ...]:
        """The reports of its sentences whose cue stands outside the marks."""
        if not self.sentences:
            return ()
        low, high = self.marked.start, self.marked.end
        first, last = max(self.sentences[0].start, low - _FAR), min(self.sentences[-1].end, high + _FAR)
        return (*self.scene.reports_between(first, low), *self.scene.reports_between(high, last))

    @cached_property
    def reported_by(self) -> tuple[Report, ...]:
        """The reports whose content takes it in, the innermost first."""
        low, high = self.marked.inner_start, self.marked.inner_end
        found = [r for r in self.reports if any(c.start < high and low < c.end for c in r.content)]
        return tuple(sorted(found, key=lambda r: (sum(len(c.text) for c in r.content), abs(r.cue.start - low))))
