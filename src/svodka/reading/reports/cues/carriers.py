"""Who stands beside a report: "со ссылкой на X" (the words are X's), "в интервью X", "в эфире X", "цитата по X"."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from svodka.reading.reports.tree import Tree
from svodka.reading.reports.vocabulary import broadcast_words, carrier_phrases, document_words

Side = Literal["source", "carrier"]
_STUDIED = frozenset(
    ["изучить", "проанализировать", "рассмотреть", "процитировать", "увидеть", "получить", "прочитать"]
)
_ASKED = frozenset(["опросить", "опрашивать"])
_IN = ("в", "во", "на")


class Beside(NamedTuple):
    """A source or carrier beside a report: the head of its noun phrase, and the words that bring it in.

    `reference` when the words point to a source, so that they cannot be part of what is reported.
    """

    head: int
    side: Side
    first: int
    reference: bool


def beside(tree: Tree) -> list[Beside]:
    """The sources and carriers of a sentence that stand beside a verb, in order."""
    found: list[Beside] = []
    phrases, programmes = carrier_phrases(), broadcast_words()
    for at, token in enumerate(tree.tokens):
        lemma = token.lemma
        if not (lemma in phrases or lemma in _STUDIED or lemma in programmes or lemma in _ASKED or lemma == "который"):
            continue
        ways = (_by_phrase, _by_paper, _by_programme, _in_which, _by_asking)
        for one in (found_so for way in ways for found_so in way(tree, at)):
            if not any(_within(tree, one.head, other.head) for other in found):
                found.append(one)
                break
    return found


def _within(tree: Tree, inner: int, outer: int) -> bool:
    return inner == outer or outer in tree.ancestors(inner)


def _by_phrase(tree: Tree, at: int) -> Iterator[Beside]:
    for phrase in carrier_phrases().get(tree.tokens[at].lemma, ()):
        end = _match(tree, at, phrase.words)
        head = _after(tree, end) if end is not None else None
        if head is not None:
            yield Beside(head, "source" if phrase.gives == "source" else "carrier", at, phrase.words[0] not in _IN)


def _match(tree: Tree, at: int, words: tuple[str, ...]) -> int | None:
    """The index after the phrase; adjectives may stand inside it: "в большом интервью"."""
    for number, word in enumerate(words):
        while (
            number and at < len(tree.tokens) and tree.tokens[at].lemma != word and tree.tokens[at].pos in ("ADJ", "DET")
        ):
            at += 1
        if at >= len(tree.tokens) or tree.tokens[at].lemma != word:
            return None
        at += 1
    return at


def _by_paper(tree: Tree, at: int) -> Iterator[Beside]:
    """ "изучив документы", "ознакомившись с отчетом"."""
    token = tree.tokens[at]
    if token.lemma in _STUDIED and token.feats.get("VerbForm") == "Conv":
        paper = tree.kid(at, "obj")
        if paper is not None and tree.tokens[paper].lemma in document_words():
            yield Beside(paper, "source", at, True)


def _by_asking(tree: Tree, at: int) -> Iterator[Beside]:
    """ "вирусологи, опрошенные агентством X": who asked brought their words."""
    token = tree.tokens[at]
    if token.lemma in _ASKED and token.feats.get("VerbForm") == "Part" and token.feats.get("Voice", "Pass") == "Pass":
        asker = next((k for k in tree.kids(at, "obl", "obl:agent", "nmod", "iobj") if _instrumental(tree, k)), None)
        if asker is not None:
            yield Beside(asker, "carrier", at, True)


def _instrumental(tree: Tree, at: int) -> bool:
    return tree.tokens[at].feats.get("Case", "Ins") == "Ins" and not tree.case(at)


def _by_programme(tree: Tree, at: int) -> Iterator[Beside]:
    """ "в эфире телеканала X", "в своем видеообращении", "на странице в соцсети"; "в эфире" alone says nothing."""
    token = tree.tokens[at]
    if token.lemma == "страница" and token.feats.get("Number") == "Plur":
        return  # "на своих страницах": the paper itself
    if not broadcast_words().get(token.lemma) or tree.case(at) not in _IN or token.feats.get("Case", "Loc") != "Loc":
        return
    head: int | None = at
    if token.lemma in ("эфир", "трансляция", "аккаунт"):
        head = next((k for k in tree.kids(at, "nmod", "appos") if k > at), None)
    if head is not None:
        yield Beside(head, "carrier", at, False)


def _in_which(tree: Tree, at: int) -> Iterator[Beside]:
    """ "о передаче, в которой он сказал": the programme before the pronoun."""
    if tree.tokens[at].lemma != "который" or at < 2 or tree.tokens[at - 1].lemma not in _IN:
        return
    for before in range(at - 2, max(-1, at - 7), -1):
        if broadcast_words().get(tree.tokens[before].lemma):
            yield Beside(before, "carrier", at, True)
            return


def in_it(tree: Tree, before: Tree) -> int | None:
    """ "В нем он сказал": the programme that was the subject of the sentence before, as a word of that sentence."""
    words = tree.tokens[:3]
    forms = [t.text.lower() for t in words]
    if len(forms) < 3 or forms[0] != "в" or forms[1] not in ("нем", "нём", "ней"):
        return None
    gender = "Fem" if forms[1] == "ней" else "Masc"
    for at, token in enumerate(before.tokens):
        if (
            token.rel in ("nsubj", "nsubj:pass", "obj")
            and broadcast_words().get(token.lemma)
            and token.feats.get("Gender") == gender
        ):
            return at
    return None


def _after(tree: Tree, at: int) -> int | None:
    """The head of the noun phrase that begins at a word."""
    for i in range(at, min(at + 7, len(tree.tokens))):
        token = tree.tokens[i]
        if token.pos in ("NOUN", "PROPN", "X", "PRON"):
            return i + 1 if token.lemma == "пресс" and i + 1 < len(tree.tokens) else i
        if token.pos not in ("ADJ", "DET", "NUM", "ADV", "VERB") and token.text not in '«“„"':
            return None
    return None
