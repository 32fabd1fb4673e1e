"""Bodies that a story calls by several names: an abbreviation, a full name, a short one."""

from collections.abc import Iterator, Sequence

from svodka.claims.wording.cast import Figure
from svodka.claims.wording.phrases import Stretch, tokens_at
from svodka.model.reading import Reading, Sentence
from svodka.reading.entities.spelling import skeleton

_STEM = 5
"""So many letters of a word are the same in all its cases."""


def body_forms(readings: Sequence[Reading], figures: Sequence[Figure]) -> Iterator[tuple[str, Sentence, Stretch, str]]:
    """Article, sentence, place and figure: where an article first uses each of a body's names, if the story has two."""
    by_article = {r.article: r for r in readings}
    for figure in figures:
        if figure.kind == "person" or len({_form(m.text) for _, m in figure.mentions}) < 2:
            continue
        seen: set[tuple[str, tuple[str, ...]]] = set()
        for article, mention in figure.mentions:
            key = article, _form(mention.text)
            sentence = _sentence(by_article[article], mention.start, mention.end)
            if key not in seen and sentence is not None:
                seen.add(key)
                inside = tokens_at(sentence, mention.start, mention.end)
                if inside:
                    yield article, sentence, (inside.start, inside.stop - 1), figure.name


def _form(name: str) -> tuple[str, ...]:
    return tuple(word[:_STEM] for word in skeleton(name).split())


def _sentence(reading: Reading, start: int, end: int) -> Sentence | None:
    return next((s for s in reading.sentences if s.start <= start and end <= s.end), None)
