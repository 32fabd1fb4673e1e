"""What the rules look at: one article's text by lines, what is known about it, and what is marked so far."""

from bisect import bisect

import msgspec

from svodka.ingest.lines import Line, inner, key, split


class Found(msgspec.Struct, frozen=True, order=True):
    """A stretch of the text that a rule has marked; `rule` is the rule's name."""

    start: int
    end: int
    rule: str


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """What came with a text: from JSONL fields or from a page's markup. None where nothing is said."""

    given_id: str | None = None
    path: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    language: str | None = None
    headings: frozenset[str] = frozenset()
    captions: frozenset[str] = frozenset()
    updated: str | None = None
    section: str | None = None
    notes: tuple[str, ...] = ()


class Page(msgspec.Struct, frozen=True):
    """A text with its non-empty lines, and what is known about it."""

    text: str
    lines: tuple[Line, ...]
    known: Known

    @staticmethod
    def of(text: str, known: Known) -> "Page":
        return Page(text, split(text), known)


class Marks:
    """The stretches marked so far, by line. A line is `taken` when nothing but white space and marks is left of it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.title = None if page.known.title is None else key(page.known.title)
        """The given title as `Line.key` writes it."""
        self._by_line: list[list[Found]] = [[] for _ in page.lines]

    def add(self, index: int, found: Found) -> None:
        """Marks a stretch of line `index`, unless it is empty or overlaps a mark."""
        line = self._by_line[index]
        at = bisect(line, found)
        free_before = at == 0 or line[at - 1].end <= found.start
        free_after = at == len(line) or found.end <= line[at].start
        if found.start < found.end and free_before and free_after:
            line.insert(at, found)

    def add_line(self, index: int, rule: str) -> None:
        """Marks what is left of a line."""
        start, end = self.rest(index)
        self.add(index, Found(start, end, rule))

    def of(self, index: int) -> list[Found]:
        """The marks of a line, in order."""
        return self._by_line[index]

    def taken(self, index: int) -> bool:
        start, end = self.rest(index)
        return start >= end

    def free(self) -> list[tuple[int, Line]]:
        """The lines, with their indices, of which something is left."""
        return [(i, line) for i, line in enumerate(self.page.lines) if not self.taken(i)]

    def rest(self, index: int) -> tuple[int, int]:
        """The stretch of a line between the marks at its start and those at its end."""
        line, marks, text = self.page.lines[index], self._by_line[index], self.page.text
        start, end = line.start, line.end
        for found in marks:
            if text[start : found.start].strip():
                break
            start = found.end
        for found in reversed(marks):
            if found.start < start or text[found.end : end].strip():
                break
            end = found.start
        return inner(text, start, max(start, end))

    def all(self) -> tuple[Found, ...]:
        """All marks in the order of the text; neighbours in one line that a rule marked one by one are one mark."""
        merged: list[Found] = []
        for line in self._by_line:
            for place, found in enumerate(line):
                last = merged[-1] if place else None
                if last and last.rule == found.rule and not self.page.text[last.end : found.start].strip():
                    merged[-1] = Found(last.start, found.end, found.rule)
                else:
                    merged.append(found)
        return tuple(merged)
