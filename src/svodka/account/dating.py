"""When the thing that a statement tells happened, as against dates that it only mentions.

«Судно село на мель 23 марта» happened then; «отменили поездки, намеченные на июль» did not happen in July.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from svodka.model.account import Claim
from svodka.model.reading import Reading, Sentence, Statement, Time, Token
from svodka.model.span import overlap

_OF_THE_DEED = frozenset({"obl", "advmod", "obl:tmod", "nmod:tmod"})
_ON_FROM_THE_ROOT = frozenset({"ccomp", "parataxis", "conj"})
_STEPS = 12


def claim_date(claim: Claim, readings: Mapping[str, Reading]) -> str | None:
    """The date that the gist gives for what it tells; else the one that two articles or more, and most of those that
    date it, agree on.

    `readings` are by article id. None where nobody dates what he tells, or it is denied or in question.
    """
    told = [s for s in claim.statements if s.polarity == "asserted"]
    given = {(s.article, when) for s in told if (when := event_date(s, readings[s.article]))}
    shown = next((s for s in told if s.article == claim.gist.article and overlap(s, claim.gist)), None)
    own = event_date(shown, readings[shown.article], claim.gist.end) if shown else None
    if own or not given:
        return own
    votes = Counter(when for _, when in given)
    when, agreeing = min(votes.items(), key=lambda vote: (-vote[1], -len(vote[0]), vote[0]))
    return when if agreeing > 1 and 2 * agreeing > len(given) else None


def event_date(statement: Statement, reading: Reading, end: int | None = None) -> str | None:
    """The value of the time that says when the statement's own predicate happened; None when there is none, or the
    first such time only bounds it ("до 4 марта"). Times after `end` are passed over."""
    sentence = reading.sentences[statement.sentence]
    last = min(statement.end, end) if end is not None else statement.end
    inside = [t for t in reading.times if statement.start <= t.start and t.end <= last]
    found = next((t for t in inside if _of_the_deed(t, statement, sentence)), None)
    return found.value if found is not None and found.relation in ("at", "about") else None


def _of_the_deed(time: Time, statement: Statement, sentence: Sentence) -> bool:
    """The time hangs as an adverbial on the statement's predicate or on one joined to it or told by it."""
    tokens = sentence.tokens
    top = next((t for t in tokens if _in(t, time) and (t.head < 0 or not _in(tokens[t.head], time))), None)
    if top is None or top.rel not in _OF_THE_DEED or top.head < 0:
        return False
    at = tokens[top.head]
    for _ in range(_STEPS):
        if at.head < 0 or not _in(tokens[at.head], statement):
            return at.pos in ("VERB", "AUX", "ADJ", "NOUN")
        if at.rel not in _ON_FROM_THE_ROOT:
            return False
        at = tokens[at.head]
    return False


def _in(token: Token, place: Time | Statement) -> bool:
    return place.start <= token.start and token.end <= place.end


def days_of(published: Sequence[tuple[str, str | None]]) -> dict[str, str]:
    """The day on which each article appeared, by article id, of those whose day is known."""
    return {article: at[:10] for article, at in published if at and len(at) >= 10}
