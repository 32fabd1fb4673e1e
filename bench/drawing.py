"""Draws articles of plain news at random, and one finding of each, so that a reader may judge them.

A finding is drawn by a point of the text: it is the first one at or after that point (the first of all after the last).
So another reading of the same article mostly draws the same finding, and what is newly found can be drawn too.
"""

import json
import random
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal, NamedTuple

from bench.data import json_lines, shared
from bench.judgement import Item
from svodka.ingest import ingest
from svodka.model.article import Article
from svodka.model.reading import Reading
from svodka.reading.reader import Reader

Half = Literal["dev", "held"]
"""Articles are parted once and for all by their id: those to learn from, and those to judge by."""
_ROUNDS = 2


class Finding(NamedTuple):
    """One finding that can be drawn: its place, who says it, and the rule that found it."""

    start: int
    end: int
    who: tuple[str, ...]
    rule: str


class Drawn(NamedTuple):
    """A finding that was drawn, with its article."""

    article: Article
    finding: Finding

    @property
    def item(self) -> Item:
        name = self.article.given_id or self.article.id
        return Item(name, self.finding.start, self.finding.end, self.finding.who)


def quotes(reading: Reading) -> list[Finding]:
    """The quotations that have a speaker."""
    return [Finding(q.start, q.end, (q.speaker.name,), f"{q.kind} {q.rule}") for q in reading.quotes if q.speaker]


def chains(reading: Reading) -> list[Finding]:
    """The statements that have a chain."""
    told = (s for s in reading.statements if s.attribution)
    return [Finding(s.start, s.end, tuple(x.name for x in s.attribution), s.rule) for s in told]


KINDS: dict[str, Callable[[Reading], list[Finding]]] = {"quotes": quotes, "chains": chains}


@cache
def read(half: Half, seed: int, number: int) -> tuple[tuple[Article, Reading], ...]:
    """The articles drawn, in the order of the draw, as the program reads them. Raises AbsentError."""
    rows = _rows(half)
    chosen = random.Random(seed).sample(rows, min(number, len(rows)))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "drawn.jsonl"
        path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in chosen), encoding="utf-8")
        articles = ingest([str(path)]).articles
    return tuple(zip(articles, Reader().read(articles), strict=True))


def _rows(half: Half) -> list[dict[str, str]]:
    """The articles of a half that are in none of the annotated stories."""
    annotated = {row["id"] for path in sorted(shared("gold").glob("*.jsonl")) for row in json_lines(path)}
    rows = json_lines(shared("data/news-2020-05/ru.jsonl.gz"))
    rows.sort(key=lambda row: row["id"])
    return [row for row in rows if row["id"] not in annotated and half_of(row["id"]) == half]


def half_of(article: str) -> Half:
    """The half to which an article belongs."""
    return "dev" if sha256(article.encode()).digest()[0] % 2 else "held"


def draw(kind: str, of: tuple[tuple[Article, Reading], ...], number: int, seed: int) -> list[Drawn]:
    """Up to `number` findings, one of each article first, then a second one of some."""
    drawn: list[Drawn] = []
    for turn in range(_ROUNDS):
        for article, reading in of:
            one = _one(KINDS[kind](reading), article, f"{kind} {seed} {turn}")
            if one is not None and Drawn(article, one) not in drawn and len(drawn) < number:
                drawn.append(Drawn(article, one))
    return drawn


def _one(found: Sequence[Finding], article: Article, key: str) -> Finding | None:
    digest = sha256(f"{key} {article.given_id}".encode()).digest()
    point = int.from_bytes(digest[:4]) * len(article.text) >> 32
    return next((f for f in found if f.start >= point), next(iter(found), None))


def shown(one: Drawn, before: int = 600, after: int = 250) -> Iterator[str]:
    """Lines for a reader: who and by which rule, and the text around with the finding between ⟦ and ⟧."""
    article, finding = one
    low, high = max(0, finding.start - before), finding.end + after
    text = article.text
    yield f"{article.given_id} {finding.start}-{finding.end} [{article.outlet}] {article.title}"
    yield f"WHO: {' > '.join(finding.who)}   ({finding.rule})"
    yield f"{text[low : finding.start]}⟦{text[finding.start : finding.end]}⟧{text[finding.end : high]}"
