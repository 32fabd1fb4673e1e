"""Direct speech and its remark: before it, after it, inside it; between quotation marks or after a dash."""

from svodka.model.span import Span
from svodka.reading.reports.content.cue import Cue, tight

_DASHES = ("—", "–", "-", "―")


def speech_around(cue: Cue) -> tuple[Span, ...] | None:
    """ "«A, — сказал X. — B»": the marked words before and after the cue's clause."""
    mark = cue.scene.around(cue.start)
    if mark is None or cue.scene.around(cue.end - 1) != mark or "quote" not in cue.verb.takes:
        return None
    if cue.scene.text[mark.start + 1 : cue.start].rstrip()[-1:] not in _DASHES or not _verb_first(cue):
        return None
    head, tail = tight(cue.scene, mark.start + 1, cue.start), tight(cue.scene, cue.end, mark.end - 1)
    return tuple(s for s in (head, tail) if s)


def _verb_first(cue: Cue) -> bool:
    """A remark inside speech begins with its verb: "— сказал он", "— также отметил мэр"."""
    return cue.at - cue.first <= 1 and (cue.who is None or cue.who > cue.at)


def speech_before(cue: Cue) -> tuple[Span, ...] | None:
    """ "«A», — сказал X": the marked words that end right before the cue's clause."""
    mark = cue.scene.ending_before(cue.start)
    if mark is None or not cue.scene.opens_utterance(mark) or "quote" not in cue.verb.takes:
        return None
    inner = tight(cue.scene, mark.start + 1, mark.end - 1)
    return (inner,) if inner else None


def speech_after(cue: Cue) -> tuple[Span, ...] | None:
    """ "X сказал: «A»": the marked words after the colon."""
    if not cue.verb.takes & {"quote", "that"}:
        return None
    colon = cue.scene.text.find(":", cue.tree.tokens[cue.at].end, cue.tree.sentence.end)
    mark = cue.scene.starting_after(colon) if colon >= 0 else None
    if mark is None or not _remark_up_to(cue, colon):
        return None
    inner = tight(cue.scene, mark.start + 1, mark.end - 1)
    return (inner,) if inner else None


def _remark_up_to(cue: Cue, colon: int) -> bool:
    """No clause of its own stands between the cue and the colon."""
    between = [t for t in cue.tree.tokens[cue.at + 1 :] if t.end <= colon]
    return not any(t.pos == "SCONJ" or t.feats.get("VerbForm") == "Fin" for t in between)


def _he_went_on(cue: Cue) -> bool:
    """ "…, – он так и сидел": a pronoun before the verb opens no remark of the author's, but for "он сказал"."""
    verb = cue.tree.tokens[cue.at]
    before = cue.who is not None and cue.who < cue.at - 1 and cue.tree.tokens[cue.who].pos == "PRON"
    return before and verb.feats.get("Aspect") == "Imp"


def dash_speech(cue: Cue) -> tuple[Span, ...] | None:
    """ "— A, — сказал X. — B": a line of dialogue that opens with a dash."""
    text, start = cue.scene.text, cue.tree.sentence.start
    line = text.rfind("\n", 0, start) + 1
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    before = text[line : cue.start].rstrip()
    if text[line : line + 1] not in _DASHES or before[-1:] not in _DASHES or len(before) < 4:
        return None
    if "quote" not in cue.verb.takes or _he_went_on(cue):
        return None
    head, tail = tight(cue.scene, line, cue.start), tight(cue.scene, cue.end, end)
    return tuple(s for s in (head, tail) if s)
