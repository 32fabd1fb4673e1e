"""An article's body out of a page's tree: pruned, cut into blocks, found, trimmed."""

from typing import NamedTuple

from lxml.html import HtmlElement

from svodka.ingest.html.blocks import Block, Blocks
from svodka.ingest.html.container import find_container, with_siblings
from svodka.ingest.html.leads import find_lead
from svodka.ingest.html.pruning import prune
from svodka.ingest.html.trimming import trim
from svodka.ingest.lines import key


class Body(NamedTuple):
    """The lines of an article without its title: which of them are headings (by `key`), and what its pictures say."""

    lines: tuple[str, ...] = ()
    headings: frozenset[str] = frozenset()
    captions: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()
    share: float = 0.0
    """How much of the page's running text the body is; little of it makes the choice doubtful."""

    @property
    def size(self) -> int:
        return sum(map(len, self.lines))


def find_body(tree: HtmlElement, descriptions: tuple[str, ...] = ()) -> Body:
    """The body, its lead first; an empty one for a page without running text. The tree is not changed."""
    root = tree.find("body")
    root = tree if root is None else root
    blocks = Blocks(root, prune(root))
    container = find_container(blocks, root)
    if container is None:
        return Body(captions=captions_of(tree))
    body = _below_headline(with_siblings(container, blocks))
    lead = find_lead(blocks, body, descriptions)
    kept, captions = trim(body, blocks)
    running = sum(len(b.text) for b in kept if b.is_running)
    every = sum(len(b.text) for b in blocks.all if b.is_running)
    return Body(
        lines=tuple(map(_line, [*lead, *kept])),
        headings=frozenset(key(b.text) for b in kept if b.is_heading),
        captions=(*captions_of(tree), *(b.text for b in captions)),
        lead=tuple(b.text for b in lead),
        share=running / every if every else 0.0,
    )


def captions_of(tree: HtmlElement) -> tuple[str, ...]:
    """What stands under the page's figures."""
    texts = (" ".join(e.text_content().split()) for e in tree.iter("figcaption"))
    return tuple(dict.fromkeys(t for t in texts if t))


def _below_headline(body: list[Block]) -> list[Block]:
    """What comes after the headline, unless much of the body stands before it."""
    at = next((place for place, block in enumerate(body) if block.tag == "h1"), None)
    if at is None:
        return body
    before, every = (sum(len(b.text) for b in part if b.is_running) for part in (body[:at], body))
    return body[at + 1 :] if before < 0.4 * every else body


def _line(block: Block) -> str:
    return f"• {block.text}" if block.tag == "li" else block.text
