"""Shared fixtures: the networks are loaded once for the whole run."""

import hashlib
from collections.abc import Callable

import pytest
from hypothesis import settings

from svodka.model.article import Article
from svodka.model.reading import Reading
from svodka.reading.reader import Reader
from svodka.reading.tagging import Tagger
from svodka.vectors import Encoder

# A first example may load a lexicon: what a test proves does not hang on the clock.
settings.register_profile("svodka", deadline=None)
settings.load_profile("svodka")


def make_article(text: str, **fields: object) -> Article:
    """An article from a bare text, as ingest would make it when nothing else is known."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    given = {"id": digest[:12], "language": "ru", **fields}
    return Article(text=text, sha256=digest, **given)  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def tagger() -> Tagger:
    return Tagger()


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    return Encoder()


@pytest.fixture(scope="session")
def read(tagger: Tagger) -> Callable[..., Reading]:
    """Reads a text through every stage: `read(text, published="2025-11-02")`."""
    reader = Reader(tagger)

    def reading(text: str, **fields: object) -> Reading:
        return reader.read([make_article(text, **fields)])[0]

    return reading


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests in a browser come last: from its start on, Playwright has a loop in this thread, and no other can run."""
    items.sort(key=lambda item: "browser" in getattr(item, "fixturenames", ()))
