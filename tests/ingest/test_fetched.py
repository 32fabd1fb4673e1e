"""Fetched bytes to articles: kinds of content, the address by which an article is known, what a list adds."""

import pytest

from svodka.ingest import IngestOptions, Known
from svodka.ingest.fetched import article_of, own_address
from svodka.model.article import Article, Skipped
from svodka.model.raw_page import RawPage

TEXT = (
    "В посёлке Ольховка обрушился пешеходный мост через реку Сылву. По данным мэрии Ольховки, пострадали трое рабочих, "
    "которые красили перила. Мост закрыли для прохода до конца недели, людей перевозит лодка."
)
AT = "https://vestnik.example/news/1"


def page(body: bytes, kind: str | None = "text/html", final: str = AT) -> RawPage:
    headers = (("content-type", kind),) if kind is not None else ()
    return RawPage(address=AT, final=final, fetched="2031-03-03T10:00:00Z", headers=headers, body=body)


def html(head: str = "") -> str:
    return f"<!doctype html><html lang=ru><head>{head}</head><body><article><p>{TEXT}</p></article></body></html>"


@pytest.mark.parametrize(
    ("kind", "encoding"),
    [
        ("text/html; charset=windows-1251", "windows-1251"),
        ("text/html", "utf-8"),
        ("application/xhtml+xml", "utf-8"),
        (None, "utf-8"),
        ("application/octet-stream", "utf-8"),
        ("text/html; charset=utf-8", "windows-1251"),
        ("TEXT/HTML; Charset='koi8-r'", "koi8-r"),
    ],
)
def test_pages_in_what_their_server_says_they_are_in(kind: str | None, encoding: str) -> None:
    found = article_of(page(html().encode(encoding), kind), IngestOptions())
    assert isinstance(found, Article)
    assert TEXT in found.text
    assert (found.url, found.path) == (AT, None)


def test_plain_text() -> None:
    found = article_of(page(TEXT.encode(), "text/plain"), IngestOptions())
    assert isinstance(found, Article)
    assert found.text == TEXT


@pytest.mark.parametrize("kind", ["application/pdf", "image/jpeg", "video/mp4", "application/json"])
def test_what_is_no_text(kind: str) -> None:
    found = article_of(page(b"%PDF-1.7 words words words", kind), IngestOptions())
    assert isinstance(found, Skipped)
    assert (found.url, found.reason) == (AT, f"this is no page of text ({kind})")


def test_what_a_list_says_fills_the_gaps_only() -> None:
    hints = Known(title="Из ленты", published="2031-03-03T10:00+03:00", authors=("Анна Вельмина",))
    found = article_of(
        page(html('<meta property="og:title" content="Мост обрушился">').encode()), IngestOptions(), hints
    )
    assert isinstance(found, Article)
    assert (found.title, found.published, found.authors) == ("Мост обрушился", hints.published, hints.authors)


@pytest.mark.parametrize(
    ("stated", "final", "known"),
    [
        ("https://vestnik.example/news/1", "https://m.vestnik.example/news/1?utm_source=x", "https://vestnik.example/news/1"),
        ("https://www.vestnik.example/a", "https://vestnik.example/a?x=1", "https://www.vestnik.example/a"),
        ("https://other.example/news/1", "https://vestnik.example/news/1", "https://vestnik.example/news/1"),
        ("https://vestnik.example.evil.example/1", "https://vestnik.example/1", "https://vestnik.example/1"),
        ("https://vestnik.example/", "https://vestnik.example/news/1", "https://vestnik.example/news/1"),
        (None, "https://vestnik.example/1?utm_source=a&id=5&fbclid=b#top", "https://vestnik.example/1?id=5"),
        (None, "https://vestnik.example/1?a=%D0%BC&b=", "https://vestnik.example/1?a=%D0%BC&b="),
        ("http://[::1", "https://vestnik.example/1", "https://vestnik.example/1"),
    ],
)  # fmt: skip
def test_the_address_by_which_an_article_is_known(stated: str | None, final: str, known: str) -> None:
    assert own_address(stated, final) == known
