"""Pairs quotation marks of every kind, in one pass over the text, whatever the text is."""

import re
from typing import NamedTuple

OPENERS = {"«": "»", "„": '“”"', "‹": "›", "‚": "‘’"}
"""Marks that only open, and what may close them."""
CLOSERS = frozenset("»›")
"""Marks that only close."""
EITHER = frozenset('"“”＂″')
"""Marks whose neighbours tell whether they open or close."""
_AFTER_OPENER = frozenset("([{<—–-/…") | frozenset(OPENERS) | EITHER
_BEFORE_CLOSER = frozenset(")]}>,.!?…;:—–-/") | CLOSERS | EITHER
_NEVER_BEGIN = frozenset(",.;:!?)")
_PLACES = re.compile("[\n" + "".join(sorted(CLOSERS | EITHER | OPENERS.keys())) + "]")
_SHARED_END = re.compile(r"[,.!?…]{0,4}[ \t\u00a0]{0,3}(?:[—–―-]{1,2}[ \t\u00a0]|\n|$)")
_MAX_DEPTH = 4
_MAX_PARAGRAPHS = 8
_MAX_LENGTH = 6000


class Marked(NamedTuple):
    """What stands between two marks. `start` and `end` take in the marks; `inner_start` and `inner_end` leave them out.

    `depth` is 1 for marks that stand inside no others.
    """

    start: int
    inner_start: int
    inner_end: int
    end: int
    depth: int


class _Open(NamedTuple):
    at: int
    mark: str
    paragraph: int
    leads: bool
    """Whether the mark begins its paragraph."""


def pair_marks(text: str) -> tuple[Marked, ...]:
    """Every marked stretch of a text, in order of its start; marks without a partner are left alone.

    Time is linear in the length of the text. Marks nested deeper than four are left alone too.
    """
    pairing = _Pairing(text)
    for place in _PLACES.finditer(text):
        at, mark = place.start(), place.group()
        if mark == "\n":
            pairing.end_paragraph(at)
        elif mark in OPENERS or (mark in EITHER and pairing.opens(at)):
            pairing.open(at)
        elif mark in CLOSERS or mark in EITHER:
            pairing.close(at)
    pairing.end_paragraph(len(text))
    return tuple(sorted(pairing.found))


class _Pairing:
    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Marked] = []
        self._stack: list[_Open] = []
        self._paragraph = 0
        self._at_beginning = 0  # the first place of the paragraph that is not white space or a dash

    def opens(self, at: int) -> bool:
        """Whether a mark that can do either opens here; where its neighbours leave it open, it closes what it can."""
        before = self.text[at - 1] if at else "\n"
        after = self.text[at + 1] if at + 1 < len(self.text) else "\n"
        can_open = (before.isspace() or before in _AFTER_OPENER) and not after.isspace()
        can_close = not before.isspace() and (after in _BEFORE_CLOSER or not after.isalnum())
        if can_open == can_close or (before.isspace() and after in _NEVER_BEGIN):
            return not any(_fits(o.mark, self.text[at]) for o in self._stack)
        return can_open

    def open(self, at: int) -> None:
        leads = self._leads(at)
        if self._stack and leads and self._stack[-1].paragraph < self._paragraph:
            return  # the mark is repeated where a quotation goes on in a new paragraph
        if len(self._stack) < _MAX_DEPTH:
            self._stack.append(_Open(at, self.text[at], self._paragraph, leads))

    def close(self, at: int) -> None:
        top = range(len(self._stack) - 1, -1, -1)
        partner = next((k for k in top if _fits(self._stack[k].mark, self.text[at])), None)
        if partner is not None:
            opened = self._stack[partner]
            del self._stack[partner:]
            self._add(opened, at, at + 1)

    def end_paragraph(self, at: int) -> None:
        """Ends what one mark closed for two («А «Б», — сказал), and drops what cannot go on in the next paragraph."""
        kept: list[_Open] = []
        for opened in self._stack:
            if opened.paragraph == self._paragraph and (inner := self._shared_end(opened)):
                self._add(opened, inner.end, inner.end, len(kept))
            elif opened.leads and self._paragraph - opened.paragraph < _MAX_PARAGRAPHS:
                kept.append(opened)
        self._stack = kept
        self._paragraph += 1
        self._at_beginning = at + 1

    def _shared_end(self, opened: _Open) -> Marked | None:
        """The last stretch in it, not one inside of another, whose end may be its end too."""
        outermost = len(self.text)
        for inner in reversed(self.found):
            if inner.start <= opened.at:
                return None
            if inner.start > outermost:
                continue
            outermost = inner.start
            if _SHARED_END.match(self.text, inner.end):
                return inner
        return None

    def _leads(self, at: int) -> bool:
        while self._at_beginning < at and self.text[self._at_beginning] in " \t\u00a0\u200b\ufeff—–-•":
            self._at_beginning += 1
        return self._at_beginning == at

    def _add(self, opened: _Open, inner_end: int, end: int, depth: int | None = None) -> None:
        depth = len(self._stack) if depth is None else depth
        if end - opened.at <= _MAX_LENGTH and any(map(str.isalnum, self.text[opened.at + 1 : inner_end])):
            self.found.append(Marked(opened.at, opened.at + 1, inner_end, end, depth + 1))


def _fits(opener: str, closer: str) -> bool:
    return closer in OPENERS[opener] if opener in OPENERS else closer in EITHER
