"""Finds an article's quotations: marks are paired, judged, cut into sentences, and given their speakers."""

from collections.abc import Iterator

from svodka.model.article import Article
from svodka.model.reading import Quote, Reading
from svodka.model.span import Span
from svodka.reading.quotes.candidate import Candidate
from svodka.reading.quotes.dialogue import find_dialogue
from svodka.reading.quotes.found import Found
from svodka.reading.quotes.headlines import find_in_headlines
from svodka.reading.quotes.indirect import find_indirect
from svodka.reading.quotes.marks import pair_marks
from svodka.reading.quotes.pieces import Speech
from svodka.reading.quotes.pull_quotes import find_pull_quotes
from svodka.reading.quotes.said import Said
from svodka.reading.quotes.scene import Places, Scene
from svodka.reading.quotes.speakers import attribute
from svodka.reading.quotes.unnamed import find_unnamed
from svodka.reading.quotes.verdicts import judge, said_with_what_follows


def find_quotes(article: Article, reading: Reading) -> tuple[Quote, ...]:
    """Everybody's words in an article, content only, in the order of the text.

    A direct quotation gives one `Quote` for each of its sentences. `kind` is direct (a clause or more, in marks),
    partial (some words, in marks) or indirect (retold). Names, titles and words used with distance are left out.
    Offsets are code points into `article.text`, end exclusive.
    """
    scene = Scene(article, reading)
    in_marks = tuple(_in_marks(scene))
    taken = Places(in_marks)
    spoken = (q for q in find_dialogue(scene) if not taken.over(q.start, q.end))
    signed = (q for q in find_pull_quotes(scene) if not taken.over(q.start, q.end))
    marked = (*in_marks, *spoken, *signed)
    held = Places(q for q in marked if q.kind == "direct")
    told = (*find_indirect(scene, marked), *find_in_headlines(scene))
    cues = frozenset(q.cue.start for q in (*marked, *told) if q.cue and q.kind != "partial")
    unnamed = (q for q in find_unnamed(scene, cues) if not held.over(q.start, q.end))
    return tuple(sorted((*marked, *told, *unnamed), key=lambda q: (q.start, q.end, q.kind)))


def judged(scene: Scene) -> list[Candidate]:
    """Every marked stretch outside a direct quotation, in order, with its `kind` and the `rule` that judged it."""
    found: list[Candidate] = []
    quoted_to = -1
    for marked in pair_marks(scene.text):
        if marked.start < quoted_to:
            continue
        candidate = Candidate(scene, marked, found[-1] if found else None)
        if not candidate.sentences:
            continue  # site furniture
        candidate.kind, candidate.rule = judge(candidate)
        if candidate.kind in ("direct", "partial"):
            quoted_to = marked.end
        if found and said_with_what_follows(found[-1], candidate):
            found[-1].kind, found[-1].rule = "partial", said_with_what_follows.__name__
        found.append(candidate)
    return found


def _in_marks(scene: Scene) -> Iterator[Quote]:
    before: Quote | None = None
    for candidate in judged(scene):
        if candidate.kind not in ("direct", "partial"):
            continue
        speech = Speech(scene, candidate.marked.inner_start, candidate.marked.inner_end)
        pieces = speech.pieces()
        said = attribute(Found(candidate, tuple(speech.verbs), before))
        for piece in pieces:
            before = _quote(candidate, piece, said)
            yield before


def _quote(candidate: Candidate, piece: Span, said: Said) -> Quote:
    return Quote(
        article=candidate.scene.article.id,
        start=piece.start,
        end=piece.end,
        text=piece.text,
        kind="direct" if candidate.kind == "direct" else "partial",
        speaker=said.speaker,
        cue=said.cue,
        via=said.via,
        rule=f"{candidate.rule}+{said.rule}",
    )
