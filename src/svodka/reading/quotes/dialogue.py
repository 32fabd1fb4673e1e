"""Speech that a dash begins, without quotation marks: "— …, — said X. — …"."""

import re
from collections.abc import Iterator

from svodka.model.reading import Quote
from svodka.model.span import Span
from svodka.reading.quotes.pieces import Speech
from svodka.reading.quotes.said import NOT_SAID, Said, said_with
from svodka.reading.quotes.scene import AuthorsVerb, Scene, tells

_LINE = re.compile(r"^[ \t\u00a0]*[—–―-]{1,2}[ \t\u00a0]+(?=[^\s—–-])(.*)$", re.MULTILINE)

_REMARK = re.compile(r"[,.!?…][ \t\u00a0]*[—–―-]{1,2}[ \t\u00a0]+(?P<remark>[а-яё][^«»\"]{3,120})$")
_PARAGRAPH = re.compile(r"\n\s*([^\n]+)")
_NEW_SPEECH = re.compile(r"[—–―«\"„“-]")
_MOST_PARAGRAPHS = 6
_VERB_COMES_WITHIN = 25


def find_dialogue(scene: Scene) -> Iterator[Quote]:
    """The sentences of lines that begin with a dash and hold the author's words; other such lines may be lists."""
    for line in _LINE.finditer(scene.text):
        speech = Speech(scene, line.start(1), line.end(1))
        pieces = speech.pieces()
        if speech.verbs:
            said = said_with(scene, speech.verbs[0], line.start(1)) or NOT_SAID
            yield from (_quote(scene, piece, said) for piece in pieces)
        elif acts := _whoever_acts(scene, line):
            pieces = Speech(scene, line.start(1), acts[0]).pieces()
            yield from (_quote(scene, piece, acts[1]) for piece in pieces)
        else:
            yield from _ended_below(scene, line)


def _whoever_acts(scene: Scene, line: re.Match[str]) -> tuple[int, Said] | None:
    """Where speech ends whose author does anything after it ("— …, — разводит руками X."), and whose it is."""
    remark = _REMARK.search(line[1])
    if remark is None:
        return None
    start, end = line.start(1) + remark.start("remark"), line.start(1) + remark.end("remark")
    for sentence in scene.sentences_over(start, end):
        verb = next((t for t in sentence.tokens if start <= t.start and tells(t)), None)
        if verb is not None and verb.start - start < _VERB_COMES_WITHIN:
            said = said_with(scene, AuthorsVerb(sentence, verb), line.start(1))
            known = said is not None and said.speaker is not None and said.speaker.kind == "person"
            return (line.start(1) + remark.start(), said) if known and said else None
    return None


def _ended_below(scene: Scene, line: re.Match[str]) -> Iterator[Quote]:
    """Speech over several paragraphs, a dash before the first alone and its author named after the last."""
    start, at = line.start(1), line.end()
    for _ in range(_MOST_PARAGRAPHS):
        below = _PARAGRAPH.match(scene.text, at)
        if below is None or _NEW_SPEECH.match(below[1]):
            return
        at = below.end()
        remark = _REMARK.search(below[1])
        if remark is None:
            continue
        verb = scene.says_between(below.start(1) + remark.start("remark"), below.end(1))
        said = said_with(scene, verb, start) if verb else None
        if said is not None and said.speaker is not None:
            pieces = Speech(scene, start, below.start(1) + remark.start()).pieces()
            yield from (_quote(scene, piece, said) for piece in pieces)
        return


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
