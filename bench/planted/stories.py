"""The stories that changes are planted in, and where other outlets say the same in nearly the same words."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz

from bench.data import bare_article, json_lines, shared
from bench.planted.kept import Kept
from svodka.model.article import Article
from svodka.model.reading import Reading, Sentence, Statement

OUTLETS = 5
"""A story has at least so many outlets."""
ARTICLES = 20
"""So many articles of a story are read."""
SAME = 55.0
"""Token set ratio (0–100) from which two sentences may tell the same; that they share what is changed is asked too."""
COMMON, LEAST = 0.5, 4
"""Two sentences tell the same when half the words of the shorter, and four at least, have their stems in the other."""


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

    @property
    def reading(self) -> Reading:
        return self.story.readings[self.article]


def rows_by_story(limit: int | None = None, every: bool = False) -> Iterator[tuple[str, list[dict[str, str]]]]:
    """Silver stories told by five outlets or more in the order of their names: an article of each outlet, or (`every`)
    further ones of the same outlets after these. Raises AbsentError."""
    by_story: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in json_lines(shared("data/news-2020-05/ru.jsonl.gz")):
        by_story[str(row["silver_story"])].append(row)
    chosen = sorted(name for name, rows in by_story.items() if len({r["outlet"] for r in rows}) >= OUTLETS)
    for name in chosen[:limit]:
        first = _one_of_each_outlet(by_story[name])
        rest = [r for r in sorted(by_story[name], key=lambda r: r["id"]) if r not in first] if every else []
        yield name, [*first, *rest][:ARTICLES]


def stories(kept: Kept, limit: int | None = None) -> Iterator[Story]:
    """The stories, read: each article by its text alone."""
    for name, rows in rows_by_story(limit):
        yield read(name, rows, kept)


def read(name: str, rows: Sequence[dict[str, str]], kept: Kept) -> Story:
    """One story, read: each article by its text alone."""
    articles = [bare_article(str(row["id"]), row["text"], row.get("published")) for row in rows]
    return Story(name, tuple(articles), tuple(kept.read(articles)))


def _one_of_each_outlet(rows: Sequence[dict[str, str]]) -> list[dict[str, str]]:
    first: dict[str, dict[str, str]] = {}
    for row in sorted(rows, key=lambda r: r["id"]):
        first.setdefault(row["outlet"], row)
    return list(first.values())[:ARTICLES]


def places(story: Story) -> Iterator[Place]:
    """The sentences that at least two other articles of the story tell in nearly the same words."""
    for n, reading in enumerate(story.readings):
        for sentence in reading.sentences:
            if sentence.role == "body" and 6 <= len(sentence.tokens) <= 60:
                others = [s for k, r in enumerate(story.readings) if k != n for s in same_told(sentence.text, r)]
                if len(others) >= 2:
                    yield Place(story, n, sentence, tuple(others))


def same_told(text: str, reading: Reading) -> list[Statement]:
    """The one statement of an article that is nearest to a text, when it is near enough."""
    scored = [(_likeness(text, s.text), -s.start, s) for s in reading.statements if _common(text, s.text)]
    best = max(scored, key=lambda x: x[:2], default=None)
    return [best[2]] if best is not None and best[0] >= SAME else []


def _common(a: str, b: str) -> bool:
    x, y = _stems(a), _stems(b)
    return len(x & y) >= max(LEAST, COMMON * min(len(x), len(y)))


@lru_cache(maxsize=50_000)
def _stems(text: str) -> frozenset[str]:
    return frozenset(w[:5] for w in re.findall(r"\w+", text.lower().replace("ё", "е")) if len(w) > 2)


def _likeness(a: str, b: str) -> float:
    return float(fuzz.token_set_ratio(a, b)) if 0.5 <= len(a) / max(1, len(b)) <= 2.0 else 0.0
