"""What the rules of furniture, headings and metadata look at: one article's text by lines, and what is known about it."""

import msgspec

from svodka.ingest.lines import Line, split


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
        self._by_line: list[list[Found]] = [[] for _ in page.lines]

    def add(self, index: int, found: Found) -> None:
        """Marks a stretch of line `index`, unless it is marked already."""
        if found.start < found.end and not any(
            f.start < found.end and found.start < f.end for f in self._by_line[index]
        ):
            self._by_line[index].append(found)

    def add_line(self, index: int, rule: str) -> None:
        """Marks what is left of a line."""
        start, end = self.rest(index)
        self.add(index, Found(start, end, rule))

    def of(self, index: int) -> list[Found]:
        return self._by_line[index]

    def taken(self, index: int) -> bool:
        start, end = self.rest(index)
        return start >= end

    def rest(self, index: int) -> tuple[int, int]:
        """The stretch of a line between the marks at its start and those at its end."""
        line = self.page.lines[index]
        start, end = line.start, line.end
        for found in sorted(self._by_line[index]):
            if not self.page.text[start : found.start].strip():
                start = max(start, found.end)
        for found in sorted(self._by_line[index], reverse=True):
            if found.start >= start and not self.page.text[found.end : end].strip():
                end = found.start
        while start < end and self.page.text[start].isspace():
            start += 1
        return start, max(start, end)

    def all(self) -> tuple[Found, ...]:
        return tuple(sorted(found for line in self._by_line for found in line))
