"""How a statement is told: in a speaker's own words, of what has been, of what is to come."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from svodka.languages import load
from svodka.model.reading import Token

_SPEAKER = frozenset({"я", "мы", "мой", "наш"})
_MAY_BE = frozenset({"мочь", "предложить", "предлагать"})


class Manner(NamedTuple):
    """Whether the statement says "I" or "we", has a past tense, and has a future, a plan or a possibility."""

    own_words: bool = False
    past: bool = False
    planned: bool = False


def manner(tokens: Sequence[Token]) -> Manner:
    """Reads the manner out of a statement's words."""
    return Manner(
        own_words=any(t.lemma in _SPEAKER for t in tokens),
        past=any(t.feats.get("Tense") == "Past" for t in tokens),
        planned=any(t.feats.get("Tense") == "Fut" or t.lemma in _plans() for t in tokens),
    )


@cache
def _plans() -> frozenset[str]:
    return _MAY_BE | {row["lemma"] for row in load("ru", "plan_words")}
