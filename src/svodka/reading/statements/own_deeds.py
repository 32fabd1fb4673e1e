"""Clauses that a mark alone ties to what stands before, without a subject of their own: rules beside `joining`."""

from functools import cache
from itertools import pairwise

from svodka.languages import load
from svodka.reading.reports.tree import Tree
from svodka.reading.statements.chunks import Chunk, subject, subordinate
from svodka.reading.statements.clauses import finite, words
from svodka.reading.statements.seam import Seam, lies_on_line

_LEAST = 4
_OF_THINGS = frozenset(["его", "ее", "их", "он", "она", "оно", "они"])


def pointed_object(seam: Seam) -> bool:
    """What is done to the thing just named, nobody named who does it: "судно село на мель, его сняли вечером"."""
    tree, chunk, at = seam.tree, seam.chunk, seam.at
    if not _new_deed(seam) or tree.tokens[at].feats.get("Number") != "Plur" or subject(tree, chunk, at) is not None:
        return False
    before = tree.tokens[chunk.opening : at]
    return any(t.pos == "PRON" and t.lemma in _OF_THINGS and t.feats.get("Case") in ("Acc", "Gen") for t in before)


def own_date(seam: Seam) -> bool:
    """The same subject's next deed, each with a date: "23 марта судно село на мель, 29 марта его сняли"."""
    return _new_deed(seam) and _dated(seam.tree, seam.chunk) and _dated(seam.tree, seam.before[-1])


def _new_deed(seam: Seam) -> bool:
    """A finite deed on the main line, not subordinate, after one on the main line that is none either."""
    tree, chunk, last = seam.tree, seam.chunk, seam.before[-1]
    if not chunk.predicates or subordinate(tree, chunk) or subordinate(tree, last) or not finite(tree, seam.at):
        return False
    told = any(lies_on_line(tree, p, seam.top) for p in last.predicates)
    long = words(tree, chunk.opening, min(chunk.last, chunk.opening + 2 * _LEAST)) >= _LEAST
    return told and long and lies_on_line(tree, seam.at, seam.top)


def _dated(tree: Tree, chunk: Chunk) -> bool:
    inside = tree.tokens[chunk.first : chunk.last + 1]
    return any(t.text.lower() in _months() for t in inside) or any(
        a.text.isdigit() and len(a.text) == 4 and b.lemma == "год" for a, b in pairwise(inside)
    )


@cache
def _months() -> frozenset[str]:
    return frozenset(form for row in load("ru", "months") for form in row["forms"].split("|"))
