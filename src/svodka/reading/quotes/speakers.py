"""Whose words a marked stretch holds: ordered rules over the reports beside it, first answer wins."""

from collections.abc import Callable
from typing import NamedTuple

from svodka.model.reading import Link, Quote, Report, Speaker
from svodka.model.span import Span
from svodka.reading.quotes.context import Candidate


class Said(NamedTuple):
    """By whom, the words that say so, through whom, and the rule that found it."""

    speaker: Speaker | None
    cue: Span | None
    via: tuple[Link, ...]
    rule: str


class Found(NamedTuple):
    """A marked stretch that is a quotation, the reports within it, and the quotation before it."""

    candidate: Candidate
    inside: tuple[Report, ...]
    before: Quote | None


def said_by(report: Report, rule: str) -> Said:
    """What a report tells of the words that it reports."""
    source = report.source
    return Said(Speaker(source.name, source.kind) if source else None, report.cue, report.carriers, rule)


def attribute(found: Found) -> Said:
    """Whose words they are; nobody's where the text does not say."""
    for rule in RULES if found.candidate.kind == "direct" else PARTIAL_RULES:
        if said := rule(found):
            return said
    return Said(None, None, (), "not_said")


def report_after(f: Found) -> Said | None:
    """«…», — сказал X."""
    c = f.candidate
    after = [r for r in c.reports if r.cue.start >= c.marked.end]
    near = {t.start for t in c.after[:14]}
    report = next((r for r in after if r.cue.start in near), None)
    return said_by(report, "report_after") if report else None


def report_inside(f: Found) -> Said | None:
    """«…, — сказал X. — …»."""
    return said_by(f.inside[0], "report_inside") if f.inside else None


def report_around(f: Found) -> Said | None:
    """X сказал, что «…»; по словам X, «…»."""
    around = f.candidate.reported_by
    return said_by(around[0], "report_around") if around else None


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


def same_as_before(f: Found) -> Said | None:
    """The quotation goes on: same paragraph or the next, nobody else named between."""
    c, before = f.candidate, f.before
    if before is None or c.reports or before.speaker is None:
        return None
    between = c.scene.text[before.end : c.marked.start]
    if len(between) > 400 or between.count("\n") > 2:
        return None
    return Said(before.speaker, before.cue, before.via, "same_as_before")


Rule = Callable[[Found], Said | None]
RULES: tuple[Rule, ...] = (
    report_inside,
    report_after,
    report_around,
    report_before,
    report_in_the_sentence_before,
    report_of_the_next_sentence,
    same_as_before,
)
PARTIAL_RULES: tuple[Rule, ...] = (
    report_around,
    report_before,
    report_after,
    report_of_the_next_sentence,
    same_as_before,
)
