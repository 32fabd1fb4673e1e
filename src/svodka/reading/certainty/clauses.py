"""The main predicate of a stretch of a sentence, and the words that belong to its clause, by the dependency tree."""

from collections.abc import Collection, Iterator, Sequence

from svodka.model.reading import Sentence, Token

_VERBAL = frozenset({"VERB", "AUX"})
_EMBEDDING = frozenset({"ccomp", "xcomp", "csubj"})
_NEW_CLAUSE = frozenset({"ccomp", "csubj", "advcl", "acl", "acl:relcl", "parataxis"})
_MAX_DEPTH = 200


def ancestors(tokens: Sequence[Token], index: int) -> Iterator[int]:
    """The indices of the words that govern a word, nearest first; a broken tree (a ring) ends after a bound."""
    for _ in range(_MAX_DEPTH):
        index = tokens[index].head
        if not 0 <= index < len(tokens):
            return
        yield index


def inside(sentence: Sentence, start: int, end: int) -> list[int]:
    """The indices of the sentence's tokens that stand wholly between two offsets of the article."""
    return [i for i, t in enumerate(sentence.tokens) if start <= t.start and t.end <= end]


def main_predicate(sentence: Sentence, start: int, end: int) -> int | None:
    """The index of the word on which the stretch hangs: a verb before others, the first before later ones."""
    tokens, within = sentence.tokens, inside(sentence, start, end)
    chosen = set(within)
    tops = [i for i in within if (tokens[i].head not in chosen or tokens[i].head == i) and tokens[i].pos != "PUNCT"]
    if not tops:  # a ring: the tree says nothing
        tops = [i for i in within if tokens[i].pos in _VERBAL]
    return min(tops, key=lambda i: (not _is_predicate(tokens[i]), i), default=None)


def _is_predicate(token: Token) -> bool:
    return token.pos in _VERBAL or token.rel in ("root", "ccomp", "parataxis") or token.feats.get("Variant") == "Short"


def embedded(sentence: Sentence, predicate: int, within: Collection[int]) -> list[int]:
    """The predicate and those of its stretch that it embeds ("said that …", "can …"), outermost first; a clause
    that the tree hangs on a word outside of the stretch is the predicate's."""
    tokens, chain = sentence.tokens, [predicate]
    found = (i for i in sorted(within) if tokens[i].rel in _EMBEDDING and i != predicate)
    hanging = [(tokens[i].head if tokens[i].head in within else predicate, i) for i in found]
    while len(chain) < 6:
        below = next((i for head, i in hanging if head == chain[-1]), None)
        if below is None or below in chain:
            break
        chain.append(below)
    return chain


def clause_of(sentence: Sentence, index: int) -> int:
    """The predicate of the clause in which a word stands (the word itself where it heads its clause)."""
    tokens = sentence.tokens
    for at in (index, *ancestors(tokens, index)):
        if tokens[at].rel in _NEW_CLAUSE or tokens[at].rel == "root" or tokens[at].head < 0:
            return at
    return index


def clause_around(sentence: Sentence, index: int) -> int:
    """Like `clause_of`, but an inserted word ("вероятно", "похоже") belongs to the clause into which it is inserted."""
    head = sentence.tokens[index].head
    inserted = sentence.tokens[index].rel == "parataxis" and 0 <= head < len(sentence.tokens)
    return clause_of(sentence, head if inserted else index)
