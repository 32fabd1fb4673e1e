"""Who stands beside a report: "со ссылкой на X" (the words are X's), "в интервью X", "в эфире X", "цитата по X"."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from svodka.reading.reports.tree import Tree
from svodka.reading.reports.vocabulary import broadcast_words, carrier_phrases, document_words

Side = Literal["source", "carrier"]
_STUDIED = frozenset(["изучить", "проанализировать", "рассмотреть", "процитировать", "увидеть", "получить"])


class Beside(NamedTuple):
    """A source or carrier beside a report: the head of its noun phrase, and the words that bring it in."""

    head: int
    side: Side
    first: int


def beside(tree: Tree) -> Iterator[Beside]:
    """The sources and carriers of a sentence that stand beside a verb, in order."""
    seen: set[int] = set()
    for index, token in enumerate(tree.tokens):
        for phrase in carrier_phrases().get(token.lemma, ()):
            words = tuple(t.lemma for t in tree.tokens[index : index + len(phrase.words)])
            head = _after(tree, index + len(phrase.words)) if words == phrase.words else None
            if head is not None and head not in seen:
                seen.add(head)
                yield Beside(head, "source" if phrase.gives == "source" else "carrier", index)
                break
        else:
            yield from _by_word(tree, index, seen)


def _by_word(tree: Tree, index: int, seen: set[int]) -> Iterator[Beside]:
    token = tree.tokens[index]
    if token.lemma in _STUDIED and token.feats.get("VerbForm") == "Conv":
        paper = tree.kid(index, "obj")
        if paper is not None and tree.tokens[paper].lemma in document_words() and paper not in seen:
            seen.add(paper)
            yield Beside(paper, "source", index)
    elif broadcast_words().get(token.lemma) and tree.case(index) in ("в", "во", "на") and index not in seen:
        if token.rel in ("obl", "nmod", "parataxis") and token.feats.get("Case") in ("Loc", None):
            seen.add(index)
            yield Beside(index, "carrier", index)


def _after(tree: Tree, at: int) -> int | None:
    """The head of the noun phrase that begins at a word."""
    for index in range(at, min(at + 6, len(tree.tokens))):
        token = tree.tokens[index]
        if token.pos in ("NOUN", "PROPN", "X", "PRON"):
            while (
                0 <= token.head < index
                and token.rel in ("flat:name", "flat:foreign", "appos", "flat")
                and token.head >= at
            ):
                index, token = token.head, tree.tokens[token.head]
            return index
        if token.pos not in ("ADJ", "DET", "NUM", "ADV") and token.text not in '«“„"':
            return None
    return None
