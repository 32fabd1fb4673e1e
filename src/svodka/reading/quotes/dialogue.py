"""Speech that a dash begins, without quotation marks: "— …, — said X. — …"."""

import re
from collections.abc import Iterator

from svodka.model.reading import Quote
from svodka.model.span import Span
from svodka.reading.quotes.pieces import Speech
from svodka.reading.quotes.said import NOT_SAID, Said, said_with
from svodka.reading.quotes.scene import Scene

_LINE = re.compile(r"^[ \t\u00a0]*[—–―-]{1,2}[ \t\u00a0]+(?=[^\s—–-])(.*)$", re.MULTILINE)


def find_dialogue(scene: Scene) -> Iterator[Quote]:
    """The sentences of lines that begin with a dash and hold the author's words; other such lines may be lists."""
    for line in _LINE.finditer(scene.text):
        speech = Speech(scene, line.start(1), line.end(1))
        pieces = speech.pieces()
        if speech.verbs:
            said = said_with(scene, speech.verbs[0], line.start(1)) or NOT_SAID
            yield from (_quote(scene, piece, said) for piece in pieces)


def _quote(scene: Scene, piece: Span, said: Said) -> Quote:
    return Quote(
        article=scene.article.id,
        start=piece.start,
        end=piece.end,
        text=piece.text,
        kind="direct",
        speaker=said.speaker,
        cue=said.cue,
        via=said.via,
        rule=f"dash_begins+{said.rule}",
    )
