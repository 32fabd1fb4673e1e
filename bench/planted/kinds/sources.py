"""A source removed: every mention of it goes from the article, so that nothing there says any more who says so."""

import random
import re
from collections.abc import Iterator

from bench.planted.change import Change, Edit, stem
from bench.planted.stories import Place
from svodka.model.reading import Reading, Report, Sentence

_SAID_FIRST = re.compile(r",? что ")


def source(place: Place, rng: random.Random) -> Iterator[Change]:
    """Each reporting part with the source is cut, and the article must not name it anywhere else."""
    reading, text = place.reading, place.story.articles[place.article].text
    named = {r.source.name: r for r in reading.reports if r.sentence == place.sentence.index and r.source}
    for name, report in sorted(named.items()):
        if report.source is None or report.source.kind == "unnamed" or not _told_by_others(place, name):
            continue
        cuts = [_cut(reading, r) for r in reading.reports if r.source and _one(r.source.name, name)]
        if None in cuts:
            continue
        change = Change("source", report.source.kind, ("source",), tuple(_apart(c for c in cuts if c)))
        if not any(_mentions(change.applied(text), word) for word in _stems(name)):
            yield change


def _told_by_others(place: Place, name: str) -> bool:
    """Two of the other tellings name the source for what they tell."""
    return sum(any(_one(link.name, name) for link in s.attribution) for s in place.others) >= 2


def _one(a: str, b: str) -> bool:
    return bool(set(_stems(a)) & set(_stems(b)))


def _stems(name: str) -> list[str]:
    return [stem(w) for w in re.findall(r"\w+", name) if len(w) > 2]


def _mentions(text: str, word: str) -> bool:
    return re.search(r"\b" + re.escape(word), text.lower()) is not None


def _cut(reading: Reading, report: Report) -> Edit | None:
    """The edit that takes one reporting part out and leaves a sentence; None when it cannot be told how."""
    sentence = reading.sentences[report.sentence]
    start, end = report.start - sentence.start, report.end - sentence.start
    text = sentence.text
    if not 0 <= start < end <= len(text):
        return None
    before, after = text[:start].rstrip(), text[end:]
    if not after.strip(' .»"') and before[-1:] in (",", "—", "-", "–") and len(before) > 20:
        return Edit(sentence.start + len(before.rstrip(" ,—–-")), report.end, "")
    if not after.strip(" .") and not before:
        return Edit(sentence.start, sentence.end, "")
    if not before:
        return _first(sentence, end)
    if before[-1:] == "," and after[:1] == ",":
        return Edit(sentence.start + len(before) - 1, report.end, "" if _bound(after) else ",")
    return None


def _bound(after: str) -> bool:
    """Another clause follows, which needs its comma."""
    return after[:6].startswith((", что", ", кот", ", а ", ", но"))


def _first(sentence: Sentence, end: int) -> Edit | None:
    """ "По словам X, …" and "X сообщил, что …": what follows becomes the sentence."""
    joint = _SAID_FIRST.match(sentence.text, end) or re.compile(r", ").match(sentence.text, end)
    if joint is None or joint.end() >= len(sentence.text) - 15:
        return None
    first = sentence.text[joint.end()]
    return Edit(sentence.start, sentence.start + joint.end() + 1, first.upper())


def _apart(edits: Iterator[Edit]) -> Iterator[Edit]:
    """The edits in order, those that overlap an earlier one left out."""
    last = 0
    for edit in sorted(edits):
        if edit.start >= last:
            last = edit.end
            yield edit
