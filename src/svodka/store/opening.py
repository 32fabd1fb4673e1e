"""The first part of an article and its reading, which is all that grouping looks at."""

from msgspec.structs import replace

from svodka.model.article import Article
from svodka.model.reading import Reading, Sentence
from svodka.store.records import Opening

_CHARACTERS = 2000
"""Of body text; more than grouping looks at."""


def opening(article: Article, reading: Reading) -> Opening:
    """The article without its text, and the reading's first sentences with the names in them."""
    sentences: list[Sentence] = []
    size = 0
    for sentence in reading.sentences:
        tokens = tuple(replace(token, feats={}) for token in sentence.tokens)
        sentences.append(replace(sentence, tokens=tokens))
        size += sentence.end - sentence.start if sentence.role not in ("title", "caption") else 0
        if size >= _CHARACTERS:
            break
    end = sentences[-1].end if sentences else 0
    names = tuple(name for name in reading.names if name.start < end)
    bare = replace(article, text="", furniture=(), headings=())
    return Opening(bare, Reading(article=article.id, sentences=tuple(sentences), names=names))
