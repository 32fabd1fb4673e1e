"""A place where a clause might be cut off, and what forbids it: ordered checks on what stands around the mark."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from svodka.model.reading import Report
from svodka.reading.reports.tree import Tree
from svodka.reading.reports.vocabulary import light_verbs, nouns, verbs
from svodka.reading.statements.chunks import Chunk, subject, subordinate
from svodka.reading.statements.clauses import on_the_line, words

_LEANING = frozenset(["это", "то", "что", "кто", "такой", "таковой", "поэтому", "потому", "следовательно", "значит"])
_AHEAD = ("obl", "advmod", "mark", "nsubj")
_UNFINISHED = frozenset(["второй", "первый", "третий", "другой", "последний", "остальной", "тот", "один"])


class Seam(NamedTuple):
    """A chunk and the chunks before it, of which it may be cut off; `top` heads the sentence."""

    tree: Tree
    before: tuple[Chunk, ...]
    chunk: Chunk
    top: int
    reports: Sequence[Report]

    @property
    def at(self) -> int:
        """The chunk's predicate, or its converb."""
        return self.chunk.predicates[0] if self.chunk.predicates else self.chunk.opening

    @property
    def joiners(self) -> frozenset[str]:
        return frozenset(t.lemma for t in self.tree.tokens[self.chunk.first : self.chunk.opening])


def whole_before(seam: Seam) -> bool:
    """Something is already said before the chunk: "если A, B" and "что, если A, B" are not cut."""
    tree, whole = seam.tree, seam.before[0].first > 0
    for chunk in seam.before:
        first = tree.tokens[chunk.opening]
        second = tree.tokens[min(chunk.opening + 1, chunk.last)]
        if first.lemma == "что" and first.pos == "SCONJ":
            whole = bool(chunk.predicates) and second.lemma not in ("если", "когда", "хотя", "пока")
        elif not subordinate(tree, chunk):
            whole = whole or any(lies_on_line(tree, p, seam.top) for p in chunk.predicates)
    return whole


def reaches_back(seam: Seam) -> bool:
    """Words of the chunk's clause stand before a phrase put into it: "в Твери, стоящей на Волге, откроют музей"."""
    tree, last = seam.tree, seam.before[-1]
    if any(lies_on_line(tree, p, seam.top) for p in last.predicates) and not subordinate(tree, last):
        after = range(last.predicates[-1] + 1, last.last)
        ahead = any(tree.tokens[i].rel in _AHEAD and tree.tokens[i].head >= seam.chunk.first for i in after)
        return ahead or words(tree, last.first, last.last) < 3
    main = [p for c in seam.before for p in c.predicates if lies_on_line(tree, p, seam.top)]
    since = max(main, default=seam.before[0].first)
    return any(tree.tokens[i].head >= seam.chunk.first for i in range(since + 1, seam.chunk.first) if tree.is_word(i))


def remark(seam: Seam) -> bool:
    """The chunk only says who said what stands around it: "…, сказал X", "…, по словам X, …"."""
    tokens = seam.tree.tokens
    start, end = tokens[seam.chunk.first].start, tokens[seam.chunk.last].end
    said = [tokens[p].start for p in seam.chunk.predicates]
    return any(
        start <= r.cue.start < end
        and all(r.start <= p < r.end for p in said)
        and (r.rule.endswith((":inserted", "speech_around")) or all(c.start < r.cue.start for c in r.content))
        for r in seam.reports
    )


def leans(seam: Seam) -> bool:
    """The chunk says nothing alone: "и это выгодно", "а второй был выше", "а в Твери — меньше"."""
    tree, opening = seam.tree, seam.chunk.opening
    if words(tree, opening, seam.chunk.last) < 3 and not brings_words(seam):
        return True
    found = subject(tree, seam.chunk, seam.at) if seam.chunk.predicates else None
    named = {tree.tokens[i].lemma for i in (opening, *([found] if found is not None else []))}
    if named & _LEANING:
        return True
    after = tree.tokens[min(opening + 1, seam.chunk.last)]
    return tree.tokens[opening].lemma in _UNFINISHED and after.pos not in ("NOUN", "PROPN", "ADJ", "NUM", "ADP")


def brings_words(seam: Seam) -> bool:
    """The predicate brings in words that follow it."""
    tree, at = seam.tree, seam.at
    token = tree.tokens[at]
    if any(r.cue.start <= token.start < r.cue.end and r.content and r.content[0].start > r.start for r in seam.reports):
        return True
    following = tree.tokens[at + 1 : at + 4]
    if token.lemma in verbs() and any(a.text == "," and b.lemma == "что" for a, b in pairwise(following)):
        return True
    light = token.lemma in light_verbs() and not any(r.cue.start == token.start for r in seam.reports)
    return light and any(t.lemma in nouns() and token.lemma in nouns()[t.lemma].verbs for t in following)


def lies_on_line(tree: Tree, at: int, top: int) -> bool:
    """As `on_the_line`, an auxiliary standing for its verb."""
    if tree.tokens[at].rel.startswith(("aux", "cop")) and tree.tokens[at].head >= 0:
        at = tree.tokens[at].head
    return on_the_line(tree, at, top)
