"""A «не» or «ни» that denies nothing: «ждали, пока не приехал врач» (he came), «что бы ни случилось»."""

from collections.abc import Sequence
from itertools import takewhile

from svodka.model.reading import Token

_FAR = 5
"""So many words at most stand between «пока» and its «не»."""
_ASKING = frozenset(
    {
        "кто",
        "что",
        "какой",
        "который",
        "где",
        "куда",
        "откуда",
        "когда",
        "сколько",
        "как",
        "почему",
        "зачем",
        "чей",
        "ли",
    }
)


def idle(tokens: Sequence[Token], at: int) -> bool:
    """True when the «не» or «ни» at `at` denies nothing.

    The tokens are a sentence or a stretch of it, in order.
    """
    return until(tokens, at) or concession(tokens, at)


def until(tokens: Sequence[Token], at: int) -> bool:
    """«…, пока не» before a finite perfective verb: it comes to pass. Not «Порт пока не открыли», and not after what is
    asked: «кто это был, пока не установили»."""
    verb = next((t for t in tokens[at + 1 : at + 2] if t.pos == "VERB"), None)
    if tokens[at].lemma != "не" or verb is None or verb.feats.get("VerbForm") != "Fin":
        return False
    if verb.feats.get("Aspect") != "Perf":
        return False
    near = range(at - 1, max(-1, at - 1 - _FAR), -1)
    first = next((n for n in takewhile(lambda n: tokens[n].pos != "PUNCT", near) if tokens[n].text == "пока"), None)
    if first is None or (first > 0 and tokens[first - 1].text not in (",", "пор")):
        return False
    before = [*takewhile(lambda t: t.pos != "PUNCT", tokens[: max(0, first - 1)][::-1])]
    return not any(t.lemma in _ASKING for t in before)


def concession(tokens: Sequence[Token], at: int) -> bool:
    """«Как ни», «что бы ни»: whatever it be, and nothing is denied."""
    before = [t.lemma for t in tokens[max(0, at - 4) : at]]
    return tokens[at].lemma == "ни" and (before[-1:] == ["бы"] or bool(set(before[-1:]) & _ASKING))
