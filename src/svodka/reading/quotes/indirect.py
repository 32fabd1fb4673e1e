"""Words that are told without quotation marks, from the contents of reports."""

import re
from collections.abc import Iterator, Sequence

from svodka.model.reading import Quote, Report, Sentence, Token
from svodka.model.span import Span, overlap
from svodka.reading.quotes.pieces import trimmed
from svodka.reading.quotes.said import PUBLISHERS, said_by
from svodka.reading.quotes.scene import Places, Scene
from svodka.reading.reports.vocabulary import verbs

_OPENING = re.compile(
    r"(?:о том, )?(?:что|чтобы|будто бы|будто|якобы|как(?! только| можно| правило| минимум| раз| и ))\s+", re.IGNORECASE
)
_NAMES = frozenset(["назвать", "называть", "оценить", "оценивать", "описать", "описывать"])
_TIMES = frozenset(["лето", "зима", "весна", "осень", "утро", "день", "вечер", "ночь", "время", "год"])
_SHORTEST = 2
_LONG_TOPIC = 4
_FEW = 3
_SHARE_OF_OWN_WORDS = 0.25


def find_indirect(scene: Scene, marked: Sequence[Quote]) -> Iterator[Quote]:
    """The reported words of persons and bodies that are not direct quotations; outlets' own reporting is left out."""
    direct = Places(q for q in marked if q.kind == "direct")
    partial = Places(q for q in marked if q.kind == "partial")
    for report in scene.reports:
        if report.source is None or report.source.kind in PUBLISHERS or report.source.rule == "outlet_not_named":
            continue
        for content in report.content:
            if _only_connects(scene, content, report) or _tells_no_words(scene, content, report, partial):
                continue
            span = _before_own_words(scene, _before_the_carrier(scene, _content(scene, content), report), partial)
            if (
                span is not None
                and not overlap(span, report.cue)
                and _is_enough(span, report.rule)
                and not _is_told(span, report, direct)
            ):
                yield _quote(scene, report, span)


def _content(scene: Scene, content: Span) -> Span | None:
    opening = _OPENING.match(content.text)
    return trimmed(scene.text, content.start + (opening.end() if opening else 0), content.end)


def _before_the_carrier(scene: Scene, span: Span | None, report: Report) -> Span | None:
    """The retold words without the remark that ends them: "…, передает X", where X is a carrier of the report."""
    for carrier in report.carriers if span else ():
        named = carrier.span
        if span and named and span.start < named.start and named.end <= span.end and span.end - named.end <= _FEW:
            comma = scene.text.rfind(", ", span.start, named.start)
            if comma > span.start and len(scene.text[comma + 2 : named.start].split()) in range(1, _FEW + 2):
                return trimmed(scene.text, span.start, comma)
    return span


def _before_own_words(scene: Scene, span: Span | None, partial: Places) -> Span | None:
    """The retold part alone where a clause in the speaker's own words ends it: "…, чтобы «…»", "… и «…»"."""
    if span is None:
        return None
    own = next((q for q in partial.over(span.start, span.end) if span.end - q.end <= 2), None)
    if own is None or len(own.text) < _SHARE_OF_OWN_WORDS * len(span.text):
        return span
    cut = max(scene.text.rfind(joint, span.start, own.start) for joint in (", ", " и ", " а "))
    return (trimmed(scene.text, span.start, cut) or span) if cut > span.start else span


def _only_connects(scene: Scene, content: Span, report: Report) -> bool:
    """A word or two before the remark that only join the sentence to the last: "Кроме того, по словам X, …"."""
    if len(content.text.split()) > _FEW or max(len(c.text) for c in report.content) == len(content.text):
        return False
    inside = (t for s in scene.sentences_over(content.start, content.end) for t in s.tokens)
    return not any(
        content.start <= t.start < content.end and (t.feats.get("Case") in ("Nom", "Acc") or t.pos == "VERB")
        for t in inside
    )


def _tells_no_words(scene: Scene, content: Span, report: Report, partial: Places) -> bool:
    """A thought, a discovery or a refusal ("узнал, что", "отказался ехать"), or something merely named or rated."""
    cue = next((t for s in scene.sentences_over(report.cue.start, report.cue.end) for t in s.tokens
                if t.start == report.cue.start), None)  # fmt: skip
    verb = verbs().get(cue.lemma) if cue is not None else None
    if verb is None or report.source is None or report.rule == "according_to":
        return False
    if report.polarity == "denied" and report.rule.endswith(":question_after"):
        return True  # "не рассказал, какой …"
    if verb.act == "find" and report.rule.endswith(":question_after"):
        return True  # "выясняют, могут ли …"
    if verb.act in ("mind", "refuse") or (verb.act == "find" and report.source.kind in ("person", "office")):
        return True
    if verb.act != "judge" or not report.rule.endswith(":judgement"):
        return False
    return not partial.over(content.start, content.end) and not _rated_as_something(scene, content, cue)


def _rated_as_something(scene: Scene, content: Span, cue: Token | None) -> bool:
    """ "назвал решение ошибкой", "оценил как ошибку", "обвинил в подлоге"; not: назвал условие боя с Ивановым."""
    blames = cue is not None and cue.lemma not in _NAMES
    for sentence in scene.sentences_over(content.start, content.end):
        prepositions = {t.head for t in sentence.tokens if t.rel == "case"}
        for index, token in enumerate(sentence.tokens):
            if not content.start <= token.start < content.end:
                continue
            if (
                token.lemma == "как"
                or (blames and token.lemma in ("в", "за"))
                or (token.feats.get("Case") == "Ins" and index not in prepositions and not _tells_when(sentence, index))
            ):
                return True
    return False


def _tells_when(sentence: Sentence, index: int) -> bool:
    """ "этим летом", "ранним утром": the words of a time."""
    token = sentence.tokens[index]
    return token.lemma in _TIMES or (
        0 <= token.head < len(sentence.tokens) and sentence.tokens[token.head].lemma in _TIMES
    )


def _is_enough(span: Span, rule: str) -> bool:
    """A topic or a judgement ("рассказал о ценах", "назвал ошибкой") tells words only when it is long."""
    return len(span.text.split()) >= (_LONG_TOPIC if rule.endswith(("topic", "judgement", "thing")) else _SHORTEST)


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
