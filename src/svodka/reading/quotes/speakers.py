"""Whose words a marked stretch holds: ordered rules, first answer wins."""

from collections.abc import Callable

from svodka.model.span import Span
from svodka.reading.quotes import across_sentences, within_sentence
from svodka.reading.quotes.found import Found
from svodka.reading.quotes.said import NOT_SAID, Said


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


Rule = Callable[[Found], Said | None]
RULES: tuple[Rule, ...] = (
    within_sentence.authors_verb,
    within_sentence.whoever_acts,
    within_sentence.report_around,
    within_sentence.report_before,
    within_sentence.authors_verb_before,
    across_sentences.report_in_the_sentence_before,
    across_sentences.report_of_the_next_sentence,
    across_sentences.goes_with_what_follows,
    within_sentence.whoever_acts_before,
    across_sentences.named_before_the_colon,
    across_sentences.named_in_the_next_sentence,
    across_sentences.same_as_before,
    across_sentences.told_in_the_sentence_before,
)
PARTIAL_RULES: tuple[Rule, ...] = (
    within_sentence.report_around,
    within_sentence.subject_of_naming,
    within_sentence.report_before,
    within_sentence.authors_verb_before,
    within_sentence.authors_verb,
    across_sentences.report_of_the_next_sentence,
    across_sentences.same_as_before,
    within_sentence.subject_of_the_clause,
)
