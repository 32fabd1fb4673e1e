"""Whether a marked stretch holds somebody's words, and of which kind. Ordered rules, first answer wins."""

import re
from collections.abc import Callable
from functools import cache
from typing import Literal, NamedTuple

from svodka.languages import load
from svodka.reading.quotes import names
from svodka.reading.quotes.context import Candidate

Kind = Literal["direct", "partial", "name", "word"]
_SPOKEN = re.compile(r"[,.!?…]{0,3}[ \t\u00a0]{0,3}[—–-]{1,2}[ \t\u00a0]{1,3}(?=[а-яёa-z(])|,[ \t\u00a0](?=[а-яё])")
_TOPIC = frozenset({"о", "об", "обо", "про"})
_SAYING_REACH = 6


class Verdict(NamedTuple):
    """What a marked stretch is, and the rule that said so."""

    kind: Kind
    rule: str


@cache
def _verbs_of_naming() -> frozenset[str]:
    judging = (row["lemmas"].split("|") for row in load("ru", "reporting_verbs") if row["act"] == "judge")
    return frozenset({v for verbs in judging for v in verbs} | {row["verb"] for row in load("ru", "naming_verbs")})


@cache
def _saying_nouns() -> frozenset[str]:
    letters = {row["lemma"] for row in load("ru", "document_words") if row["letter"] == "yes"}
    return frozenset(letters | {row["noun"] for row in load("ru", "reporting_nouns")})


def judge(c: Candidate) -> Verdict:
    """The verdict on a marked stretch; a stretch that nothing speaks for is a word used with distance."""
    for rule in RULES:
        if kind := rule(c):
            return Verdict(kind, rule.__name__)
    return Verdict("word", "nobody_says_it")


def spoken(c: Candidate) -> Kind | None:
    """The one who says it comes after: «…», — сказал X."""
    if not (c.opens_sentence or c.has_predicate or _after_colon(c)):
        return None
    tail = _SPOKEN.match(c.scene.text, c.marked.end)
    if tail is None:
        inside_comma = c.content.rstrip()[-1:] in ",!?…" and not c.closes_sentence
        if not inside_comma:
            return None
    cues = {r.cue.start for r in c.reports if r.cue.start >= c.marked.end}
    return "direct" if any(t.start in cues for t in c.after[:14]) else None


def introduced(c: Candidate) -> Kind | None:
    """A colon brings it in: X сказал: «…»."""
    if not _after_colon(c) or not (c.has_predicate or len(c.words) > 3 or c.reports or c.closes_sentence):
        return None
    return "direct" if c.has_finite_verb or c.reports or not c.after else None


def goes_on(c: Candidate) -> Kind | None:
    """It goes on with a quotation that the author's words have broken: «…», — сказал X, — «…»."""
    other = c.previous
    if other is None or other.kind != "direct" or c.marked.start - other.marked.end > 300:
        return None
    between = c.scene.text[other.marked.end : c.marked.start]
    return "direct" if "\n" not in between and between.rstrip()[-1:] in "—–-" and between.rstrip() else None


def stands_alone(c: Candidate) -> Kind | None:
    """It is a whole sentence or more: «Мы закроем порт.»"""
    if not (c.opens_sentence and c.closes_sentence) or c.marked.depth > 1:
        return None
    return "direct" if c.has_predicate or len(c.words) > 5 else None


def called(c: Candidate) -> Kind | None:
    """Somebody calls something so: X назвал это «…»."""
    near = c.before[-12:] + c.after[:8]
    return "partial" if not c.opens_sentence and any(t.lemma in _verbs_of_naming() for t in near) else None


def reported(c: Candidate) -> Kind | None:
    """It stands in what somebody is reported to say, and is more than a word or a topic."""
    if not c.reported_by:
        return None
    if c.begins_high and c.has_finite_verb and not c.opens_sentence:
        return "partial"
    if len(c.words) <= 2 and not c.has_predicate and c.before and c.before[-1].lemma in _TOPIC:
        return None
    if len(c.words) > 1:
        return "partial"
    other = c.previous
    return "partial" if other and other.kind == "partial" and other.reported_by[:1] == c.reported_by[:1] else None


def asked_for(c: Candidate) -> Kind | None:
    """A noun of saying holds it, or it follows in one sentence: просьба о «…», чтобы противостоять «…»."""
    if len(c.words) < 2:
        return None
    if any(t.lemma in _saying_nouns() for t in c.before[-_SAYING_REACH:]):
        return "partial"
    other = c.previous
    same = other is not None and other.kind == "partial" and other.sentences[-1:] == c.sentences[:1]
    return "partial" if same else None


def begins_a_report(c: Candidate) -> Kind | None:
    """A longer stretch in a sentence that reports somebody's words, whatever the frame."""
    return "partial" if c.reports and (len(c.words) > 3 or (c.has_predicate and len(c.words) > 1)) else None


RULES: tuple[Callable[[Candidate], Kind | None], ...] = (
    names.holds_no_words,
    spoken,
    introduced,
    goes_on,
    names.after_called,
    names.after_head,
    names.after_named_head,
    names.beside_a_name,
    names.like_a_title,
    names.like_a_long_title,
    stands_alone,
    called,
    reported,
    asked_for,
    begins_a_report,
)


def _after_colon(c: Candidate) -> bool:
    if c.before:
        return c.before[-1].text.endswith(":")
    stripped = c.scene.text[max(0, c.marked.start - 8) : c.marked.start].rstrip(" \t\u00a0\n—–-")
    return stripped.endswith(":")
