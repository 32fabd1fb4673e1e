"""Words set apart without marks, with the name of the one who said them on the next line, as some sites print them."""

import re
from collections.abc import Iterator

from svodka.model.reading import Link, Quote, Speaker
from svodka.model.span import Span
from svodka.reading.quotes.pieces import Speech
from svodka.reading.quotes.scene import Scene

_SET_APART = re.compile(
    r"^(?P<what>[^\n]{30,1200}[^\n.!?…:;,])\n+(?P<who>[А-ЯЁA-Z][^\n.,:;!?«»\"]{4,70})$", re.MULTILINE
)
_FIRST_PERSON = frozenset({"я", "мы", "мой", "наш", "свой"})


def find_pull_quotes(scene: Scene) -> Iterator[Quote]:
    """The sentences of lines in the first person, without a full stop, that the next line signs with a full name."""
    for match in _SET_APART.finditer(scene.text):
        link = _signature(scene, match)
        sentences = scene.sentences_over(*match.span("what"))
        first_person = any(t.lemma in _FIRST_PERSON for s in sentences for t in s.tokens)
        if link is None or not first_person or scene.reports_of(sentences):
            continue
        for piece in Speech(scene, *match.span("what")).pieces():
            yield _quote(scene, piece, link)


def _signature(scene: Scene, match: re.Match[str]) -> Link | None:
    start, end = match.span("who")
    sentences = scene.sentences_over(start, end)
    if any(t.pos in ("VERB", "AUX", "ADP") for s in sentences for t in s.tokens):
        return None
    return scene.subjects.signed(start, end)


def _quote(scene: Scene, piece: Span, link: Link) -> Quote:
    return Quote(
        article=scene.article.id,
        start=piece.start,
        end=piece.end,
        text=piece.text,
        kind="direct",
        speaker=Speaker(link.name, link.kind),
        rule="signed_on_the_next_line",
    )
