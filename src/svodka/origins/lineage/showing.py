"""Whether the sentences that answer each other show that two articles derive, or only that both had one source.

What a speaker said, a press release says or an office foretold comes to many newsrooms at once: that two articles both
give it shows a common source. They derive when one says so, when the text itself is the other's, or when they agree in
what no source gave: a reporter's own sentences, or the order of the whole.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from svodka.origins.lineage.direction import Ties
from svodka.origins.lineage.findings import Compared, contained, unlikely_order

VERBATIM = 0.9
"""Likeness by words (0–1) from which a sentence is the other's, nearly word for word."""

_EVIDENCE, _EVIDENCE_IN_OTHER_WORDS = 2, 4
_ALL_TEXT, _MUCH_TEXT, _WHOLE_ORDER = 0.8, 0.4, 0.8
_TURNS = 3
_SAME_WORDS = 0.8


class Shown(NamedTuple):
    """Two articles, which of their sentences answer each other, and who names whom."""

    compared: Compared
    answering: Sequence[tuple[int, int]]
    ties: Ties

    @property
    def least(self) -> int:
        """The number of sentences of the shorter article."""
        return min(len(self.compared.a.sentences), len(self.compared.b.sentences))

    @property
    def enough(self) -> int:
        """So many sentences must answer."""
        return min(_EVIDENCE, self.least)


Rule = Callable[[Shown], bool | None]


def too_few_answer(x: Shown) -> bool | None:
    """A sentence alone shows nothing."""
    return False if len(x.answering) < x.enough else None


def one_names_the_other(x: Shown) -> bool | None:
    """One names the other's outlet as its source."""
    a, b = x.compared.a.article.id, x.compared.b.article.id
    return True if (a, b) in x.ties.cited or (b, a) in x.ties.cited else None


def much_of_the_text(x: Shown) -> bool | None:
    """Nearly all of one stands in the other word for word, or much of it, and not only what speakers say."""
    a, b = x.compared.a, x.compared.b
    held = contained(a.fives, b.fives)
    return True if held >= _ALL_TEXT or (held >= _MUCH_TEXT and len(a.own & b.own) >= _TURNS) else None


def order_of_the_whole(x: Shown) -> bool | None:
    """A whole article follows the other sentence by sentence."""
    return True if unlikely_order(x.compared) >= _WHOLE_ORDER else None


def own_sentences(x: Shown) -> bool | None:
    """Enough of the sentences that answer are the reporters' own; otherwise a common source explains them. Where these
    have no run of words in common, it takes more of them: what went before is soon told alike."""
    own = sum(not from_one_source(x.compared, i, j) for i, j in x.answering)
    alike = not x.compared.a.own.isdisjoint(x.compared.b.own)
    return own >= (x.enough if alike else max(x.enough, min(_EVIDENCE_IN_OTHER_WORDS, x.least)))


RULES: tuple[Rule, ...] = (
    too_few_answer,
    one_names_the_other,
    much_of_the_text,
    order_of_the_whole,
    own_sentences,
)


def shows(compared: Compared, answering: Sequence[tuple[int, int]], ties: Ties) -> bool:
    """The answer of the first rule that has one: True when the two derive."""
    x = Shown(compared, answering, ties)
    return next((answer for rule in RULES if (answer := rule(x)) is not None), False)


def from_one_source(x: Compared, i: int, j: int) -> bool:
    """One of two sentences that answer each other gives somebody's own words, or gives in other words than the second
    what a source told; where both name one newsroom, what a source told came to both in that newsroom's words."""
    if x.a.spoken[i] or x.b.spoken[j]:
        return True
    told = (x.a.sourced[i] or x.b.sourced[j]) and x.a.newsrooms.isdisjoint(x.b.newsrooms)
    return told and bool(x.meeting.words[i, j] < _SAME_WORDS)


def verbatim_share(x: Compared, answering: Sequence[tuple[int, int]]) -> float:
    """The share of the answering sentences, by length, that are nearly word for word the same."""
    lengths = [(len(x.a.plain[i]) + len(x.b.plain[j]), x.meeting.words[i, j] >= VERBATIM) for i, j in answering]
    total = sum(length for length, _ in lengths)
    return sum(length for length, same in lengths if same) / total if total else 0.0
