"""Stores of every backend, and small articles of invented events."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from svodka.model.article import Article
from svodka.reading.reader import Reader
from svodka.reading.tagging import Tagger
from svodka.store import Engine, SqliteStore, Store
from svodka.vectors import Encoder
from tests.conftest import make_article

Opened = Callable[[Path], AbstractContextManager[Store]]
BACKENDS: dict[str, Opened] = {"sqlite": SqliteStore.writing}
"""Every kind of store, by name: how it is opened for writing. A new one is added here and must pass all the tests."""

BRIDGE = [
    "В посёлке Ольховка обрушился пешеходный мост через Сылву. По данным мэрии Ольховки, пострадали трое рабочих.",
    "Трое рабочих пострадали при обрушении моста через Сылву в Ольховке, сообщила мэрия посёлка.",
    "Мост через Сылву в Ольховке рухнул во время ремонта. Глава мэрии Тарас Вельмин сказал: «Ракет там не было».",
]
COMET = [
    "Астрономы обсерватории Чегет открыли комету Дроздова. Комета Дроздова видна в бинокль до конца недели.",
    "Новую комету Дроздова увидели в обсерватории Чегет, её можно наблюдать в бинокль.",
]
TEXTS = [*BRIDGE, *COMET]


def articles(texts: list[str] = TEXTS) -> list[Article]:
    return [
        make_article(text, id=f"a{TEXTS.index(text)}", outlet=f"Вестник {TEXTS.index(text)}", published="2031-03-03")
        for text in texts
    ]


@pytest.fixture(params=sorted(BACKENDS))
def opened(request: pytest.FixtureRequest) -> Opened:
    return BACKENDS[str(request.param)]


@pytest.fixture
def store(opened: Opened, tmp_path: Path) -> Iterator[Store]:
    with opened(tmp_path / "store.db") as made:
        yield made


@pytest.fixture(scope="session")
def engine(tagger: Tagger, encoder: Encoder) -> Engine:
    return Engine(Reader(tagger), encoder, processes=1)
