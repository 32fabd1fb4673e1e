"""Makes articles of several days into one story."""

import hashlib
from collections.abc import Callable

import pytest

from svodka.claims import StoryInput
from svodka.model.article import Article, Heading
from svodka.reading.reader import Reader
from svodka.reading.tagging import Tagger
from svodka.vectors import Encoder


@pytest.fixture(scope="session")
def story_of_days(tagger: Tagger, encoder: Encoder) -> Callable[..., StoryInput]:
    """`story_of_days(("outlet", "2024-04-02", "headline", "text after the headline"), …)`."""
    reader = Reader(tagger)

    def story(*given: tuple[str, str, str, str]) -> StoryInput:
        articles = [_article(number, *one) for number, one in enumerate(given)]
        return StoryInput.of(articles, reader.read(articles), encoder)

    return story


def _article(number: int, outlet: str, published: str, title: str, body: str) -> Article:
    text = f"{title}\n{body}" if title else body
    return Article(
        id=f"a{number}",
        language="ru",
        outlet=outlet,
        title=title or None,
        published=published,
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        headings=(Heading(0, len(title), title, "title"),) if title else (),
    )
