"""Runs the slovnet networks (morphology, syntax, names) with navec vectors, from the data of the `natasha` package.

The package is never imported (it needs `pkg_resources`); its folder is found and its model files are read.
Source of the models: https://github.com/natasha/slovnet (MIT).
"""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple, cast

from svodka.model.article import Article
from svodka.model.reading import Name, NameKind, Sentence, Token
from svodka.reading.tagging.layers import Layout
from svodka.reading.tagging.lemmas import lemma
from svodka.reading.tagging.letters import plain
from svodka.reading.tagging.networks import Morphology, Names, Syntax
from svodka.reading.tagging.segmenting import Piece, pieces
from svodka.reading.tagging.word_table import model_files, word_table


class Tagged(NamedTuple):
    """One article's tagged sentences, in order, and the names in it."""

    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]


class Tagger:
    """Loads the networks once and tags any number of articles."""

    def __init__(self) -> None:
        paths = model_files()
        self._vectors = word_table()
        self._morphology = Morphology(paths["morphology"])
        self._syntax = Syntax(paths["syntax"])
        self._names = Names(paths["names"])

    def tag(self, articles: Sequence[Article]) -> list[Tagged]:
        """Tags each article; the result is in the order given and does not depend on what else is in the batch."""
        return [self._tag(article) for article in articles]

    def _tag(self, article: Article) -> Tagged:
        cut, text = list(pieces(article)), plain(article.text)
        layout = Layout([[text[a:b] for a, b in piece.words] for piece in cut], self._vectors)
        if not layout.flat:
            return Tagged((), ())
        tags, trees = self._morphology.tags(layout), self._syntax.trees(layout)
        sentences, at = [], 0
        for index, (piece, tree) in enumerate(zip(cut, trees, strict=True)):
            words = zip(piece.words, tags[at : at + len(tree)], tree, strict=True)
            tokens = tuple(_token((article.text, text), place, tag, head) for place, tag, head in words)
            sentences.append(_sentence(article, index, piece, tokens))
            at += len(tree)
        places = [place for piece in cut for place in piece.words]
        return Tagged(tuple(sentences), _spans(places, self._names.tags(layout.flattened(self._vectors))))


def _sentence(article: Article, index: int, piece: Piece, tokens: tuple[Token, ...]) -> Sentence:
    text = article.text[piece.start : piece.end]
    return Sentence(index, piece.start, piece.end, text, piece.paragraph, piece.role, tokens)


def _token(texts: tuple[str, str], place: tuple[int, int], tag: str, tree: tuple[int, str]) -> Token:
    """A token of the text as read; its lemma is of the plain text."""
    start, end = place
    pos, feats, key = _features(tag)
    return Token(start, end, texts[0][start:end], lemma(texts[1][start:end], pos, key), pos, feats, *tree)


@cache
def _features(tag: str) -> tuple[str, dict[str, str], tuple[tuple[str, str], ...]]:
    """Part of speech, features, and the features as a sorted key, of a tag such as `NOUN|Case=Nom|Number=Sing`."""
    pos, *rest = tag.split("|")
    feats = dict(pair.split("=", 1) for pair in rest)
    return pos, feats, tuple(sorted(feats.items()))


def _spans(places: Sequence[tuple[int, int]], tags: Sequence[str]) -> tuple[Name, ...]:
    """The names that BIO tags mark."""
    found: list[Name] = []
    kind = ""
    for (start, end), tag in zip(places, tags, strict=True):
        part, _, tagged = tag.partition("-")
        if part == "I" and tagged == kind and found:
            found[-1] = Name(found[-1].start, end, found[-1].kind)
        elif part in ("B", "I"):
            found.append(Name(start, end, cast(NameKind, tagged)))
        kind = tagged
    return tuple(found)
