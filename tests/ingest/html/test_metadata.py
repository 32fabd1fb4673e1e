"""What a page says of its article, wherever it says it."""

import json

import pytest

from svodka.ingest.html.markup import Markup, read_markup
from svodka.ingest.html.parsing import parse
from svodka.ingest.options import IngestOptions
from tests.ingest.html.page_cases import page, paragraphs


def markup(head: str = "", article: str = "", address: str | None = None) -> Markup:
    return read_markup(parse(page(f"<article>{article}{paragraphs()}</article>", head), IngestOptions()), address)


def ld(**node: object) -> str:
    data = {"@context": "https://schema.org", "@type": "NewsArticle", **node}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def meta(**tags: str) -> str:
    return "".join(f'<meta property="{k.replace("__", ":")}" content="{v}">' for k, v in tags.items())


H1 = "<h1>Мост закрыли до осени</h1>"
TITLES = {
    "the site's name after a bar": (meta(og__title="Мост закрыли до осени | Край"), "", "Мост закрыли до осени"),
    "the site's name after a dash": (
        meta(og__title="Мост закрыли до осени — Степной край", og__site_name="Степной край"), "", "Мост закрыли до осени"),  # noqa: E501
    "a dash of the headline's own": (
        meta(og__title="Мост закрыли — до осени", og__site_name="Край"), "", "Мост закрыли — до осени"),
    "more after the headline": (meta(og__title="Мост закрыли до осени * Край * Анна Белкина"), H1, "Мост закрыли до осени"),  # noqa: E501
    "a headline for sharing that says something else": (
        meta(og__title="Вы не поверите, что случилось") + ld(headline="Мост закрыли до осени"), H1, "Мост закрыли до осени"),  # noqa: E501
    "only the page's title": ("", "", "Мост закрыли до осени"),
}  # fmt: skip


@pytest.mark.parametrize(("head", "article", "title"), TITLES.values(), ids=TITLES.keys())
def test_titles(head: str, article: str, title: str) -> None:
    assert markup(head, article).title == title


GRAPH = json.dumps(
    {"@graph": [{"@type": "Article", "headline": "М", "author": {"@id": "#1"}}, {"@id": "#1", "name": "Анна Белкина"}]}
)
AUTHORS = {
    "several in JSON-LD": (ld(headline="М", author=[{"name": "Анна Белкина"}, "Пётр Ким"]), ("Анна Белкина", "Пётр Ким")),  # noqa: E501
    "a reference": (f'<script type="application/ld+json">{GRAPH}</script>', ("Анна Белкина",)),
    "an address, and the name elsewhere": (
        meta(article__author="https://a.example/anna", author="Анна Белкина"), ("Анна Белкина",)),
    "the outlet is none": (meta(author="Край", og__site_name="Край"), ()),
    "joined by and": (meta(author="By Ann Lee and Bo Ek"), ("Ann Lee", "Bo Ek")),
    "nobody in particular": (meta(author="admin"), ()),
}  # fmt: skip


@pytest.mark.parametrize(("head", "authors"), AUTHORS.values(), ids=AUTHORS.keys())
def test_authors(head: str, authors: tuple[str, ...]) -> None:
    assert markup(head).authors == authors


TIMES = {
    "JSON-LD": (ld(headline="М", datePublished="2023-04-12T09:41:00+0300"), "", "2023-04-12T09:41+03:00"),
    "a space before the zone": (ld(headline="М", datePublished="2023-04-12 09:41:00 +03:00"), "", "2023-04-12T09:41+03:00"),  # noqa: E501
    "OpenGraph": (meta(article__published_time="2023-04-12T09:41:00Z"), "", "2023-04-12T09:41+00:00"),
    "a day made precise by another": (
        ld(headline="М", datePublished="2023-04-12") + meta(article__published_time="2023-04-12T09:41+03:00"), "",
        "2023-04-12T09:41+03:00"),
    "microdata": ("", '<time itemprop="datePublished" datetime="2023-04-12T09:41+03:00">', "2023-04-12T09:41+03:00"),
    "the only time element": ("", '<time datetime="2023-04-12T09:41">вчера</time>', "2023-04-12T09:41"),
}  # fmt: skip


@pytest.mark.parametrize(("head", "article", "published"), TIMES.values(), ids=TIMES.keys())
def test_times(head: str, article: str, published: str) -> None:
    assert markup(head, article).published == published


def test_the_rest() -> None:
    found = markup(
        ld(headline="М", dateModified="2023-04-13T10:00Z", articleSection="Дороги", publisher={"name": "Степной край"})
        + '<link rel="canonical" href="/most">',
        address="https://step.example/most?utm_source=x",
    )
    assert (found.updated, found.section, found.outlet) == ("2023-04-13T10:00+00:00", "Дороги", "Степной край")
    assert (found.url, found.language) == ("https://step.example/most", "ru")


def test_a_front_page_is_no_articles_address() -> None:
    head = '<link rel="canonical" href="https://step.example/">' + meta(og__url="https://step.example/most")
    assert markup(head).url == "https://step.example/most"
