"""The summary between headline and body, which pages keep outside the article's container."""

import re
from itertools import islice

from lxml.html import HtmlElement

from svodka.ingest.html.blocks import Block, Blocks

_NAMES = (
    r"lead|lede|stand-?first|dek|deck|sub-?title|sub-?head(?:line|ing)?|summary|intro(?:duction)?|excerpt|descript\w*"
    r"|announce|anons|lid|abstract|perex|entradilla|bajada|chapo|alternativeHeadline"
)
_LEAD = re.compile(rf"(?:^|[\s_-]|(?<=[a-z])(?=[A-Z]))(?i:{_NAMES})(?=$|[\s_-]|[A-Z0-9])")
_PROPERTIES = frozenset(("description", "alternativeHeadline", "abstract"))
_SHORTEST, _LONGEST, _LOOK_BACK, _MOST = 40, 900, 12, 2


def find_lead(blocks: Blocks, body: list[Block], descriptions: tuple[str, ...]) -> list[Block]:
    """Blocks between the headline (or a dozen blocks back) and the body that are named as a summary is, or that say
    what the page's own description says."""
    if not body:
        return []
    first = body[0].at
    headline = max((b.at for b in blocks.all[:first] if b.tag == "h1"), default=max(-1, first - _LOOK_BACK - 1))
    stated = [d for d in map(words, descriptions) if d]
    there = {words(b.text) for b in body}
    found: list[Block] = []
    for block in blocks.all[headline + 1 : first]:
        said = words(block.text)
        if _may_be_lead(block) and said not in there and (_is_named(block.element) or _is_stated(said, stated)):
            found.append(block)
            there.add(said)
    return found[:_MOST]


def words(text: str) -> str:
    """The words of a text in lower case."""
    return " ".join(re.findall(r"\w+", text.lower()))


def _may_be_lead(block: Block) -> bool:
    return _SHORTEST <= len(block.text) <= _LONGEST and block.links <= 0.3 * len(block.text) and block.tag != "h1"


def _is_named(element: HtmlElement) -> bool:
    for around in (element, *islice(element.iterancestors(), 3)):
        if around.tag in {"body", "main", "html"}:
            return False
        if _LEAD.search((around.get("class") or "")[:300]) or around.get("itemprop") in _PROPERTIES:
            return True
    return False


def _is_stated(said: str, stated: list[str]) -> bool:
    return any(d.startswith(said) or said.startswith(d[:150]) for d in stated)
