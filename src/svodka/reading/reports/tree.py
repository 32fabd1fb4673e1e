"""A sentence's dependency tree with what the rules of reporting ask of it. Broken trees (rings) end after a bound."""

from collections.abc import Collection, Iterator
from functools import cached_property

from svodka.model.reading import Sentence, Token
from svodka.model.span import Span

_MAX_DEPTH = 120
NOTHING: frozenset[int] = frozenset()


class Tree:
    """Looks up children, subtrees and runs of words; indices are those of the sentence's tokens."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence, self.tokens = sentence, sentence.tokens
        self._children: dict[int, list[int]] = {}
        for index, token in enumerate(sentence.tokens):
            self._children.setdefault(token.head, []).append(index)

    def kids(self, index: int, *rels: str) -> list[int]:
        """The words that hang on a word, in order, of the given relations (of all when none is given)."""
        found = self._children.get(index, [])
        return [k for k in found if not rels or self.tokens[k].rel in rels] if index >= 0 else []

    def kid(self, index: int, *rels: str) -> int | None:
        """The first of `kids`."""
        return next(iter(self.kids(index, *rels)), None)

    def case(self, index: int) -> str:
        """The lemma of the preposition of a noun, or an empty string."""
        at = self.kid(index, "case")
        return self.tokens[at].lemma if at is not None else ""

    def ancestors(self, index: int) -> Iterator[int]:
        """The words above a word, nearest first."""
        for _ in range(_MAX_DEPTH):
            index = self.tokens[index].head
            if not 0 <= index < len(self.tokens):
                return
            yield index

    def subtree(self, index: int, without: Collection[int] = NOTHING) -> set[int]:
        """The word and all below it, leaving out the subtrees of `without`."""
        found, waiting = {index}, [index]
        while waiting:
            for kid in self._children.get(waiting.pop(), ()):
                if kid not in found and kid not in without:
                    found.add(kid)
                    waiting.append(kid)
        return found

    def run(self, index: int, inside: Collection[int]) -> tuple[int, int]:
        """The longest unbroken run of words of `inside` around a word: first and last index."""
        first = last = index
        while first - 1 in inside:
            first -= 1
        while last + 1 in inside:
            last += 1
        return first, last

    def span(self, first: int, last: int) -> Span:
        """The place from one word to another, both included."""
        start, end = self.tokens[first].start, self.tokens[last].end
        base = self.sentence.start
        return Span(start, end, self.sentence.text[start - base : end - base])

    def trimmed(self, first: int, last: int) -> Span | None:
        """Like `span` without the marks at its edges (marks that quote or bracket stay when they are paired)."""
        while first <= last and _edge(self.tokens[first], "»”)"):
            first += 1
        while last >= first and _edge(self.tokens[last], "«„("):
            last -= 1
        if first > last:
            return None
        return self.span(first, last)

    def is_word(self, index: int) -> bool:
        text = self.tokens[index].text
        return text.isalnum() or any(map(str.isalnum, text))

    @cached_property
    def finite(self) -> frozenset[int]:
        """The finite verbs and short forms."""
        return frozenset(
            i
            for i, t in enumerate(self.tokens)
            if t.feats and (t.feats.get("VerbForm") == "Fin" or t.feats.get("Variant") == "Short")
        )


def _edge(token: Token, also: str) -> bool:
    return token.text in {",", ".", ":", ";", "—", "–", "-", "―", "…", "...", *also}
