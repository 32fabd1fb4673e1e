"""An article's page: what is marked can be seen and hidden, each statement leads to its claim."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from playwright.sync_api import Page, expect

from svodka.desk.views.article_text import Layers, Stretch, Target, marked
from svodka.desk.views.versions import word_by_word
from svodka.presentation.messages import LANGUAGES, Messages, messages
from svodka.store import Filter, SqliteStore
from tests.conftest import make_article
from tests.desk.steps import follow

View = Callable[..., Page]


@pytest.fixture(params=LANGUAGES)
def words(request: pytest.FixtureRequest) -> Messages:
    return messages(request.param)


@pytest.fixture(scope="session")
def vestnik(desk_store: Path) -> str:
    """The id of an article with furniture, quotes and statements."""
    with SqliteStore.reading(desk_store) as store:
        return store.articles.listed(Filter(outlet="Портовый вестник"))[0].id


def test_what_is_marked_is_shown_and_hidden(view: View, words: Messages, vestnik: str) -> None:
    page = view(f"/article/{vestnik}", words.language)
    name = page.locator(".body .name").first
    weight = "el => getComputedStyle(el).fontWeight"
    assert name.evaluate(weight) == "400"
    page.get_by_label(words("desk.layer.name")).check()
    assert name.evaluate(weight) == "600"
    page.reload()
    expect(page.get_by_label(words("desk.layer.name"))).to_be_checked()
    furniture = page.locator(".body .furniture").first
    assert furniture.evaluate("el => getComputedStyle(el).color") != page.locator(".body").evaluate(
        "el => getComputedStyle(el).color"
    )
    assert furniture.get_attribute("title")
    page.get_by_label(words("desk.layer.statement")).uncheck()
    expect(page.locator(".body .ref").first).to_be_hidden()


def test_a_statement_leads_to_its_claim_and_back(view: View, words: Messages, vestnik: str) -> None:
    page = view(f"/article/{vestnik}", words.language)
    number = page.locator(".body .ref").first.inner_text()
    follow(page.locator(".body .ref").first)
    expect(page.locator("article.claim.alone h2 .number")).to_have_text(number)
    follow(page.locator(f"blockquote a[href^='/article/{vestnik}/']").first)
    expect(page.locator("#here")).to_be_in_viewport()


def test_a_place_outside_the_text_is_nothing(view: View, words: Messages, vestnik: str) -> None:
    for place in ("5-5", "9-3", "0-99999999"):
        page = view(f"/article/{vestnik}/{place}", words.language)
        expect(page.locator("h1")).to_have_text(words("desk.error.title.404"))


def test_versions_show_what_changed_word_by_word() -> None:
    assert word_by_word("Погибли трое рабочих.", "Погибли четверо рабочих.") == (
        ("Погибли ", "same"), ("трое", "gone"), ("четверо", "come"), (" рабочих.", "same"),
    )  # fmt: skip
    assert word_by_word("", "Новое") == (("Новое", "come"),)
    assert word_by_word("а " * 5000, "б") == (("а " * 5000, "gone"), ("б", "come"))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60))
def test_both_versions_can_be_read_out_of_the_changes(before: str, after: str) -> None:
    parts = word_by_word(before, after)
    assert "".join(text for text, kind in parts if kind != "come") == before
    assert "".join(text for text, kind in parts if kind != "gone") == after


places = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=10)


texts = st.text(alphabet="абв <&\n\u202e", min_size=1, max_size=30)


@settings(max_examples=60, deadline=None)
@given(text=texts, found=places, lit=st.tuples(st.integers(0, 29), st.integers(1, 30)))
def test_any_marks_leave_the_text_whole(text: str, found: list[tuple[int, int]], lit: tuple[int, int]) -> None:
    names = ("furniture", "statement", "quote", "name", "time")
    stretches = tuple(
        Stretch(names[n % 5], start, end, "")  # type: ignore[arg-type]
        for n, (start, end) in enumerate(sorted(found)) if start < end <= len(text)
    )  # fmt: skip
    target = Target(*lit) if lit[0] < lit[1] <= len(text) else None
    article = make_article(text)
    shown = marked(article, Layers(article, stretches, None), target, messages("ru"))
    plain = str(html.fromstring(f"<div>{shown}</div>").text_content())
    assert plain == text.replace("\u202e", "")
