"""Whether words carry a judgement: the lexicon of loaded words, and marks of distance around a word."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from svodka.languages import load
from svodka.model.reading import Quote, Sentence, Token


class Judging(NamedTuple):
    """Tokens `first` to `last` of a sentence that carry a judgement; `beside_name`: only beside somebody's name."""

    first: int
    last: int
    why: str
    beside_name: bool


def judging(sentence: Sentence) -> Iterator[Judging]:
    """The loaded words of a sentence in order; of phrases that begin together the longest."""
    lemmas = [t.lemma for t in sentence.tokens]
    for n, token in enumerate(sentence.tokens):
        for words, why, beside in _by_first().get(token.lemma, ()):
            if tuple(lemmas[n : n + len(words)]) == words and not _is_name(sentence.tokens[n]):
                yield Judging(n, n + len(words) - 1, f"«{_shown(sentence, n, len(words))}» {why}", beside)
                break


def distanced(sentence: Sentence, quotes: Sequence[Quote]) -> Iterator[Judging]:
    """One or two common words in quotation marks that quote no one and name nothing: marks of distance."""
    tokens = sentence.tokens
    for n, token in enumerate(tokens):
        if token.text not in _OPENING:
            continue
        close = next((k for k in range(n + 2, min(n + 4, len(tokens))) if tokens[k].text in _CLOSING), None)
        inside = tokens[n + 1 : close] if close is not None else ()
        if close is None or not _common(inside) or _named_by(tokens[n - 1] if n else None):
            continue
        if not any(q.kind != "indirect" and q.start < inside[-1].end and inside[0].start < q.end for q in quotes):
            text = sentence.text[inside[0].start - sentence.start : inside[-1].end - sentence.start]
            yield Judging(n + 1, close - 1, f"«{text}» в кавычках: автор отстраняется от слова", False)


_OPENING = frozenset('«"“„')
_CLOSING = frozenset('»"”“')


def _common(tokens: Sequence[Token]) -> bool:
    """Lower-case nouns or adjectives in Cyrillic."""
    return bool(tokens) and all(
        t.text.islower() and t.pos in ("NOUN", "ADJ", "ADV") and "а" <= t.text[0] <= "я" for t in tokens
    )


def _named_by(token: Token | None) -> bool:
    """A noun right before the quotation marks is what they name: закон «о …», программа «…»."""
    return token is not None and token.lemma in _heads()


@cache
def _heads() -> frozenset[str]:
    return frozenset(row["noun"] for row in load("ru", "quoted_name_heads"))


def _is_name(token: Token) -> bool:
    return token.pos == "PROPN" and token.text[:1].isupper()


def _shown(sentence: Sentence, first: int, count: int) -> str:
    start, end = sentence.tokens[first].start, sentence.tokens[first + count - 1].end
    return sentence.text[start - sentence.start : end - sentence.start].lower()


@cache
def _by_first() -> dict[str, tuple[tuple[tuple[str, ...], str, bool], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], str, bool]]] = {}
    for row in load("ru", "loaded_words"):
        words = tuple(row["word"].split())
        found.setdefault(words[0], []).append((words, row["why"], row["when"] == "name"))
    return {first: tuple(sorted(entries, key=lambda e: -len(e[0]))) for first, entries in found.items()}
