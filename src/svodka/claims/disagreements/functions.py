"""Who does what to whom: the part that a word plays for its predicate, active and passive brought together."""

from typing import Literal, NamedTuple

from svodka.claims.disagreements.tellings import Telling, Word

Part = Literal["subject", "object", "oblique", "attribute", "other"]
_PASSES_ON = frozenset({"appos", "flat", "flat:name", "flat:foreign", "nmod:appos"})


class Function(NamedTuple):
    """The part, the predicate (or the noun) that it is played for, and the preposition and case that mark it."""

    part: Part
    head: Word | None
    marked: str


def function(telling: Telling, word: Word) -> Function:
    """The part a word plays; a name beside its role ("министр Ладогин") plays the part of the role."""
    word = _bearer(telling, word)
    head, rel = telling.head(word), word.token.rel
    marked = _marked(telling, word)
    if rel in ("nsubj", "csubj"):
        return Function("object" if head is not None and _passive(head) else "subject", head, marked)
    if rel == "nsubj:pass":
        return Function("object", head, marked)
    if rel == "obl:agent" or (rel == "obl" and head is not None and _passive(head) and marked == ":Ins"):
        return Function("subject", head, marked)
    if rel == "obj":
        return Function("object", head, marked)
    if rel in ("obl", "iobj"):
        return Function("oblique", head, marked)
    return Function("attribute" if rel in ("nmod", "amod") else "other", head, marked)


def _bearer(telling: Telling, word: Word) -> Word:
    for _ in range(4):
        head = telling.head(word)
        if word.token.rel not in _PASSES_ON or head is None:
            break
        word = head
    return word


def _passive(word: Word) -> bool:
    return word.token.feats.get("Voice") == "Pass"


def _marked(telling: Telling, word: Word) -> str:
    preposition = next((w.key for w in telling.below(word) if w.token.rel == "case"), "")
    return f"{preposition}:{word.token.feats.get('Case', '')}"


def same_part(x: Function, y: Function) -> bool:
    """The same part, marked by the same preposition where prepositions mark it."""
    if x.part != y.part:
        return False
    if x.part in ("subject", "object"):
        return True
    return x.marked.split(":")[0] == y.marked.split(":")[0]
