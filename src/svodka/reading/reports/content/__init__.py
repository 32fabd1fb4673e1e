"""What a cue reports: ordered rules, the first that answers gives the stretches and its name to the report."""

from collections.abc import Callable

from svodka.model.span import Span
from svodka.reading.reports.content.clauses import clause_after, question_after
from svodka.reading.reports.content.cue import LIGHT, Cue, clause_around, light_nouns, to_the_comma
from svodka.reading.reports.content.host import host
from svodka.reading.reports.content.objects import infinitive, judgement, thing, topic
from svodka.reading.reports.content.remarks import backward, inserted
from svodka.reading.reports.content.speech import dash_speech, speech_after, speech_around, speech_before

RULES: tuple[Callable[[Cue], tuple[Span, ...] | None], ...] = (
    backward, speech_around, speech_before, speech_after, dash_speech, question_after, clause_after, inserted,
    infinitive, topic, judgement, thing,
)  # fmt: skip

__all__ = ["LIGHT", "RULES", "Cue", "clause_around", "host", "takes_content", "to_the_comma"]


def takes_content(cue: Cue) -> tuple[str, tuple[Span, ...]] | None:
    """The name and the stretches of the first rule that answers; None when nothing is reported."""
    if cue.verb is LIGHT and not light_nouns(cue):
        return None
    for rule in RULES:
        found = rule(cue)
        if found:
            return rule.__name__, found
    return None
