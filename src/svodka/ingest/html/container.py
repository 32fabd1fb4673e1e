"""Where in a page its article stands: the element that running text weighs most in, grown by what belongs to it."""

from collections import defaultdict

from lxml.html import HtmlElement

from svodka.ingest.html.blocks import Block, Blocks

_FADE, _FAINT = 0.55, 0.1
_LEVELS, _GAIN = 7, 0.12
_ITEMS = frozenset(("p", "li", "blockquote", "pre"))


def find_container(blocks: Blocks, body: HtmlElement) -> HtmlElement | None:
    """The element that holds the article; None for a page without running text.

    Each block of running text weighs on the elements around it, the nearest most (the idea is Readability's); then the
    heaviest grows as long as what is around it adds running text that looks like the rest.
    """
    weights: dict[HtmlElement, float] = defaultdict(float)
    for block in blocks.all:
        if block.is_running:
            _weigh(block, weights)
    if not weights:
        return None
    node = max(weights, key=lambda e: weights[e])
    while (larger := _grown(node, blocks, body)) is not None:
        node = larger
    return node


def _weigh(block: Block, weights: dict[HtmlElement, float]) -> None:
    share = (len(block.text) - block.links) * (1.25 if block.text[-1] in '.!?…»"”' else 0.7)
    if block.tag == "li":
        share *= 0.4
    element = block.element.getparent() if block.tag in _ITEMS else block.element
    while element is not None and element.tag != "html":
        weights[element] += share
        share *= _FADE
        if share < _FAINT * len(block.text):
            break
        element = element.getparent()


def _grown(node: HtmlElement, blocks: Blocks, body: HtmlElement) -> HtmlElement | None:
    """The nearest element around that holds more running text, if that text looks like an article's."""
    outer = node
    for _ in range(_LEVELS):
        outer = outer.getparent()
        if outer is None or outer.tag == "html" or node is body:
            return None
        if blocks.running(outer) - blocks.running(node) >= _GAIN * blocks.running(node):
            return outer if _alike(node, outer, blocks) else None
    return None


def _alike(node: HtmlElement, outer: HtmlElement, blocks: Blocks) -> bool:
    """True when what is between the two is mostly paragraphs, not lists of headlines and links."""
    (start, first), (last, end) = _around(blocks.of(node), blocks.of(outer))
    around = blocks.all[start:first] + blocks.all[last:end]
    running = [b for b in around if b.is_running]
    size = sum(len(b.text) for b in around)
    gained = sum(len(b.text) for b in running)
    headings = sum(b.is_heading for b in around)
    return (
        gained >= 0.6 * size
        and sum(b.links for b in around) < 0.2 * size
        and headings <= 0.5 * len(running)
        and gained >= 100 * len(running)
    )


def _around(inner: tuple[int, int], outer: tuple[int, int]) -> tuple[tuple[int, int], tuple[int, int]]:
    return (outer[0], inner[0]), (inner[1], outer[1])


def with_siblings(node: HtmlElement, blocks: Blocks) -> list[Block]:
    """The blocks of the container and of those beside it that bear the same names: an article cut into sections."""
    parent = node.getparent()
    names = set((node.get("class") or "").split())
    alike = [node]
    if parent is not None and parent.tag not in {"body", "html"} and names:
        for sibling in parent:
            own = set((sibling.get("class") or "").split()) if isinstance(sibling.tag, str) else set()
            if sibling is not node and sibling.tag == node.tag and 2 * len(own & names) >= len(own | names):
                alike.append(sibling)
    spans = sorted(blocks.of(e) for e in alike)
    return [block for start, end in spans for block in blocks.all[start:end]]
