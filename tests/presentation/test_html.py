"""The page: it stands alone, every line leads to its sentence, and nobody's text can do more than be read."""

import base64
import hashlib
import re

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from markupsafe import Markup

from svodka.model.account import Account
from svodka.model.article import Furniture
from svodka.presentation.html import render
from svodka.presentation.html.anchors import Anchors, Place
from svodka.presentation.html.marks import verbatim
from svodka.presentation.html.texts import Reference, text_of
from svodka.presentation.messages import LANGUAGES, messages
from tests.presentation.example_account import ARTICLES, example_account

WORDS = messages("ru")
PAGE = render(example_account(), WORDS)
TREE = html.document_fromstring(PAGE)
HOSTILE = '</script><script>alert(1)</script>"><img src=x onerror=alert(2)>\u202egnp.exe\x00{{ 7 * 7 }}'


def hostile_account() -> Account:
    """The example with hostile text in every place where others' text is shown."""
    account = example_account()
    articles = tuple(
        msgspec.structs.replace(
            article, title=HOSTILE, outlet=HOSTILE, authors=(HOSTILE,), url="javascript:alert(3)", path=HOSTILE
        )
        for article in account.articles
    )
    stories = tuple(msgspec.structs.replace(story, title=HOSTILE) for story in account.stories)
    return msgspec.structs.replace(account, articles=articles, stories=stories)


def without_marks(element: html.HtmlElement) -> str:
    """The text of an element without the numbers of claims that are set into it."""
    copied = html.fromstring(html.tostring(element, encoding="unicode", with_tail=False))
    for reference in copied.xpath('.//a[@class="ref"]'):
        reference.drop_tree()
    return str(copied.text_content())


@pytest.mark.parametrize("page", [PAGE, render(hostile_account(), WORDS)], ids=["example", "hostile"])
def test_the_page_stands_alone(page: str) -> None:
    tree = html.document_fromstring(page)
    assert tree.xpath("//script | //iframe | //img | //link | //object | //form | //*[@src]") == []
    assert [
        name for element in tree.iter() for name in element.attrib if name.startswith("on") or name == "style"
    ] == []
    assert all(re.match(r"#|https?://", href) for href in tree.xpath("//@href"))
    assert not re.search(r"@import|url\((?!#)", page)


def test_its_policy_lets_in_its_own_style_only() -> None:
    policy = TREE.xpath('//meta[@http-equiv="Content-Security-Policy"]/@content')[0]
    (style,) = TREE.xpath("//style/text()")
    allowed = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{allowed}'; base-uri 'none'; form-action 'none'"


def test_every_link_inside_leads_somewhere_and_ids_are_unique() -> None:
    ids = TREE.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in TREE.xpath("//@href") if href.startswith("#")} <= set(ids)


def test_every_statement_leads_to_exactly_its_text() -> None:
    account = example_account()
    anchors = Anchors(account)
    for story in account.stories:
        for claim in story.claims:
            for statement in claim.statements:
                (target,) = TREE.xpath("//*[@id=$id]", id=anchors.href(statement)[1:])
                assert without_marks(target) == statement.text


def test_articles_are_shown_whole_with_furniture_marked() -> None:
    bodies = TREE.xpath('//div[@class="body"]')
    assert [without_marks(body) for body in bodies] == [article.text for article in ARTICLES]
    assert TREE.xpath('//span[@class="furniture"]/text()')[0] == "Читайте также: Погода на выходные"


@pytest.mark.parametrize(
    "expected",
    ["14 февраля 2031", "2–3 источника", "Портовый князёк", "тексты/пусто.txt", "3 марта 2031, 09:15 (+03:00)"],
)
def test_it_shows(expected: str) -> None:
    assert expected in TREE.text_content()


def test_the_grid_says_who_does_what() -> None:
    rows = TREE.xpath('//section[@id="grid-1"]//tbody/tr')
    assert [cell.get("class") for cell in rows[0].xpath("td")] == ["says", "says", "says", "denies", "says"]
    assert "Невский листок: говорит иначе (15 февраля 2031)" in rows[1].text_content()


def test_drawings_are_there() -> None:
    assert len(TREE.xpath('//section[@id="timeline-1"]//circle')) == 2
    assert len(TREE.xpath('//section[@id="lineage-1"]//path[contains(@class, "paraphrase")]')) == 1
    assert len(TREE.xpath('//section[@id="lineage-1"]//*[contains(@class, "own")]')) == 5


@pytest.mark.parametrize(("language", "title"), [("ru", "Кратко"), ("en", "In brief")])
def test_it_speaks_the_language_asked_for(language: str, title: str) -> None:
    tree = html.document_fromstring(render(example_account(), messages(language)))  # type: ignore[arg-type]
    assert tree.get("lang") == language
    assert title in tree.xpath("//h3/text()")


def test_hostile_text_is_only_text() -> None:
    page = render(hostile_account(), WORDS)
    assert "<script" not in page
    assert "{{ 7 * 7 }}" in page
    assert not set("\u202e\x00") & set(page)


def test_a_hidden_character_of_an_article_is_made_visible() -> None:
    assert verbatim("до\u202eпосле") == Markup('до<i class="hidden turns" data-code="U+202E"></i>после')


def test_a_title_of_ten_megabytes_is_cut() -> None:
    account = example_account()
    long = msgspec.structs.replace(account.articles[0], title="я" * 10_000_000, outlet="щ" * 10_000_000)
    page = render(msgspec.structs.replace(account, articles=(long, *account.articles[1:])), WORDS)
    assert len(page) < 200_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_account_gives_the_same_page(language: str) -> None:
    words = messages(language)  # type: ignore[arg-type]
    assert render(example_account(), words) == render(example_account(), words)


spans = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=12)


@given(text=st.text(alphabet="ab<&\u202e \n", max_size=40), places=spans, ends=st.lists(st.integers(0, 40)))
def test_any_overlapping_places_leave_the_text_whole(text: str, places: list[tuple[int, int]], ends: list[int]) -> None:
    inside = [(a, b) for a, b in places if a < b <= len(text)]
    furniture = tuple(Furniture(a, b, text[a:b], "menu") for a, b in inside[::2])
    article = msgspec.structs.replace(ARTICLES[0], text=text, furniture=furniture)
    anchors = Anchors(msgspec.structs.replace(example_account(), articles=(article,), stories=()))
    anchors._places[article.id] = {Place(a, b) for a, b in inside[1::2]}
    references = {end: (Reference(1, "#c"),) for end in ends if end <= len(text)}
    made = html.fragment_fromstring(f"<div>{text_of(article, anchors, references, WORDS)}</div>")
    for hidden in made.xpath(".//i[@data-code]"):
        hidden.text = "\u202e"
    assert without_marks(made) == text
    for place in anchors.places(article.id):
        (target,) = made.xpath("//*[@id=$id]", id=anchors.at(article.id, place))
        assert text[place.start : place.end].startswith(without_marks(target))
