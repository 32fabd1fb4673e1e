"""What a report or an author's verb tells of a quotation: whose it is, and through whom it came."""

from typing import NamedTuple

from svodka.model.reading import Link, Report, Speaker
from svodka.model.span import Span
from svodka.reading.quotes.scene import AuthorsVerb, Scene
from svodka.reading.quotes.vocabulary import carrying_verbs

_FEW = 2
_OTHERS = frozenset(
    ["один", "одна", "другой", "другая", "некий", "некая", "мой", "его", "ее", "их", "источник", "собеседник"]
)
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
    source = report.source if report else None
    if report is not None and source is not None and source.kind == "unnamed" and _is_somebody(source):
        acted = scene.subjects.acted_before(beginning, token)
        if acted is not None:
            return Said(Speaker(acted.name, acted.kind), cue, report.carriers, "acted_in_the_sentence_before")
    if report is not None and source is not None and source.kind not in PUBLISHERS:
        return said_by(report, "report_of_the_verb")
    if token.lemma in carrying_verbs():
        return _brought(scene, verb, cue, source) or (said_by(report, "report_of_the_verb") if report else None)
    link = scene.subjects.of_verb(verb.sentence, token.start, beginning)
    if link is not None and (source is None or link.kind == "person"):
        via = (source,) if source and source.name != link.name else ()
        return Said(Speaker(link.name, link.kind), cue, via, "subject_of_the_verb")
    return said_by(report, "report_of_the_verb") if report is not None and source is not None else None


def _is_somebody(source: Link) -> bool:
    """A bare role of one or two words ("артист балета", "знаменитость") may be the one of whom it was just told."""
    words = source.name.split()
    return len(words) <= _FEW and words[0].islower() and words[0] not in _OTHERS


def _brought(scene: Scene, verb: AuthorsVerb, cue: Span, brings: Link | None) -> Said | None:
    """Whose words a paper brings: "приводит слова X", "цитирует X"; nobody's where "его" cannot be told."""
    whose = scene.subjects.whose_words(verb.sentence, verb.token.start)
    via = (brings,) if brings and (whose is None or brings.name != whose.name) else ()
    if whose is not None:
        return Said(Speaker(whose.name, whose.kind), cue, via, "whose_words_are_brought")
    if scene.subjects.brings_words(verb.sentence, verb.token.start):
        return Said(None, cue, via, "words_of_one_not_named")
    return None
