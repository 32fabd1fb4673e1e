"""Where a clause begins, whether it is joined to the main one, and what heads a sentence."""

from svodka.reading.reports.tree import Tree

_LINE = ("ccomp", "conj", "root", "parataxis")
_MARKS = frozenset([",", ";", ":", "—", "–", "«", '"', "("])
_EQUALS = frozenset(["а", "и", "но", "однако", "зато", "причем", "притом", "при", "также", "еще", "да"])


def root(tree: Tree) -> int:
    """The word on which the sentence hangs: the first verb among its roots, else its first root."""
    tops = [i for i, t in enumerate(tree.tokens) if t.head < 0 and t.pos != "PUNCT"]
    tops = tops or [i for i in range(len(tree.tokens)) if finite(tree, i)]
    return min(tops, key=lambda i: (tree.tokens[i].pos not in ("VERB", "AUX"), i), default=0)


def clause_start(tree: Tree, at: int) -> int:
    """The first word of the clause around a predicate: from its subject back to the mark before it."""
    subject = tree.kid(at, "nsubj", "nsubj:pass")
    start = at if subject is None or subject > at else tree.run(subject, tree.subtree(subject))[0]
    while start < at and not tree.is_word(start) and tree.tokens[start].text not in '«“„"':
        start += 1
    while start > 0 and tree.tokens[start - 1].text not in _MARKS and not finite(tree, start - 1):
        start -= 1
    return start


def relative_start(tree: Tree, at: int) -> int:
    """The word after the mark before "который" (or before the first word of a clause without it)."""
    inside = tree.subtree(at)
    pronoun = next((i for i in sorted(inside) if tree.tokens[i].lemma in ("который", "чей")), min(inside))
    while pronoun > 0 and tree.tokens[pronoun - 1].text != ",":
        pronoun -= 1
    return pronoun


def opens(tree: Tree, at: int) -> bool:
    start = clause_start(tree, at)
    if start <= max(0, tree.tokens[at].head):
        return False
    return not tree.is_word(start - 1) or tree.tokens[start].lemma in ("а", "и", "но", ",")


def connected(tree: Tree, at: int) -> bool:
    """The clause begins with a word that joins equals: "а", "но", "и", "при этом"."""
    start = clause_start(tree, at)
    return tree.tokens[start].lemma in _EQUALS or tree.tokens[max(0, start - 1)].lemma in _EQUALS


def finite(tree: Tree, at: int) -> bool:
    return at in tree.finite


def on_the_line(tree: Tree, at: int, top: int) -> bool:
    """The word is the main predicate, or reported by it, or joined to one that is."""
    for up in (at, *tree.ancestors(at)):
        if up == top or up < 0:
            return True
        if tree.tokens[up].rel not in _LINE:
            return False
    return True


def words(tree: Tree, first: int, last: int) -> int:
    return sum(tree.is_word(i) for i in range(first, last + 1))
