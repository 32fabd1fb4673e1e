"""Words that are told without quotation marks, from the contents of reports."""

import re
from collections.abc import Iterator, Sequence

from svodka.model.reading import Quote, Report
from svodka.model.span import Span, overlap
from svodka.reading.quotes.pieces import trimmed
from svodka.reading.quotes.said import PUBLISHERS, said_by
from svodka.reading.quotes.scene import Places, Scene

_OPENING = re.compile(r"(?:о том, )?(?:что|чтобы|будто бы|будто|якобы|как)\s+", re.IGNORECASE)
_SHORTEST = 2
_LONG_TOPIC = 4


def find_indirect(scene: Scene, marked: Sequence[Quote]) -> Iterator[Quote]:
    """The reported words of persons and bodies that are not direct quotations; outlets' own reporting is left out."""
    direct = Places(q for q in marked if q.kind == "direct")
    for report in scene.reports:
        if report.source is None or report.source.kind in PUBLISHERS:
            continue
        for content in report.content:
            span = _content(scene, content)
            if span is not None and _is_enough(span, report.rule) and not _is_told(span, report, direct):
                yield _quote(scene, report, span)


def _content(scene: Scene, content: Span) -> Span | None:
    opening = _OPENING.match(content.text)
    return trimmed(scene.text, content.start + (opening.end() if opening else 0), content.end)


def _is_enough(span: Span, rule: str) -> bool:
    """A topic or a judgement ("рассказал о ценах", "назвал ошибкой") tells words only when it is long."""
    return len(span.text.split()) >= (_LONG_TOPIC if rule.endswith(("topic", "judgement")) else _SHORTEST)


def _is_told(span: Span, report: Report, direct: Places) -> bool:
    """Whether direct quotations hold most of a stretch, and not the report too (a report within a quotation counts)."""
    held = (place for place in direct.over(span.start, span.end) if not overlap(place, report.cue))
    shared = sum(overlap(place, span) for place in held)
    return 2 * shared > span.end - span.start


def _quote(scene: Scene, report: Report, span: Span) -> Quote:
    said = said_by(report, report.rule)
    return Quote(
        article=scene.article.id,
        start=span.start,
        end=span.end,
        text=span.text,
        kind="indirect",
        speaker=said.speaker,
        cue=said.cue,
        via=said.via,
        rule=f"indirect:{said.rule}",
    )
