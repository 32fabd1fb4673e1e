"""Speakers named beside the quotation's sentence, and headlines: small rules; `speakers` gives their order."""

from svodka.model.reading import Speaker
from svodka.reading.quotes.candidate import Candidate
from svodka.reading.quotes.found import Found
from svodka.reading.quotes.said import Said, said_by, said_with
from svodka.reading.quotes.vocabulary import verbs_of_naming, verbs_of_saying

_LONGEST_ROW = 8
_SPEAKERS = frozenset({"person", "office", "organisation"})


def report_in_the_sentence_before(f: Found) -> Said | None:
    """X выступил с заявлением: — and the quotation begins a new line."""
    c = f.candidate
    if not c.sentences or not c.opens_sentence:
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


def goes_with_what_follows(f: Found) -> Said | None:
    """«…»; «…», — написали X: the first of a row that its author ends."""
    c = f.candidate
    for _ in range(_LONGEST_ROW):
        following = c.following
        if following is None or c.scene.text[c.marked.end : following.marked.start].strip() not in (
            ";",
            ",",
            "и",
            ", и",
        ):
            return None
        if following.verb_after:
            return said_with(c.scene, following.verb_after, f.candidate.marked.start)
        c = following
    return None


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
