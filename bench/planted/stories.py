"""The stories that changes are planted in, and where other outlets say the same in nearly the same words."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz

from bench.data import bare_article, json_lines, shared
from svodka.model.article import Article
from svodka.model.reading import Reading, Sentence, Statement
from svodka.reading.reader import Reader

OUTLETS = 5
"""A story has at least so many outlets."""
ARTICLES = 12
"""So many articles of a story are read."""
SAME = 72.0
"""Token set ratio (0–100) from which two sentences are told in nearly the same words."""


class Story(NamedTuple):
    """A story with its articles, read."""

    name: str
    articles: tuple[Article, ...]
    readings: tuple[Reading, ...]


class Place(NamedTuple):
    """A sentence of one article of a story, and the statements of other articles that say the same."""

    story: Story
    article: int
    sentence: Sentence
    others: tuple[Statement, ...]


def stories(reader: Reader, limit: int | None = None) -> Iterator[Story]:
    """Silver stories of `news-2020-05` told by five outlets or more, in the order of their names."""
    by_story: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in json_lines(shared("data/news-2020-05/ru.jsonl.gz")):
        by_story[str(row["silver_story"])].append(row)
    chosen = sorted(name for name, rows in by_story.items() if len({r["outlet"] for r in rows}) >= OUTLETS)
    for name in chosen[:limit]:
        articles = [_article(row) for row in _one_of_each_outlet(by_story[name])]
        yield Story(name, tuple(articles), tuple(reader.read(articles)))


def _one_of_each_outlet(rows: Sequence[dict[str, str]]) -> list[dict[str, str]]:
    first: dict[str, dict[str, str]] = {}
    for row in sorted(rows, key=lambda r: r["id"]):
        first.setdefault(row["outlet"], row)
    return list(first.values())[:ARTICLES]


def _article(row: dict[str, str]) -> Article:
    return bare_article(str(row["id"]), row["text"], row.get("published"))


def places(story: Story) -> Iterator[Place]:
    """The sentences that at least two other articles of the story tell in nearly the same words."""
    for n, reading in enumerate(story.readings):
        for sentence in reading.sentences:
            if sentence.role == "body" and 8 <= len(sentence.tokens) <= 50:
                others = [s for k, r in enumerate(story.readings) if k != n for s in same_told(sentence.text, r)]
                if len(others) >= 2:
                    yield Place(story, n, sentence, tuple(others))


def same_told(text: str, reading: Reading) -> list[Statement]:
    """The one statement of an article that is nearest to a text, when it is near enough."""
    scored = [(_likeness(text, s.text), -s.start, s) for s in reading.statements]
    best = max(scored, key=lambda x: x[:2], default=None)
    return [best[2]] if best is not None and best[0] >= SAME else []


def _likeness(a: str, b: str) -> float:
    return float(fuzz.token_set_ratio(a, b)) if 0.6 <= len(a) / max(1, len(b)) <= 1.67 else 0.0
