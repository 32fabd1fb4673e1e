"""What an inserted clause is put into: "A, сказал X, B"."""

from svodka.model.span import Span
from svodka.reading.reports.scene import Scene
from svodka.reading.reports.tree import Tree

_SUBORDINATE = ("acl:relcl", "acl", "ccomp", "advcl", "csubj")


def host(scene: Scene, tree: Tree, at: int, clause: tuple[int, int]) -> tuple[Span, ...] | None:
    """The sentence without an inserted clause; where that stands inside a subordinate clause, the clause without it."""
    first, last = 0, len(tree.tokens) - 1
    inner = next((a for a in tree.ancestors(at) if tree.tokens[a].rel in _SUBORDINATE), None)
    relative = _relative_before(tree, clause[0])
    if relative is not None:
        first = relative
    elif inner is not None:
        inside = tree.subtree(inner)
        if clause[0] > min(inside) and max(inside) > clause[1] + 2:
            first, last = min(inside), max(inside)
    parts = [tree.trimmed(first, clause[0] - 1), tree.trimmed(clause[1] + 1, last)]
    found = tuple(p for p in parts if p and any(map(str.isalpha, p.text)))
    return found or None


def _relative_before(tree: Tree, first: int) -> int | None:
    """ "…, который, как сказал X, …": the remark right after the pronoun belongs to the relative clause."""
    for i in (first - 1, first - 2):
        if i > 0 and tree.tokens[i].lemma == "который":
            return i
    return None
