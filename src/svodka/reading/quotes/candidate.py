"""What stands around a marked stretch: its words, the words before and after it, and the reports beside it."""

import re
from functools import cached_property
from typing import Literal

from svodka.model.reading import Report, Token
from svodka.reading.quotes.marks import Marked
from svodka.reading.quotes.scene import AuthorsVerb, Scene, first_ending_after, first_from, tells
from svodka.reading.quotes.vocabulary import verbs_of_saying

_DASH = re.compile(r"[,.!?…]{0,3}[ \t\u00a0]{0,3}[—–―-]{1,2}[ \t\u00a0]{1,3}(?=[а-яёa-z(])")
_COMMA = re.compile(r",[ \t\u00a0](?=[а-яё])")
_REACH = 60
_ENDS = (".", "!", "?", "…")
_VERB_COMES_WITHIN = 14
_FAR = 1500


class Candidate:
    """A marked stretch and its surroundings; what is looked up is kept."""

    def __init__(self, scene: Scene, marked: Marked, previous: "Candidate | None") -> None:
        self.scene, self.marked, self.previous = scene, marked, previous
        self.sentences = scene.sentences_over(marked.start, marked.end)
        self.kind = self.rule = ""
        self.following: Candidate | None = None
        if previous is not None:
            previous.following = self

    @property
    def content(self) -> str:
        return self.scene.text[self.marked.inner_start : self.marked.inner_end]

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words and marks inside."""
        low, high = self.marked.inner_start, self.marked.inner_end
        return tuple(t for s in self.sentences for t in s.tokens[first_ending_after(s, low) : first_from(s, high)])

    @cached_property
    def words(self) -> tuple[Token, ...]:
        return tuple(t for t in self.tokens if any(map(str.isalnum, t.text)))

    @cached_property
    def before(self) -> tuple[Token, ...]:
        """What stands before the opening mark in its sentence, at most the last sixty words and marks."""
        if not self.sentences:
            return ()
        last = first_ending_after(self.sentences[0], self.marked.start)
        return self.sentences[0].tokens[max(0, last - _REACH) : last]

    @cached_property
    def after(self) -> tuple[Token, ...]:
        """What stands after the closing mark in its sentence, at most the first sixty words and marks."""
        if not self.sentences:
            return ()
        first = first_from(self.sentences[-1], self.marked.end)
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
        """Whether only marks and dashes stand before it in its sentence, or a full stop that a site glued to it."""
        if self.scene.text[max(0, self.marked.start - 1) : self.marked.start] in _ENDS and self.begins_high:
            return True
        return not any(any(map(str.isalnum, t.text)) for t in self.before)

    @property
    def closes_sentence(self) -> bool:
        """Whether only marks and dashes stand after it in its sentence, or a sentence that a site glued to it."""
        if self.scene.text[self.marked.end : self.marked.end + 1].isupper():
            return True
        return not any(any(map(str.isalnum, t.text)) for t in self.after)

    @cached_property
    def tail(self) -> Literal["dash", "comma"] | None:
        """What parts the marks from the author's words: a dash, or a comma alone (which may stand inside the marks)."""
        if _DASH.match(self.scene.text, self.marked.end):
            return "dash"
        within = self.content.rstrip()[-1:] in ",!?…" and not self.closes_sentence
        return "comma" if within or _COMMA.match(self.scene.text, self.marked.end) else None

    @cached_property
    def verb_after(self) -> AuthorsVerb | None:
        """The author's verb shortly after the closing mark, in the same sentence."""
        near = self.after[:_VERB_COMES_WITHIN] if self.tail else ()
        return self.scene.says_between(near[0].start, near[-1].end) if near else None

    @cached_property
    def verb_before(self) -> AuthorsVerb | None:
        """The last of the author's verbs shortly before the opening mark, in the same sentence."""
        near = (t for t in reversed(self.before[-_VERB_COMES_WITHIN:]) if tells(t) and t.lemma in verbs_of_saying())
        token = next(near, None)
        return AuthorsVerb(self.sentences[0], token) if token else None

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
