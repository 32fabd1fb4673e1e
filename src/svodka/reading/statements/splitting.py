"""Cuts a sentence where it says two things: a joined clause with a subject of its own, a relative clause with news."""

from collections.abc import Iterator
from typing import NamedTuple

from svodka.model.reading import Sentence
from svodka.reading.reports.tree import Tree
from svodka.reading.reports.vocabulary import verbs

_LEAST_WORDS = 5
_JOINED = frozenset({"conj", "parataxis"})


class Piece(NamedTuple):
    """A part of a sentence that says one thing: its first and last word, the word that heads it, and the rule."""

    first: int
    last: int
    head: int
    rule: str


def pieces(tree: Tree) -> list[Piece]:
    """The parts of a sentence in order; together they are the whole sentence."""
    top = root(tree)
    cuts = sorted({c.first: c for c in _cuts(tree, top)}.values())
    found, first, head, rule = [], 0, top, "whole_sentence"
    for cut in cuts:
        if (
            _words(tree, first, cut.first - 1) < _LEAST_WORDS
            or _words(tree, cut.first, len(tree.tokens) - 1) < _LEAST_WORDS
        ):
            continue
        found.append(Piece(first, cut.first - 1, head, "main_clause" if not found else rule))
        first, head, rule = cut.first, cut.head, cut.rule
    found.append(Piece(first, len(tree.tokens) - 1, head, rule))
    return found


def root(tree: Tree) -> int:
    """The word on which the sentence hangs: the first verb among its roots, else its first root."""
    tops = [i for i, t in enumerate(tree.tokens) if t.head < 0 and t.pos != "PUNCT"]
    if not tops:
        tops = [i for i in range(len(tree.tokens)) if _finite(tree, i)]
    return min(tops, key=lambda i: (tree.tokens[i].pos not in ("VERB", "AUX"), i), default=0)


def _cuts(tree: Tree, top: int) -> Iterator[Piece]:
    for index, token in enumerate(tree.tokens):
        if _is_joined_clause(tree, index, top):
            yield Piece(min(tree.subtree(index)), 0, index, "joined_clause")
        elif token.rel == "acl:relcl" and _is_news(tree, index):
            yield Piece(min(tree.subtree(index)), 0, index, "relative_clause")


def _is_joined_clause(tree: Tree, index: int, top: int) -> bool:
    """A clause joined to the main one (or to the one that is reported) with its own subject, after a mark or "и"."""
    token = tree.tokens[index]
    if token.rel not in _JOINED or not _finite(tree, index) or (token.lemma in verbs() and token.rel == "parataxis"):
        return False
    if tree.kid(index, "nsubj", "nsubj:pass") is None or not _main_line(tree, token.head, top):
        return False
    start = min(tree.subtree(index))
    return start > token.head and (
        start == 0 or not tree.is_word(start - 1) or tree.tokens[start].lemma in ("а", "и", "но")
    )


def _is_news(tree: Tree, index: int) -> bool:
    """A relative clause at the end of the sentence, finite, long enough to say something of its own."""
    inside = tree.subtree(index)
    if not _finite(tree, index) or max(inside) < len(tree.tokens) - 3 or len(inside) < 7:
        return False
    noun = tree.tokens[index].head
    return noun >= 0 and tree.tokens[noun].lemma not in ("тот", "то", "все", "такой")


def _finite(tree: Tree, index: int) -> bool:
    return tree.tokens[index].feats.get("VerbForm") == "Fin" or tree.tokens[index].feats.get("Variant") == "Short"


def _main_line(tree: Tree, index: int, top: int) -> bool:
    if index == top or index < 0:
        return True
    return (
        tree.tokens[index].rel in ("ccomp", "conj", "root", "parataxis")
        and tree.tokens[index].head != index
        and (
            tree.tokens[index].head < 0
            or tree.tokens[index].head == top
            or tree.tokens[tree.tokens[index].head].rel in ("ccomp", "root", "conj")
        )
    )


def _words(tree: Tree, first: int, last: int) -> int:
    return sum(tree.is_word(i) for i in range(first, last + 1))


def place(sentence: Sentence, piece: Piece) -> tuple[int, int]:
    """Start and end of a piece without the marks that cut it off."""
    tokens, first, last = sentence.tokens, piece.first, piece.last
    if piece.rule == "whole_sentence":
        return sentence.start, sentence.end
    while last > first and tokens[last].text in (",", ";", "—", "–", "-", ":"):
        last -= 1
    while first < last and tokens[first].text in (",", ";", "—", "–", "-", ":"):
        first += 1
    return tokens[first].start, tokens[last].end
