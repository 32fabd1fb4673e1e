"""A sentence between its marks: the stretch that a comma or semicolon opens, its predicate and its subject.

By the words before the tree, which often fails in long sentences and after ", что".
"""

from collections.abc import Sequence
from typing import NamedTuple

from svodka.model.reading import Report
from svodka.reading.reports.tree import Tree
from svodka.reading.statements.clauses import finite

_STATES = frozenset(["нет", "можно", "нельзя", "нужно", "надо", "необходимо"])
_OPEN, _CLOSE = frozenset("(["), frozenset(")]")
JOINS = frozenset(
    ["а", "и", "но", "однако", "зато", "причем", "притом", "при", "это", "также", "тоже", "еще", "да", "правда", "же"]
)
SUBORDINATES = frozenset(
    ["который", "чей", "где", "когда", "куда", "откуда", "как", "чем", "что", "чтобы", "если", "хотя", "поскольку",
     "потому", "пока", "ибо", "раз", "будто", "словно", "так", "кто", "почему", "зачем", "сколько", "какой", "ли",
     "тем", "то", "пусть", "лишь", "едва", "после", "прежде", "перед"]
)  # fmt: skip


class Chunk(NamedTuple):
    """What stands between two marks: its first and last word, the first word after joining words, its predicates."""

    first: int
    last: int
    opening: int
    predicates: tuple[int, ...]

    @property
    def joined(self) -> bool:
        return self.opening > self.first


def predicate(tree: Tree, at: int) -> bool:
    """A finite verb, a short form, or "нет", "можно" and their like."""
    return finite(tree, at) or (tree.tokens[at].lemma in _STATES and tree.tokens[at].pos != "PART")


def chunks(tree: Tree, reports: Sequence[Report] = ()) -> list[Chunk]:
    """The sentence cut at its commas and semicolons outside brackets.

    A remark ("по словам X") stays with the clause into which it is put, an inserted "правда," with what follows.
    """
    found, first, depth = [], 0, 0
    opens, closes = _remarks(tree, reports)
    for i, token in enumerate(tree.tokens):
        depth = max(0, depth + (token.text in _OPEN) - (token.text in _CLOSE))
        if i == len(tree.tokens) - 1:
            found.append(_chunk(tree, first, i))
        elif token.text in (",", ";") and not depth and not _only_joins(tree, first, i) and i not in opens:
            if i in closes and not any(predicate(tree, p) for p in range(first, closes[i])):
                continue
            found.append(_chunk(tree, first, i))
            first = i + 1
    return found


def _remarks(tree: Tree, reports: Sequence[Report]) -> tuple[frozenset[int], dict[int, int]]:
    """The commas before remarks put into a clause, and those after them with the remark's first word."""
    opens, closes = set(), {}
    for report in reports:
        if report.rule != "according_to" and not report.rule.endswith(":inserted"):
            continue
        inside = [i for i, t in enumerate(tree.tokens) if report.start <= t.start and t.end <= report.end]
        if inside and inside[-1] + 1 < len(tree.tokens) and tree.tokens[inside[-1] + 1].text == ",":
            first = inside[0] - (inside[0] > 0 and tree.tokens[inside[0] - 1].lemma == "как")
            closes[inside[-1] + 1] = first
            opens.add(first - 1)
    return frozenset(i for i in opens if i >= 0 and tree.tokens[i].text == ","), closes


def _only_joins(tree: Tree, first: int, last: int) -> bool:
    return first > 0 and all(t.lemma in JOINS for t in tree.tokens[first:last])


def _chunk(tree: Tree, first: int, last: int) -> Chunk:
    opening = first
    while opening < last and (tree.tokens[opening].lemma in JOINS or tree.tokens[opening].text == ","):
        if tree.tokens[opening].lemma == "это" and tree.tokens[opening - 1].lemma != "при":
            break
        opening += 1
    if tree.tokens[opening - 1].lemma == "при" and opening > first:
        opening -= 1
    return Chunk(first, last, opening, tuple(i for i in range(opening, last + 1) if predicate(tree, i)))


def subordinate(tree: Tree, chunk: Chunk) -> bool:
    """Opened by "если", "который", "после чего" and their like, by a converb or a participle."""
    opening = [t for t in tree.tokens[chunk.opening : chunk.opening + 3] if any(map(str.isalnum, t.text))]
    if not opening:
        return False
    second = opening[1].lemma if len(opening) > 1 else ""
    after_preposition = opening[0].pos == "ADP" and second in ("который", "чей", "что", "кто", "какой")
    whose = second in ("который", "чей") or (opening[0].lemma in ("после", "перед", "до", "прежде") and second == "то")
    word = opening[0]
    opens = (word.lemma in SUBORDINATES and word.pos not in ("ADP", "DET")) or word.pos == "SCONJ"
    form = word.feats.get("VerbForm")
    participle = form == "Part" and word.feats.get("Variant") != "Short" and word.rel == "acl"
    return opens or after_preposition or whose or form == "Conv" or participle


def subject(tree: Tree, chunk: Chunk, at: int) -> int | None:
    """The subject of a predicate inside its chunk: by the tree, else a nominative or a counted noun before it."""
    inside = range(_after_dash(tree, chunk.opening, at), chunk.last + 1)
    for i in inside:
        if tree.tokens[i].rel.startswith("nsubj") and (i < at or tree.tokens[i].head == at):
            return i
    return next((i for i in inside if i < at and _nominal(tree, i, at)), None)


def _nominal(tree: Tree, at: int, verb: int) -> bool:
    """A noun a clause can be about: in the nominative, counted ("92 матча"), or in "мост построят" its object."""
    token = tree.tokens[at]
    if token.pos not in ("NOUN", "PROPN") or tree.case(at) or token.rel in ("obl", "advmod", "nmod"):
        return False
    doing = tree.tokens[verb].feats
    if token.rel == "obj" and doing.get("Number") == "Plur" and doing.get("Person") not in ("1", "2"):
        return True
    counted = tree.kid(at, "nummod", "nummod:gov") is not None and token.feats.get("Case") == "Gen"
    return counted or token.feats.get("Case") == "Nom"


def _after_dash(tree: Tree, first: int, at: int) -> int:
    return next((i + 1 for i in range(at, first, -1) if tree.tokens[i].text in "—–"), first)
