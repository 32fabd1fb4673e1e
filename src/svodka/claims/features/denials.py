"""Whether a statement tells that somebody denies, or says what might be denied."""

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from svodka.languages import load
from svodka.model.reading import Statement, Token

_AGAINST = frozenset(
    {"противоречить", "противоречие", "спорить", "оспорить", "оспаривать", "сомневаться", "усомниться"}
)


class Denial(NamedTuple):
    """`denies`: a source named in it denies, by a verb of denial. `affirms`: nothing in it denies or doubts."""

    denies: bool = False
    affirms: bool = False


def denial(statement: Statement, tokens: Iterable[Token], negated: bool) -> Denial:
    """Reads it out of a statement's polarity and words; `negated`: it holds a negation."""
    words = list(tokens)
    verbs = any(t.pos == "VERB" and t.lemma in _words() for t in words)
    against = any(t.lemma in _words() or t.lemma in _AGAINST for t in words)
    return Denial(
        denies=verbs and statement.polarity == "denied" and bool(statement.attribution),
        affirms=statement.polarity in ("asserted", "possible") and not negated and not against,
    )


@cache
def _words() -> frozenset[str]:
    """Single words of denial, without those that only refuse or are away."""
    refusing = {"отказаться", "отказываться", "исключить", "исключать", "воздержаться", "отсутствовать"}
    return frozenset(row["words"] for row in load("ru", "denials") if " " not in row["words"]) - refusing
