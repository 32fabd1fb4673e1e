"""A verb of reporting in its place, and the clause around it."""

from typing import NamedTuple

from svodka.model.span import Span
from svodka.reading.reports.scene import Scene
from svodka.reading.reports.tree import Tree
from svodka.reading.reports.vocabulary import Verb, nouns

_CLAUSES = ("ccomp", "csubj", "parataxis", "advcl", "conj", "acl:relcl")
_FAR = 25
_HARD = frozenset("—–―-»”:;…")
_OPENS = frozenset('«“„"(')
LIGHT = Verb("asserted", "light", frozenset({"that", "inf", "quote", "about"}))
"""A verb that reports only with a noun: "выразил уверенность"."""


class Cue(NamedTuple):
    """A verb of reporting: its word, the first and last word of its clause, and the head of who speaks."""

    scene: Scene
    tree: Tree
    at: int
    verb: Verb
    first: int
    last: int
    who: int | None

    @property
    def start(self) -> int:
        return self.tree.tokens[self.first].start

    @property
    def end(self) -> int:
        return self.tree.tokens[self.last].end


def clause_around(tree: Tree, at: int) -> tuple[int, int]:
    """The unbroken words of the reporting clause: the cue, its subject and its circumstances."""
    own = tree.subtree(at, set(tree.kids(at, *_CLAUSES)))
    first, last = tree.run(at, own)
    first, last = _cut_left(tree, first, at), _cut_right(tree, at, last)
    while last > at and not tree.is_word(last) and tree.tokens[last].text not in '»”")':
        last -= 1
    while first < at and not tree.is_word(first):
        first += 1
    return first, last


def _cut_left(tree: Tree, first: int, at: int) -> int:
    """Speech and dashes before the cue do not belong to its clause."""
    for i in range(at - 1, first - 1, -1):
        if tree.tokens[i].text in _HARD and not _inside_name(tree, i, at):
            return i + 1
    return first


def _inside_name(tree: Tree, i: int, at: int) -> bool:
    """A closing mark whose opening mark is in the clause too ends a name: "газета «Заря» пишет"."""
    if tree.tokens[i].text not in "»”":
        return tree.tokens[i].text == "-" and tree.tokens[i].rel != "punct"
    return any(tree.tokens[j].text in "«“" for j in range(max(0, i - 8), i)) and tree.tokens[i + 1].text not in ",—–-"


def _cut_right(tree: Tree, at: int, last: int) -> int:
    """The clause ends before ", что", before a colon and before a dash."""
    for i in range(at + 1, last):
        text, after = tree.tokens[i].text, tree.tokens[i + 1]
        if text in ":—–―" or (
            text == "," and after.pos == "SCONJ" and after.lemma in ("что", "чтобы", "будто", "если")
        ):
            return i - 1
    return last


def to_the_comma(tree: Tree, at: int, who: int, last: int) -> int:
    """The last word of "Как сказал X," at the head of a sentence, also where the tree has lost a part of X's name or
    hangs X elsewhere; `last` where the sentence does not open so."""
    if not 0 < at < 4 or tree.tokens[0].lemma != "как" or tree.tokens[1].text == "бы":
        return last
    depth, told = 0, True
    for i in range(at + 1, min(len(tree.tokens), at + _FAR)):
        text = tree.tokens[i].text
        depth += (text in "«“(") - (text in "»”)")
        if depth > 0:
            continue
        if text == "," and i > who and told:
            following = [t.lemma for t in tree.tokens[i + 1 : i + 4]]
            if following[:1] == ["ссылаться"]:
                continue
            if not {"который", "чей"} & set(following):
                return max(last, i - 1)
            told = False  # "Как сказал X, слова которого приводит Y, …": up to the end of what is said of X
        elif not told:
            told = finite(tree, i)
        elif (finite(tree, i) and who > i) or tree.tokens[i].pos == "SCONJ" or text in ":;":
            return last
    return last


def light_nouns(cue: Cue) -> list[int]:
    """The nouns that make a phrase of reporting with the cue: "выразил [уверенность]"."""
    lemma = cue.tree.tokens[cue.at].lemma
    return [
        k for k in cue.tree.kids(cue.at, "obj", "obl", "xcomp", "iobj", "nsubj:pass", "ccomp", "advmod")
        if (noun := nouns().get(cue.tree.tokens[k].lemma)) is not None and lemma in noun.verbs
    ]  # fmt: skip


def finite(tree: Tree, at: int) -> bool:
    return tree.tokens[at].pos in ("VERB", "AUX") and tree.tokens[at].feats.get("VerbForm") == "Fin"


def tight(scene: Scene, start: int, end: int) -> Span | None:
    """The stretch without blanks, commas and dashes at its edges."""
    text = scene.text
    while start < end and (text[start].isspace() or text[start] in ",.:;—–-―"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",—–-―"):
        end -= 1
    return scene.span(start, end) if end > start else None
