"""Sites of invented outlets on loopback, a store, and the models."""

from collections.abc import Iterator
from html import escape
from pathlib import Path

import pytest

from svodka.fetching import FetchOptions
from svodka.reading.reader import Reader
from svodka.reading.tagging import Tagger
from svodka.store import Engine, SqliteStore
from svodka.vectors import Encoder
from svodka.watching import WatchOptions
from tests.fetching.site import Site, running

OPTIONS = WatchOptions(fetch=FetchOptions(allow_private=True, pause=0.0, tries=1, first_wait=0.05), every=0)

FIRST = (
    "В посёлке Ольховка обрушился пешеходный мост через реку Сылву. По данным мэрии Ольховки, пострадали трое рабочих, "
    "которые красили перила. Мост закрыли для прохода до конца недели, людей перевозит лодка."
)
SECOND = (
    "Пешеходный мост через реку Сылву обрушился в посёлке Ольховка. По данным мэрии Ольховки, пострадали семеро "
    "рабочих, которые красили перила. Глава посёлка Тарас Вельмин сказал: «Мост проверяли в феврале, трещин "
    "тогда не нашли»."
)


def html(title: str, text: str, outlet: str = "Вестник") -> str:
    """A page of an article."""
    body = "".join(f"<p>{escape(part)}</p>" for part in text.split("\n"))
    return (
        f'<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f'<meta property="og:site_name" content="{outlet}">'
        '<meta property="article:published_time" content="2031-03-03T10:00:00+03:00"></head>'
        f"<body><article><h1>{escape(title)}</h1>{body}</article></body></html>"
    )


def rss(*items: tuple[str, str], title: str = "Лента") -> str:
    """A feed of titles and addresses."""
    listed = "".join(f"<item><title>{escape(name)}</title><link>{escape(url)}</link></item>" for name, url in items)
    return f'<rss version="2.0"><channel><title>{title}</title>{listed}</channel></rss>'


@pytest.fixture
def site() -> Iterator[Site]:
    with running(Site(), "127.0.0.2", "127.0.0.3") as started:
        yield started


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store.db"


@pytest.fixture
def store(path: Path) -> Iterator[SqliteStore]:
    with SqliteStore.writing(path) as opened:
        yield opened


@pytest.fixture(scope="session")
def engine(tagger: Tagger, encoder: Encoder) -> Engine:
    return Engine(Reader(tagger), encoder, processes=1)
