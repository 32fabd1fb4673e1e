"""Relative clauses: which bring news of their own, and which only say what thing is meant."""

from itertools import pairwise

from svodka.reading.reports.tree import Tree
from svodka.reading.reports.vocabulary import document_words
from svodka.reading.statements.clauses import finite
from svodka.reading.statements.news import counts_in_figures

_PRONOUNS = ("который", "чей")
_POINTING = frozenset(["тот", "то", "все", "весь", "такой", "это", "каждый", "любой", "никакой", "какой-либо", "некий"])
_LEAST = 7


def brings_news(tree: Tree, at: int) -> bool:
    """The clause around this predicate ends the sentence and adds something to a thing already made out.

    A thing is made out by a proper name; without one the clause must hold a number. It is not when the clause is
    what makes it out ("тот мост, который …"), when the thing is denied, when the clause is only wished or possible,
    or when it says what a letter holds ("письмо, в котором попросил …").
    """
    inside, noun = tree.subtree(at), tree.tokens[at].head
    if noun < 0 or max(inside) < len(tree.tokens) - 3 or not finite(tree, at):
        return False
    if not any(tree.tokens[i].lemma in _PRONOUNS for i in inside) or _pointed_at(tree, noun):
        return False
    if _holds_of_letter(tree, at, noun) or any(tree.tokens[i].lemma in ("бы", "б") for i in inside):
        return False
    return counts_in_figures(tree, inside) or (len(inside) >= _LEAST and _named(tree, noun, at))


def _pointed_at(tree: Tree, noun: int) -> bool:
    """ "Тот мост, который", and what the sentence says is not there: "нет мостов, которые"."""
    near = {tree.tokens[i].lemma for i in tree.kids(noun)} | {tree.tokens[noun].lemma}
    governor = tree.tokens[noun].head
    denied = governor >= 0 and any(tree.tokens[i].lemma in ("не", "нет") for i in (governor, *tree.kids(governor)))
    return bool(near & _POINTING) or denied


def _holds_of_letter(tree: Tree, at: int, noun: int) -> bool:
    """What a paper holds, or "в котором" without a subject: its doer stands outside the clause."""
    opening = [tree.tokens[i] for i in sorted(tree.subtree(at))][:4]
    inner = any(a.pos == "ADP" and b.lemma == "который" for a, b in pairwise(opening))
    paper = document_words().get(tree.tokens[noun].lemma)
    alone = tree.kid(at, "nsubj", "nsubj:pass") is None and tree.tokens[at].feats.get("Number") == "Sing"
    return inner and ((paper is not None and paper.letter) or (alone and tree.tokens[at].feats.get("Gender") != "Neut"))


def _named(tree: Tree, noun: int, at: int) -> bool:
    """A proper name in the noun's phrase, its clause left out, or right before the clause."""
    phrase = [i for i in tree.subtree(noun, {at}) if noun - 4 <= i < at]
    before = min(tree.subtree(at)) - 1
    return any(tree.tokens[i].pos == "PROPN" for i in (*phrase, max(0, before), max(0, before - 1)))
