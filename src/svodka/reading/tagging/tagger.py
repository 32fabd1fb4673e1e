"""Runs the slovnet networks (morphology, syntax, names) with navec vectors, from the data of the `natasha` package.

The package is never imported (it needs `pkg_resources`); its folder is found and its model files are read.
Source of the models: https://github.com/natasha/slovnet (MIT).
"""

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import navec
import slovnet

from svodka.model.article import Article
from svodka.model.reading import Name, Sentence, Token
from svodka.reading.tagging.lemmas import lemma
from svodka.reading.tagging.letters import plain
from svodka.reading.tagging.segmenting import Piece, pieces


class ModelError(RuntimeError):
    """The language models are not where they should be; the message says what to install."""


class Tagged(NamedTuple):
    """One article's tagged sentences, in order, and the names in it."""

    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]


def model_files() -> dict[str, Path]:
    """The model files by name. Raises ModelError when the `natasha` package is not installed."""
    spec = find_spec("natasha")
    if spec is None or spec.origin is None:
        raise ModelError("the Russian models are missing: pip install natasha==1.6.0")
    data = Path(spec.origin).parent / "data"
    return {
        "navec": data / "emb" / "navec_news_v1_1B_250K_300d_100q.tar",
        "morphology": data / "model" / "slovnet_morph_news_v1.tar",
        "syntax": data / "model" / "slovnet_syntax_news_v1.tar",
        "names": data / "model" / "slovnet_ner_news_v1.tar",
    }


class Tagger:
    """Loads the networks once and tags any number of articles."""

    def __init__(self) -> None:
        paths = model_files()
        vectors = navec.Navec.load(str(paths["navec"]))
        self._morphology = slovnet.Morph.load(str(paths["morphology"]), batch_size=8)
        self._syntax = slovnet.Syntax.load(str(paths["syntax"]), batch_size=8)
        self._names = slovnet.NER.load(str(paths["names"]))
        for network in (self._morphology, self._syntax, self._names):
            network.navec(vectors)

    def tag(self, articles: Sequence[Article]) -> list[Tagged]:
        """Tags each article; the result is in the order given and does not depend on what else is in the batch."""
        return [self._tag(article) for article in articles]

    def _tag(self, article: Article) -> Tagged:
        cut = list(pieces(article))
        text = plain(article.text)
        words = [[text[a:b] for a, b in piece.words] for piece in cut]
        morphology = list(self._morphology.map(words))
        syntax = list(self._syntax.map(words))
        sentences = tuple(
            _sentence(article, index, piece, (m.tokens, s.tokens))
            for index, (piece, m, s) in enumerate(zip(cut, morphology, syntax, strict=True))
        )
        return Tagged(sentences, self._find_names(article, cut))

    def _find_names(self, article: Article, cut: list[Piece]) -> tuple[Name, ...]:
        if not cut:
            return ()
        return tuple(Name(s.start, s.stop, s.type) for s in self._names(plain(article.text)).spans)


def _sentence(article: Article, index: int, piece: Piece, tags: tuple[list[object], list[object]]) -> Sentence:
    tokens = tuple(_token(article.text[a:b], (a, b), m, s) for (a, b), m, s in zip(piece.words, *tags, strict=True))
    return Sentence(
        index, piece.start, piece.end, article.text[piece.start : piece.end], piece.paragraph, piece.role, tokens
    )


def _token(text: str, place: tuple[int, int], morphology: object, syntax: object) -> Token:
    pos, feats = getattr(morphology, "pos", "X"), dict(getattr(morphology, "feats", {}))
    head = int(getattr(syntax, "head_id", 0)) - 1
    rel = str(getattr(syntax, "rel", "dep"))
    return Token(*place, text, lemma(plain(text), pos, tuple(sorted(feats.items()))), pos, feats, head, rel)
