"""Whose words a marked stretch holds: ordered rules over the reports beside it, first answer wins."""

from collections.abc import Callable
from typing import NamedTuple

from svodka.model.reading import Quote, Speaker
from svodka.model.span import Span, overlap
from svodka.reading.quotes.candidate import Candidate
from svodka.reading.quotes.said import NOT_SAID, Said, said_by, said_with
from svodka.reading.quotes.scene import AuthorsVerb, tells
from svodka.reading.quotes.vocabulary import verbs_of_naming, verbs_of_saying

_SPEAKERS = frozenset({"person", "office", "organisation"})


class Found(NamedTuple):
    """A marked stretch that is a quotation, the author's verbs within it, and the quotation before it."""

    candidate: Candidate
    inside: tuple[AuthorsVerb, ...]
    before: Quote | None


def attribute(found: Found) -> Said:
    """Whose words they are; nobody's where the text does not say."""
    for rule in RULES if found.candidate.kind == "direct" else PARTIAL_RULES:
        if said := rule(found):
            return said
    return authors_cue(found)


def authors_cue(f: Found) -> Said:
    """Nobody is named; the author's verb alone, if there is one, tells that somebody says it."""
    verb = f.inside[0] if f.inside else f.candidate.verb_after or f.candidate.verb_before
    token = verb.token if verb else None
    return NOT_SAID._replace(cue=Span(token.start, token.end, token.text)) if token else NOT_SAID


def authors_verb(f: Found) -> Said | None:
    """«…», — сказал X; «…, — сказал X. — …»; «…», — приводит слова X газета."""
    c = f.candidate
    verb = f.inside[0] if f.inside else c.verb_after
    return said_with(c.scene, verb, c.marked.start) if verb else None


def report_around(f: Found) -> Said | None:
    """X сказал, что «…»; по словам X, «…»."""
    c, around = f.candidate, f.candidate.reported_by
    if not around:
        return None
    before = [r for r in c.reports if r.cue.start < c.marked.start]
    within = bool(before) and before[-1] is not around[0] and any(overlap(s, before[-1].cue) for s in around[0].content)
    return said_by(before[-1] if within else around[0], "report_around")


def report_before(f: Found) -> Said | None:
    """X сказал: «…»."""
    c = f.candidate
    before = [r for r in c.reports if r.cue.start < c.marked.start]
    return said_by(before[-1], "report_before") if before else None


def report_in_the_sentence_before(f: Found) -> Said | None:
    """X выступил с заявлением: — and the quotation begins a new line."""
    c = f.candidate
    if not c.sentences:
        return None
    at = c.scene.text[max(0, c.marked.start - 8) : c.marked.start].rstrip(" \t\u00a0\n—–-")
    first = c.sentences[0].index
    if not at.endswith(":") or first == 0:
        return None
    reports = c.scene.reports_of((c.scene.sentences[first - 1],))
    return said_by(reports[-1], "report_in_the_sentence_before") if reports else None


def report_of_the_next_sentence(f: Found) -> Said | None:
    """«…» Об этом сообщил X."""
    c = f.candidate
    if not c.sentences or not c.closes_sentence:
        return None
    after = c.scene.sentences[c.sentences[-1].index + 1 : c.sentences[-1].index + 2]
    for report in c.scene.reports_of(after):
        if any(s.start < c.marked.end and c.marked.start < s.end for s in report.content):
            return said_by(report, "report_of_the_next_sentence")
    return None


def told_in_the_sentence_before(f: Found) -> Said | None:
    """X рассказал о планах. «…»: a quotation that stands alone belongs to the one who spoke right before it."""
    c = f.candidate
    if not (c.sentences and c.opens_sentence and c.closes_sentence) or c.reports or c.sentences[0].index == 0:
        return None
    sentence = c.scene.sentences[c.sentences[0].index - 1]
    if sentence.role != c.sentences[0].role:
        return None
    reports = [r for r in c.scene.reports_of((sentence,)) if r.source and r.source.kind in _SPEAKERS]
    if reports:
        return said_by(reports[-1], "told_in_the_sentence_before")
    link = c.scene.subjects.of_verbs(sentence, verbs_of_saying() | verbs_of_naming())
    return Said(Speaker(link.name, link.kind), None, (), "told_in_the_sentence_before") if link else None


def same_as_before(f: Found) -> Said | None:
    """The quotation goes on: same paragraph or the next, nobody else named between."""
    c, before = f.candidate, f.before
    if before is None or c.reports or before.speaker is None or _somebody_else(c):
        return None
    between = c.scene.text[before.end : c.marked.start]
    if len(between) > 400 or between.count("\n") > 2:
        return None
    return Said(before.speaker, before.cue, before.via, "same_as_before")


def whoever_acts(f: Found) -> Said | None:
    """«Куда мне идти?» — разводит руками X: the subject of whatever verb follows."""
    c = f.candidate
    verb = next((t for t in c.after[:6] if tells(t)), None) if c.rule == "spoken_somehow" else None
    return said_with(c.scene, AuthorsVerb(c.sentences[-1], verb), c.marked.start) if verb else None


def authors_verb_before(f: Found) -> Said | None:
    """X ответил: «…»; X признал, что «…», where no report was found."""
    c = f.candidate
    return said_with(c.scene, c.verb_before, c.marked.start) if c.verb_before else None


def subject_of_naming(f: Found) -> Said | None:
    """X назвал это «…»: the subject of the verb by which it is called so."""
    c = f.candidate
    link = c.scene.subjects.of_verbs(c.sentences[0], verbs_of_naming()) if c.sentences else None
    return Said(Speaker(link.name, link.kind), None, (), "subject_of_naming") if link else None


def subject_of_the_clause(f: Found) -> Said | None:
    """X направил письмо с просьбой о «…»: the subject of the verb over it."""
    c = f.candidate
    link = c.scene.subjects.governing(c.sentences[0], c.marked.start) if c.sentences else None
    return Said(Speaker(link.name, link.kind), None, (), "subject_of_the_clause") if link else None


def named_before_the_colon(f: Found) -> Said | None:
    """A headline: X: «…»; X о погоде: «…»."""
    c = f.candidate
    if not c.before or not c.before[-1].text.endswith(":"):
        return None
    link = c.scene.subjects.first_person(c.sentences[0], c.marked.start)
    return Said(Speaker(link.name, link.kind), None, (), "named_before_the_colon") if link else None


def named_in_the_next_sentence(f: Found) -> Said | None:
    """A headline: «…». X — о погоде."""
    c = f.candidate
    if not c.sentences or not c.closes_sentence or c.sentences[-1].role == "body":
        return None
    after = c.scene.sentences[c.sentences[-1].index + 1 : c.sentences[-1].index + 2]
    if not after or after[0].role == "body":
        return None
    reports = c.scene.reports_of(after)
    if reports:
        return said_by(reports[0], "named_in_the_next_sentence")
    link = c.scene.subjects.first_person(after[0], after[0].end)
    return Said(Speaker(link.name, link.kind), None, (), "named_in_the_next_sentence") if link else None


def _somebody_else(c: Candidate) -> bool:
    """Whether the author's verb has a subject of its own that is not a pronoun: it names another, if nobody known."""
    verb = c.verb_after or c.verb_before
    return verb is not None and c.scene.subjects.has_subject(verb.sentence, verb.token.start)


Rule = Callable[[Found], Said | None]
RULES: tuple[Rule, ...] = (
    authors_verb,
    whoever_acts,
    report_around,
    report_before,
    authors_verb_before,
    report_in_the_sentence_before,
    report_of_the_next_sentence,
    named_before_the_colon,
    named_in_the_next_sentence,
    same_as_before,
    told_in_the_sentence_before,
)
PARTIAL_RULES: tuple[Rule, ...] = (
    report_around,
    subject_of_naming,
    report_before,
    authors_verb_before,
    authors_verb,
    report_of_the_next_sentence,
    same_as_before,
    subject_of_the_clause,
)
