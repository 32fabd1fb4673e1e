"""Which words of a statement hang on each other, and which carry it."""

from collections.abc import Sequence

from svodka.model.reading import Sentence, Token

CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "ADV", "NUM", "X"})


def relations(core: Sequence[tuple[Sentence, Token]]) -> list[str]:
    """Content words bound to each other by syntax, as unordered pairs of lemmas."""
    here = {(t.start, t.end) for _, t in core}
    found = set()
    for sentence, token in core:
        if token.head < 0 or token.pos not in CONTENT:
            continue
        head = sentence.tokens[token.head]
        if head.pos in CONTENT and (head.start, head.end) in here:
            found.add("+".join(sorted((token.lemma, head.lemma))))
    return sorted(found)


def predicates(core: Sequence[tuple[Sentence, Token]]) -> tuple[str, ...]:
    """The verbs, or where there is none, the words that everything else here hangs on."""
    verbs = {t.lemma for _, t in core if t.pos == "VERB" and t.rel != "amod"}
    if verbs:
        return tuple(sorted(verbs))
    here = {(t.start, t.end) for _, t in core}
    tops = {t.lemma for s, t in core if t.pos in CONTENT and _above(s, t) not in here}
    return tuple(sorted(tops))


def _above(sentence: Sentence, token: Token) -> tuple[int, int] | None:
    if token.head < 0:
        return None
    head = sentence.tokens[token.head]
    return (head.start, head.end)
