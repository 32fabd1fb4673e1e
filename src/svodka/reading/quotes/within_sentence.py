"""Speakers named in the quotation's own sentence: small rules; `speakers` gives their order."""

from svodka.model.reading import Speaker
from svodka.model.span import Span, overlap
from svodka.reading.quotes.found import Found
from svodka.reading.quotes.said import NOT_SAID, Said, said_by, said_with
from svodka.reading.quotes.scene import AuthorsVerb, tells
from svodka.reading.quotes.vocabulary import verbs_of_naming

_OF_PAPERS = frozenset({"говориться", "значиться", "указываться", "сообщаться", "гласить"})


def authors_verb(f: Found) -> Said | None:
    """«…», — сказал X; «…, — сказал X. — …»; «…», — приводит слова X газета."""
    c = f.candidate
    verb = f.inside[0] if f.inside else c.verb_after
    return said_with(c.scene, verb, c.marked.start) if verb else None


def whoever_acts(f: Found) -> Said | None:
    """«Куда мне идти?» — разводит руками X: the subject of whatever verb follows."""
    c = f.candidate
    verb = next((t for t in c.after[:6] if tells(t)), None) if c.rule == "spoken_somehow" else None
    return said_with(c.scene, AuthorsVerb(c.sentences[-1], verb), c.marked.start) if verb else None


def authors_verb_before(f: Found) -> Said | None:
    """X ответил: «…»; X признал, что «…», where no report was found."""
    c = f.candidate
    return said_with(c.scene, c.verb_before, c.marked.start) if c.verb_before else None


def whoever_acts_before(f: Found) -> Said | None:
    """X не сдержал улыбки: «…», where the verb is none of saying: a person, or a pronoun that stands for one."""
    c = f.candidate
    verb = next((t for t in reversed(c.before) if tells(t)), None) if c.rule == "introduced" else None
    link = c.scene.subjects.of_verb(c.sentences[0], verb.start, c.marked.start) if verb else None
    if link is None or link.kind not in ("person", "office", "unnamed"):
        return None
    return Said(Speaker(link.name, link.kind), None, (), "whoever_acts_before")


def report_around(f: Found) -> Said | None:
    """X сказал, что «…»; по словам X, «…»."""
    c, around = f.candidate, f.candidate.reported_by
    if not around:
        return None
    last = next((t for t in reversed(c.before) if tells(t)), None)
    if last is not None and last.lemma in _OF_PAPERS and all(r.cue.start != last.start for r in c.reports):
        return None if c.rule != "introduced" else NOT_SAID._replace(cue=Span(last.start, last.end, last.text))
    before = [r for r in c.reports if r.cue.start < c.marked.start]
    within = bool(before) and before[-1] is not around[0] and any(overlap(s, before[-1].cue) for s in around[0].content)
    return said_by(before[-1] if within else around[0], "report_around")


def report_before(f: Found) -> Said | None:
    """X сказал: «…»."""
    c = f.candidate
    before = [r for r in c.reports if r.cue.start < c.marked.start]
    return said_by(before[-1], "report_before") if before else None


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
