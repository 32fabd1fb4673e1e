"""Reading in several processes gives what reading in one gives, in the same order."""

import pytest

from svodka.reading.pool import ReaderPool
from svodka.reading.reader import Reader
from svodka.reading.tagging import Tagger
from tests.conftest import make_article

TEXTS = [f"Министр Иванов заявил {n} мая, что завод № {n} получит {n + 2} млн рублей." for n in range(1, 30)]


def test_the_same_readings_in_the_same_order(tagger: Tagger) -> None:
    articles = [make_article(text, published="2021-05-30") for text in TEXTS]
    with ReaderPool(2) as pool:
        assert list(pool.read(articles)) == Reader(tagger).read(articles)


def test_outside_its_block_it_says_so() -> None:
    with pytest.raises(RuntimeError, match="with block"):
        next(ReaderPool(1).read([make_article("Текст.")]))
