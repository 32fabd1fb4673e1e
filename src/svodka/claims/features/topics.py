"""Whether a statement only tells of what somebody spoke, as headlines and first sentences do."""

from collections.abc import Sequence
from functools import cache

from svodka.languages import load
from svodka.model.reading import Sentence, Token

_MAIN = frozenset({"root", "conj", "ccomp", "parataxis"})
_MARKS = frozenset('«"“„')


def only_topic(core: Sequence[tuple[Sentence, Token]]) -> bool:
    """Its one main verb is of `topic_verbs`, and neither a clause with «что» nor a quotation says what was said:
    «тренер ответил на вопрос об отставке»."""
    tokens = [t for _, t in core]
    if any(t.text in _MARKS or (t.lemma == "что" and t.pos == "SCONJ") for t in tokens):
        return False
    verbs = [t for t in tokens if t.feats.get("VerbForm") == "Fin" and t.rel in _MAIN]
    return len(verbs) == 1 and verbs[0].lemma in _topic_verbs()


@cache
def _topic_verbs() -> frozenset[str]:
    return frozenset(row["lemma"] for row in load("ru", "topic_verbs"))
