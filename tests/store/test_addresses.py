"""Addresses of one article under many names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svodka.model.progress import Silent
from svodka.store import Store
from svodka.store.adding import enter
from svodka.store.addresses import article_address
from tests.conftest import make_article

ONE = "https://vesti-porta.example/2031/03/most"


@pytest.mark.parametrize(
    "url",
    [
        "https://vesti-porta.example/2031/03/most",
        "http://vesti-porta.example/2031/03/most/",
        "https://www.vesti-porta.example/2031/03/most#comments",
        "https://m.vesti-porta.example/2031/03/most",
        "https://amp.vesti-porta.example/2031/03/most",
        "https://vesti-porta.example/2031/03/most/amp/",
        "https://vesti-porta.example/amp/2031/03/most",
        "https://VESTI-porta.example:443/2031/03/most?utm_source=tg&utm_medium=social",
        "https://vesti-porta.example/2031/03/most?fbclid=abc&yclid=1",
        " https://vesti-porta.example/2031/03/%6Dost?amp=1 ",
    ],
)
def test_one_article(url: str) -> None:
    assert article_address(url) == ONE


@pytest.mark.parametrize(
    "url",
    [
        "https://vesti-porta.example/2031/03/most-2",
        "https://vesti-porta.example/2031/03/most?id=7",
        "https://sport.vesti-porta.example/2031/03/most",
        "https://vesti-porta.example:8080/2031/03/most",
        "https://vesti-porta.example/2031/03/Most",
        "https://vesti-porta.example/2031/03/most?page=2",
    ],
)
def test_another_article(url: str) -> None:
    assert article_address(url) != ONE


def test_the_order_of_parameters_makes_no_difference() -> None:
    assert article_address("https://a.example/x?b=2&a=1&utm_term=z") == article_address("http://a.example/x?a=1&b=2")


@pytest.mark.parametrize("url", ["", "file:///home/a.txt", "http://[::1", "http://a:port/", "мост", "https://"])
def test_what_is_no_address_stays(url: str) -> None:
    assert article_address(url) == url


@given(st.text(max_size=60))
def test_nothing_breaks_it_and_twice_is_once(text: str) -> None:
    once = article_address(f"https://a.example/{text}")
    assert article_address(once) == once


def test_the_phone_page_is_a_version_of_the_article(store: Store) -> None:
    first = make_article("Мост закрыли до осени.", id="a", url="https://www.porta.example/most?utm_source=x")
    later = make_article("Мост закрыли до зимы.", id="b", url="https://m.porta.example/most/")
    assert enter(store, [first, later], Silent()) == (1, 1, 0)
