"""A page's tree as blocks: stretches of text between the starts and ends of block elements, in reading order."""

from lxml.html import HtmlElement

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_BLOCKS = HEADINGS | frozenset(
    ("p", "div", "li", "ul", "ol", "blockquote", "pre", "table", "tr", "section", "article", "main", "header",
     "footer", "dl", "dt", "dd", "figure", "figcaption", "center", "body", "tbody", "thead", "hr", "address",
     "details", "summary", "fieldset", "form", "aside", "nav", "caption", "html", "label", "dialog", "menu", "legend")
)  # fmt: skip
_LEAST_GOOD, _MOST_LINKED = 50, 0.4


class Block:
    """A block's text with its white space squeezed, how many of its characters are links, and where it stands."""

    __slots__ = ("at", "element", "links", "tag", "text")

    def __init__(self, text: str, links: int, element: HtmlElement, at: int) -> None:
        self.text, self.links, self.element, self.at = text, min(links, len(text)), element, at
        self.tag = str(element.tag)

    @property
    def is_heading(self) -> bool:
        return self.tag in HEADINGS

    @property
    def is_running(self) -> bool:
        """True for text of some length that is not mostly links."""
        size = len(self.text)
        return size - self.links >= _LEAST_GOOD and self.links <= _MOST_LINKED * size and self.tag not in HEADINGS


class Blocks:
    """All blocks of a page, and which of them each element holds."""

    def __init__(self, body: HtmlElement, left_out: set[HtmlElement]) -> None:
        self.all: list[Block] = []
        self._left_out = left_out
        self._spans: dict[HtmlElement, tuple[int, int]] = {}
        self._buffer: list[str] = []
        self._links = self._in_link = 0
        self._walk(body, body)
        self._flush(body)
        self._sizes = self._added_up()

    def of(self, element: HtmlElement) -> tuple[int, int]:
        """Where the element's blocks begin and end in `all`."""
        return self._spans.get(element, (0, 0))

    def running(self, element: HtmlElement) -> int:
        """How many characters of running text the element holds."""
        start, end = self.of(element)
        return self._sizes[end] - self._sizes[start]

    def _added_up(self) -> list[int]:
        sizes = [0]
        for block in self.all:
            sizes.append(sizes[-1] + (len(block.text) - block.links if block.is_running else 0))
        return sizes

    def _walk(self, element: HtmlElement, block: HtmlElement) -> None:
        tag = element.tag
        if tag == "br":
            self._break(element, block)
            return
        if not isinstance(tag, str) or element in self._left_out:
            return
        is_block = tag in _BLOCKS
        if is_block:
            self._flush(block)
            block = element
        elif tag in {"td", "th"}:
            self._buffer.append(" ")
        start = len(self.all)
        self._in_link += tag == "a"
        self._add(element.text)
        for child in element:
            self._walk(child, block)
            self._add(child.tail)
        self._in_link -= tag == "a"
        if is_block:
            self._flush(block)
        if len(self.all) > start:
            self._spans[element] = (start, len(self.all))

    def _break(self, element: HtmlElement, block: HtmlElement) -> None:
        """Two line breaks in a row end a paragraph."""
        following = element.getnext()
        if following is not None and following.tag == "br" and not (element.tail or "").strip():
            self._flush(block)
        else:
            self._buffer.append(" ")

    def _add(self, text: str | None) -> None:
        if text:
            self._buffer.append(text)
            if self._in_link:
                self._links += len(text)

    def _flush(self, block: HtmlElement) -> None:
        if self._buffer:
            text = " ".join("".join(self._buffer).split())
            if text:
                self.all.append(Block(text, self._links, block, len(self.all)))
            self._buffer.clear()
            self._links = 0
