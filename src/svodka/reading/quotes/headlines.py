"""Words told in headlines without a verb of saying, where no report was found: "X: dykes hold", "Dykes hold — X"."""

import re
from collections.abc import Iterator

from svodka.model.reading import Link, Quote, Sentence, Speaker
from svodka.model.span import Span
from svodka.reading.quotes.pieces import trimmed
from svodka.reading.quotes.scene import Scene

_NAMED_FIRST = re.compile(r"(?P<who>[^:«»\"„“]{2,60}):\s+(?P<what>[^«\"„“].{10,})$")
_NAMED_LAST = re.compile(r"(?P<what>[^«\"„“].{10,}?[^,])\s[—–―-]\s(?P<who>[^«»\"„“:—–―]{2,40})$")


def find_in_headlines(scene: Scene) -> Iterator[Quote]:
    """Retold words in titles and headings whose one side is the name of a person or body, and nothing else."""
    for sentence in scene.sentences:
        if sentence.role in ("title", "heading") and len(sentence.text) < 400 and not scene.reports_of((sentence,)):
            yield from _told(scene, sentence)


def _told(scene: Scene, sentence: Sentence) -> Iterator[Quote]:
    for frame in (_NAMED_FIRST, _NAMED_LAST):
        match = frame.match(sentence.text)
        if match is None:
            continue
        link = scene.subjects.name_alone(sentence, *_place(sentence, match, "who"))
        span = trimmed(scene.text, *_place(sentence, match, "what"))
        if link is not None and span is not None and _says_something(sentence, span):
            yield _quote(scene, span, link, "named_first" if frame is _NAMED_FIRST else "named_last")
            return


def _place(sentence: Sentence, match: re.Match[str], group: str) -> tuple[int, int]:
    return sentence.start + match.start(group), sentence.start + match.end(group)


def _says_something(sentence: Sentence, span: Span) -> bool:
    inside = [t for t in sentence.tokens if span.start <= t.start and t.end <= span.end]
    return any(t.pos in ("VERB", "AUX") or t.feats.get("Variant") == "Short" or t.lemma == "нет" for t in inside)


def _quote(scene: Scene, span: Span, link: Link, rule: str) -> Quote:
    return Quote(
        article=scene.article.id,
        start=span.start,
        end=span.end,
        text=span.text,
        kind="indirect",
        speaker=Speaker(link.name, link.kind),
        rule=f"headline+{rule}",
    )
