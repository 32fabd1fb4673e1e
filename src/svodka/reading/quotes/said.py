"""What a report or an author's verb tells of a quotation: whose it is, and through whom it came."""

from typing import NamedTuple

from svodka.model.reading import Link, Report, Speaker
from svodka.model.span import Span
from svodka.reading.quotes.scene import AuthorsVerb, Scene
from svodka.reading.quotes.vocabulary import carrying_verbs

PUBLISHERS = frozenset({"outlet", "agency", "broadcast", "document"})


class Said(NamedTuple):
    """By whom, the words that say so, through whom, and the rule that found it."""

    speaker: Speaker | None
    cue: Span | None
    via: tuple[Link, ...]
    rule: str


NOT_SAID = Said(None, None, (), "not_said")


def said_by(report: Report, rule: str) -> Said:
    """What a report tells of the words that it reports."""
    source = report.source
    return Said(Speaker(source.name, source.kind) if source else None, report.cue, report.carriers, rule)


def said_with(scene: Scene, verb: AuthorsVerb, beginning: int) -> Said | None:
    """What an author's verb tells of a quotation that begins at a place: a report's source, or the verb's subject."""
    token = verb.token
    cue = Span(token.start, token.end, token.text)
    report = next(iter(scene.reports_between(token.start, token.start + 1)), None)
    brings = report.source if report else None
    if token.lemma in carrying_verbs() and (brings is None or brings.kind in PUBLISHERS):
        whose = scene.subjects.whose_words(verb.sentence, token.start)
        if whose is not None:
            via = (brings,) if brings and brings.name != whose.name else ()
            return Said(Speaker(whose.name, whose.kind), cue, via, "whose_words_are_brought")
    if report is not None and report.source is not None:
        return said_by(report, "report_of_the_verb")
    link = None if token.lemma in carrying_verbs() else scene.subjects.of_verb(verb.sentence, token.start, beginning)
    return Said(Speaker(link.name, link.kind), cue, (), "subject_of_the_verb") if link else None
