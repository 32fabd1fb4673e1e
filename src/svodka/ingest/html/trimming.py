"""What stands inside an article's container and is not of the article: read-also boxes, link lists, captions."""

import re
from itertools import islice

from svodka.ingest.html.blocks import Block, Blocks

_LABELS = re.compile(
    r"(?i)^(?:related|read (?:more|next|also)|more (?:from|on|in|\w+ (?:stories|news))|more (?:stories|news)|see also"
    r"|you (?:may|might) (?:also )?like|recommended|most (?:read|popular)|trending|latest|top stories|up next"
    r"|editors?['’]? picks|also read|don['’]t miss|comments?|sponsored|join the conversation|leave a (?:reply|comment)"
    r"|share this|about the author|читайте|читать|смотрите|другие новости|новости по теме|ещё по теме|еще по теме"
    r"|по теме"
    r"|похожие|рекоменд|материалы по теме|главное|комментари|обсуди|подпис|поделит|теги|більше|новини за темою"
    r"|також|lee también|lea también|te puede interesar|más noticias|noticias? relacionad|relacionad|ver más"
    r"|comentarios|tags?|etiquetas)(?!\w* [«\"])"
)
_PICTURES = re.compile(r"(?i)(?:^|[\s_-])(?:photo|image|img|picture|figure|foto|caption|illustration)(?:$|[\s_-])")
_LONGEST_LABEL, _LONGEST_CAPTION = 60, 220


def trim(body: list[Block], blocks: Blocks) -> tuple[list[Block], list[Block]]:
    """The article's blocks, and apart from them the captions of its pictures."""
    total = sum(len(b.text) for b in body if b.is_running)
    kept = _without_boxes(_without_end(body, total), blocks, total)
    captions = [b for b in kept if _is_caption(b)]
    apart = {b.at for b in captions}
    kept = [b for b in kept if b.at not in apart and not _is_only_link(b)]
    return _without_links_at_end(kept), captions


def _is_label(block: Block) -> bool:
    return len(block.text) < _LONGEST_LABEL and bool(_LABELS.match(block.text)) and block.text[-1] not in ".…"


def _without_boxes(body: list[Block], blocks: Blocks, total: int) -> list[Block]:
    """A box that begins with "Read also" goes whole, unless it holds much of the article."""
    dropped: set[int] = set()
    for block in body:
        if not _is_label(block) or block.at in dropped:
            continue
        dropped.add(block.at)
        box = block.element
        for around in islice(block.element.iterancestors(), 4):
            start, _ = blocks.of(around)
            if start != block.at or blocks.running(around) > 0.25 * total:
                break
            box = around
        dropped.update(range(*blocks.of(box)))
    return [b for b in body if b.at not in dropped]


def _without_end(body: list[Block], total: int) -> list[Block]:
    """From a heading like "Related" on, everything, when the article is over by then."""
    seen, rest = 0, sum(map(_paragraph, body))
    for place, block in enumerate(body):
        rest -= _paragraph(block)
        if block.is_heading and seen >= 0.5 * total and rest < 0.15 * total and _is_label(block):
            return body[:place]
        seen += len(block.text) if block.is_running else 0
    return body


def _paragraph(block: Block) -> int:
    """How long a paragraph is; 0 for what is none or stands in a list."""
    if block.tag != "p" or not block.is_running:
        return 0
    return 0 if any(e.tag == "li" for e in islice(block.element.iterancestors(), 3)) else len(block.text)


def _is_only_link(block: Block) -> bool:
    return block.links > 0.6 * len(block.text) and len(block.text) < 250


def _is_caption(block: Block) -> bool:
    """True for a short text in an element that is named after a picture."""
    if block.is_heading or len(block.text) > _LONGEST_CAPTION:
        return False
    around = [block.element, *islice(block.element.iterancestors(), 1)]
    return any(_PICTURES.search((e.get("class") or "")[:300]) for e in around)


def _without_links_at_end(body: list[Block]) -> list[Block]:
    """Without list items that are partly links, and headings, after the last paragraph."""
    end = len(body)
    while end and body[end - 1].tag == "li" and body[end - 1].links >= 0.2 * len(body[end - 1].text):
        end -= 1
    while end and body[end - 1].is_heading:
        end -= 1
    return body[:end]
