"""Applies the rules for the start of a line, for its sentences, and for a mark at its end."""

import re

from svodka.ingest.furniture.datelines import DATELINE_RULES, Rule, agency_mark, machine_date
from svodka.ingest.furniture.phrases import first_match
from svodka.ingest.lines import Line, sentences
from svodka.ingest.outlets import by_name
from svodka.ingest.page import Found, Marks

_END_MARK = re.compile(
    r"(?:^|(?<=[\s.!?»\"”]))(?:[(/]{1,2} ?(?P<inner>[^()/\n]{2,40}?) ?[)/]?|// ?(?P<slashed>[^/\n]{2,40}))\.?$"
)
_OPENING, _CLOSING = "«“„", "»”"
_LONGEST = 420
_LONGEST_NAME = 45
_SHORT_QUESTION = 5
_INVITING = frozenset(["subscribe", "donate", "share", "letters"])


def mark_start(marks: Marks, index: int) -> None:
    """Marks datelines and agency marks before the first word of a line, one after the other."""
    for _ in range(3):
        start, end = marks.rest(index)
        stretch = marks.page.text[start:end]
        for rule in DATELINE_RULES:
            size = rule(stretch)
            if size:
                size = len(stretch[:size].rstrip())
                size += _own_name(stretch[size:], marks.page.known.outlet)
                marks.add(index, Found(start, start + size, _reason(rule)))
                break
        else:
            return


def _own_name(rest: str, outlet: str | None) -> int:
    """How far the outlet's own name goes on behind a dateline: "КАЗАНЬ, 12 июня — Степной край." """
    match = re.match(rf"\s*[«\"]?{re.escape(outlet)}[»\"]?\s*(?:[.:]|[–—-]+)(?=\s)", rest, re.I) if outlet else None
    return match.end() if match else 0


def _reason(rule: Rule) -> str:
    if rule is agency_mark:
        return "agency_mark"
    return "date_prefix" if rule is machine_date else "dateline"


def mark_place_after_date(marks: Marks, index: int) -> None:
    """ "date 2025-11-04 Тверь": a word or two that a date prefix leaves on its line, without a stop, belong to it."""
    start, end = marks.rest(index)
    rest = marks.page.text[start:end]
    if any(f.rule == "date_prefix" for f in marks.of(index)) and 0 < len(rest.split()) <= 3 and rest[-1].isalpha():
        marks.add_line(index, "date_prefix")


def mark_end(marks: Marks, index: int) -> None:
    """Marks an agency's name in brackets or slashes that closes a line: "(РИА Новости)", "// Прайм"."""
    start, end = marks.rest(index)
    match = _END_MARK.search(marks.page.text, max(start, end - 60), end)
    inner = (match["inner"] or match["slashed"]) if match else None
    closed = match and not marks.page.text[start : match.start()].rstrip()[-1:].isalnum()
    if match and closed and inner and inner[0].isupper() and by_name(inner) is not None:
        marks.add(index, Found(match.start(), end, "agency_mark"))


def _opens_speech(sentence: str) -> bool:
    """True when the sentence begins with a quotation mark that does not close again after a name."""
    if sentence[0] not in '«"“„':
        return False
    closed = re.search(r"[»”“\"]", sentence[1:_LONGEST_NAME])
    return closed is None or not sentence[closed.end() + 1 :].strip(" .!?…")


def _asks(sentence: Line) -> bool:
    """A question of a few words before an invitation: "Интересно? Жми и подпишись."; "Понравилась статья? …" """
    return sentence.text.endswith("?") and sentence.words <= _SHORT_QUESTION


def mark_sentences(marks: Marks, index: int, near_end: bool) -> None:
    """Marks the sentences that open with a phrase of the lexicon and stand in nobody's quotation."""
    start, end = marks.rest(index)
    line = Line(start, end, marks.page.text[start:end], marks.page.lines[index].plain)
    depth = 0
    before: Line | None = None
    for sentence in sentences(line):
        quoted = depth > 0 or sentence.text[0] in "—–-" or _opens_speech(sentence.text)
        depth = max(0, depth + sum(map(sentence.text.count, _OPENING)) - sum(map(sentence.text.count, _CLOSING)))
        if quoted or len(sentence.text) > _LONGEST:
            continue
        reason = first_match(sentence.plain, "sentence")
        asked, before = before, None if reason else sentence
        if reason and (near_end or reason != "share"):
            begins = asked.start if asked and reason in _INVITING and _asks(asked) else sentence.start
            marks.add(index, Found(begins, sentence.end, reason))
