"""Where a clause begins that only a mark or a joining word ties to what stands before: ordered rules over chunks."""

from collections.abc import Callable, Sequence

from svodka.model.reading import Report
from svodka.reading.reports.tree import Tree
from svodka.reading.reports.vocabulary import verbs
from svodka.reading.statements.chunks import chunks, subject, subordinate
from svodka.reading.statements.clauses import finite, words
from svodka.reading.statements.news import counts
from svodka.reading.statements.own_deeds import own_date, pointed_object
from svodka.reading.statements.seam import (
    Seam,
    brings_words,
    leans,
    lies_on_line,
    reaches_back,
    remark,
    whole_before,
)

_LEAST = 5
_FAR = 30
"""So many chunks before a seam are looked at, which keeps the work linear in a sentence without end."""
_TURNS = frozenset(["но", "однако", "зато", "причем", "притом", "также"])


def seams(tree: Tree, top: int, reports: Sequence[Report]) -> list[tuple[int, int, str]]:
    """First word, head and rule of every clause that can be cut off from what stands before it."""
    all_chunks, found = chunks(tree, reports), []
    for n, chunk in enumerate(all_chunks):
        seam = Seam(tree, tuple(all_chunks[max(0, n - _FAR) : n]), chunk, top, reports)
        if not n or not whole_before(seam) or any(forbids(seam) for forbids in FORBIDS):
            continue
        rule = next((r for r in RULES if r(seam)), None)
        if rule is not None:
            found.append((chunk.first, _head(tree, seam.at), rule.__name__))
    return found


def another_report(seam: Seam) -> bool:
    """The same speaker's next words: "отметил, что A, но выразил надежду, что B", "сообщил, что A, добавил, что B"."""
    tree, at = seam.tree, seam.at
    if subordinate(tree, seam.chunk) or not finite(tree, at) or tree.tokens[at].feats.get("Person") in ("1", "2"):
        return False
    told_before = any(tree.tokens[p].lemma in verbs() for c in seam.before for p in c.predicates)
    return brings_words(seam) and lies_on_line(tree, at, seam.top) and (seam.chunk.joined or told_before)


def converb_report(seam: Seam) -> bool:
    """More words of the speaker in a converb: "…, добавив, что B", "…, выразив надежду на B"."""
    tree, at = seam.tree, seam.chunk.opening
    if tree.tokens[at].feats.get("VerbForm") != "Conv" or _length(seam) < _LEAST:
        return False
    return brings_words(seam._replace(chunk=seam.chunk._replace(predicates=(at,))))


def converb_news(seam: Seam) -> bool:
    """An outcome with a number, at the end: "…, ранив 12 человек"; or a participle's: "…, построенный в 1990 году"."""
    tree, opening = seam.tree, seam.chunk.opening
    form = tree.tokens[opening].feats
    full = form.get("VerbForm") == "Part" and form.get("Variant") != "Short"
    if form.get("VerbForm") != "Conv" and not (full and tree.tokens[opening].rel in ("acl", "amod")):
        return False
    rest = range(opening, len(tree.tokens))
    if seam.chunk.last != rest[-1] or seam.chunk.predicates or _length(seam) < _LEAST:
        return False
    return counts(tree, rest)


def own_clause(seam: Seam) -> bool:
    """A clause with a subject and a predicate of its own: "A, B", "A, а B", "A, при этом B", "A, правда, B"."""
    if subordinate(seam.tree, seam.chunk) or not seam.chunk.predicates:
        return False
    found = subject(seam.tree, seam.chunk, seam.at)
    if found is None:
        return False
    return (seam.chunk.joined or seam.tree.tokens[found].pos not in ("PRON", "DET")) and (
        lies_on_line(seam.tree, seam.at, seam.top)
    )


def after_semicolon(seam: Seam) -> bool:
    """What follows a semicolon and has a predicate."""
    mark = seam.tree.tokens[seam.chunk.first - 1].text
    return mark == ";" and bool(seam.chunk.predicates) and not subordinate(seam.tree, seam.chunk)


def turned_predicate(seam: Seam) -> bool:
    """The same subject's other deed after a turn: "A, но B", "A, а также B", "A, при этом B"."""
    tree, chunk = seam.tree, seam.chunk
    turn = seam.joiners & _TURNS or ("при" in seam.joiners and "это" in seam.joiners)
    if not turn or not chunk.predicates or subordinate(tree, chunk) or _length(seam) < _LEAST:
        return False
    before = {t.lemma for t in tree.tokens[seam.before[-1].first : chunk.first]}
    return not {"не", "только"} <= before and "и" not in seam.joiners - {"а"} and lies_on_line(tree, seam.at, seam.top)


def one_of_series(seam: Seam) -> bool:
    """A deed in a row of three or more, each with words of its own: "A сделает B, построит C и откроет D"."""
    tree, chunk = seam.tree, seam.chunk
    if chunk.joined or not chunk.predicates or subordinate(tree, chunk) or _length(seam) < _LEAST:
        return False
    at, before = seam.at, seam.before[-1].predicates
    if at > chunk.opening + 1 or not before or not _alike(tree, before[-1], at):
        return False
    last = next((p for p in chunk.predicates[1:] if tree.tokens[p - 1].lemma == "и" and _alike(tree, at, p)), None)
    return last is not None and words(tree, chunk.opening, last - 2) >= _LEAST - 1


FORBIDS: tuple[Callable[[Seam], bool], ...] = (reaches_back, remark, leans)
RULES: tuple[Callable[[Seam], bool], ...] = (
    another_report, converb_report, converb_news, own_clause, after_semicolon, turned_predicate, one_of_series,
    pointed_object, own_date,
)  # fmt: skip


def _head(tree: Tree, at: int) -> int:
    return tree.tokens[at].head if tree.tokens[at].rel.startswith(("aux", "cop")) and tree.tokens[at].head >= 0 else at


def _alike(tree: Tree, a: int, b: int) -> bool:
    """Two finite verbs that can share a subject: both past or neither, of one number."""
    one, other = tree.tokens[a].feats, tree.tokens[b].feats
    past = (one.get("Tense") == "Past") == (other.get("Tense") == "Past")
    return past and finite(tree, a) and finite(tree, b) and one.get("Number") == other.get("Number")


def _length(seam: Seam) -> int:
    """Words from the chunk's first word on, not counted further than needed."""
    return words(seam.tree, seam.chunk.opening, min(len(seam.tree.tokens) - 1, seam.chunk.opening + 4 * _LEAST))
