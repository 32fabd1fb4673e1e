"""The stories that changes are planted in, and where other outlets say the same in nearly the same words."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz

from bench.data import bare_article
from bench.planted.events import Event, Rows, silver_stories
from bench.planted.kept import Kept
from svodka.model.article import Article
from svodka.model.reading import Reading, Sentence, Statement

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


def rows_by_story(limit: int | None = None) -> Iterator[tuple[str, Rows]]:
    """Silver stories told by five outlets or more in the order of their names: an article of each outlet. Raises
    AbsentError."""
    for event in silver_stories()[:limit]:
        yield event.name, one_of_each_outlet(event)


def one_of_each_outlet(event: Event, every: bool = False) -> Rows:
    """The first article of each outlet by its id, or (`every`) further ones of the same outlets after these."""
    first: dict[str, dict[str, str]] = {}
    for row in event.rows:
        first.setdefault(row["outlet"], row)
    rest = [row for row in event.rows if row not in first.values()] if every else []
    return [*first.values(), *rest][:ARTICLES]


def read(name: str, rows: Sequence[dict[str, str]], kept: Kept) -> Story:
    """One story, read: each article by its text alone."""
    articles = [bare_article(str(row["id"]), row["text"], row.get("published")) for row in rows]
    return Story(name, tuple(articles), tuple(kept.read(articles)))


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
