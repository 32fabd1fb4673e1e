"""The verbs over a place in a sentence, and who may be their subjects, by the dependency tree."""

from collections.abc import Iterator

from svodka.reading.reports.tree import Tree


def subjects_of(tree: Tree, verb: int) -> list[int]:
    """Those who may be the subject: by the tree, beside the verb, or where they say so ("в порту сообщили")."""
    subject = tree.kid(verb, "nsubj")
    if subject is not None:
        return [subject]
    plural = tree.tokens[verb].feats.get("Number") == "Plur"
    places = [k for k in tree.kids(verb, "obl") if plural and tree.case(k) in ("в", "во", "на")]
    return places or _beside(tree, verb)


def _beside(tree: Tree, verb: int) -> list[int]:
    """The nominative right before or after a verb, where the tree has no subject for it."""
    number = tree.tokens[verb].feats.get("Number")
    for index in (verb - 1, verb - 2, verb + 1):
        token = tree.tokens[index] if 0 <= index < len(tree.tokens) else None
        if token is None or token.pos == "PUNCT":
            continue
        if (
            token.feats.get("Case") == "Nom"
            and token.pos in ("NOUN", "PROPN", "X")
            and token.feats.get("Number") == number
        ):
            return [index]
    return []


def verbs_over(tree: Tree, place: int) -> Iterator[int]:
    """The verbs that govern the last word before a place, nearest first."""
    before = [i for i, t in enumerate(tree.tokens) if t.end <= place and tree.is_word(i)]
    at = before[-1] if before else 0
    for index in (at, *tree.ancestors(at)):
        if tree.tokens[index].pos == "VERB":
            yield index
