"""Nouns of reporting with whose words they are: "слова министра о том, что …", "заявление полиции, что …"."""

from collections.abc import Iterator

from svodka.reading.reports.cues.found import Found
from svodka.reading.reports.tree import Tree
from svodka.reading.reports.vocabulary import nouns

_REACH = 9


def noun_cues(tree: Tree) -> Iterator[Found]:
    """The nouns of a sentence that report by themselves, each with the clause after "что"."""
    known = nouns()
    for at, token in enumerate(tree.tokens):
        noun = known.get(token.lemma) if token.pos == "NOUN" else None
        if noun is None or not noun.alone:
            continue
        who = next((k for k in tree.kids(at, "nmod", "det") if _owner(tree, at, k)), None)
        opening = _that(tree, at)
        if who is None or opening is None:
            continue
        inside = {i for i in tree.subtree(at) if i >= opening}
        told_of = tree.tokens[at].head
        if told_of > opening and tree.tokens[at].rel.startswith("nsubj"):
            inside = {i for i in range(opening, told_of) if tree.tokens[i].text != "," or i < told_of - 1}
        last = tree.run(opening, inside)[1] if opening in inside else len(tree.tokens) - 1
        content = tree.trimmed(opening, last if last > opening + 1 else len(tree.tokens) - 1)
        if content is not None:
            yield Found((at, at), (min(at, who), max(at, who)), who, None, (content,), noun.stance, "noun:clause_after")


def _owner(tree: Tree, at: int, kid: int) -> bool:
    token = tree.tokens[kid]
    if token.rel == "det":
        return token.text.lower() in ("его", "ее", "её", "их")
    return kid > at and token.feats.get("Case", "Gen") == "Gen" and tree.kid(kid, "case") is None


def _that(tree: Tree, at: int) -> int | None:
    """The word after ", что" or "о том, что" soon after the noun."""
    for i in range(at + 1, min(at + _REACH, len(tree.tokens) - 2)):
        token, after = tree.tokens[i], tree.tokens[i + 1]
        if token.text == "," and after.text.lower() in ("что", "будто") and after.pos == "SCONJ":
            return i + 2
        if token.feats.get("VerbForm") == "Fin" or (token.text == "," and after.lemma == "который"):
            return None
    return None
