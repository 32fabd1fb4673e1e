"""The list of stories and the search, as a person uses them, in both languages."""

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from playwright.sync_api import Locator, Page, expect

from svodka.model.progress import Silent
from svodka.presentation.messages import LANGUAGES, Messages, messages
from svodka.store import SqliteStore
from svodka.store.adding import enter
from tests.conftest import make_article
from tests.desk.steps import follow

View = Callable[..., Page]


@pytest.fixture(params=LANGUAGES)
def words(request: pytest.FixtureRequest) -> Messages:
    return messages(request.param)


def titles(page: Page) -> Locator:
    return page.locator("[data-list] h2 a")


def filtered(page: Page, words: Messages) -> None:
    follow(page.get_by_role("button", name=words("desk.filter.go")))


def test_the_biggest_comes_first_with_its_numbers_and_its_drawing(view: View, words: Messages) -> None:
    page = view("/", words.language)
    first = page.locator("li.row").first
    expect(first.locator("h2 a")).to_contain_text("Ever Given")
    expect(first).to_contain_text(words.count("count.outlets", 9))
    expect(first.locator(".origins")).to_be_visible()
    expect(first.locator(".conflicts")).to_be_visible()
    assert first.locator("svg.strip rect").count() > 3
    assert words.count("count.articles", 9) in (first.locator("svg.strip").get_attribute("aria-label") or "")


WRITTEN = (
    ("q", "извержение вулкана", "вулкан"),
    ("entity", "Суэцкого канала", "Ever Given"),
    ("outlet", "Сибирский телеграф", "вулкан"),
    ("since", "2021-03-22", "Ever Given"),
    ("until", "2021-03-21", "вулкан"),
)
CHOSEN = (
    ("outlets", "5", 1),
    ("conflicts", "1", 1),
    ("conflicts", "10", 0),
    ("language", "ru", 2),
    ("origins", "two", 0),
)


def test_what_is_written_filters(view: View, words: Messages) -> None:
    page = view("/", words.language)
    for field, value, left in WRITTEN:
        page.locator(f"form.filters [name={field}]").fill(value)
        filtered(page, words)
        expect(titles(page), field).to_contain_text([left])
        follow(page.get_by_role("link", name=words("desk.filter.clear")))
        expect(titles(page)).to_have_count(2)


def test_what_is_chosen_filters(view: View, words: Messages) -> None:
    page = view("/", words.language)
    for field, option, left in CHOSEN:
        page.locator(f"form.filters [name={field}]").select_option(option)
        filtered(page, words)
        expect(titles(page), field).to_have_count(left)
        if not left:
            expect(page.locator("[data-list]")).to_contain_text(words("store.not_found"))
        follow(page.get_by_role("link", name=words("desk.filter.clear")))


def test_the_languages_of_the_store_are_offered(
    view: View, words: Messages, tmp_path: Path, serving: Callable[[Path], str]
) -> None:
    with SqliteStore.writing(tmp_path / "store.db") as store:
        told = [make_article(f"{code} 1 2 3", language=code) for code in ("ru", "bg", "bg", "xx")]
        enter(store, [replace(article, id=f"{n}") for n, article in enumerate(told)], Silent())
    page = view(f"{serving(tmp_path / 'store.db')}/", words.language)
    offered = page.locator("[name=language] option")
    expect(offered).to_have_text(
        [words("desk.filter.any"), words("language.Bulgarian"), words("desk.filter.russian"), "xx"]
    )


def test_the_order_is_chosen(view: View, words: Messages) -> None:
    page = view("/", words.language)
    page.locator("form.filters [name=order]").select_option("biggest")
    filtered(page, words)
    expect(titles(page).first).to_contain_text("Ever Given")


def test_search_finds_words_in_any_form_and_leads_to_the_place(view: View, words: Messages) -> None:
    page = view("/", words.language)
    page.get_by_role("searchbox", name=words("desk.search.title")).first.fill("буксиров")
    follow(page.get_by_role("button", name=words("desk.search.go"), exact=True).first)
    hits = page.locator("section.hits")
    assert hits.count() >= 2
    expect(hits.first.locator("mark").first).to_contain_text("букси")
    follow(page.get_by_role("link", name=words("store.kind.statement")))
    snippet = page.locator(".snippet a").first
    shown = snippet.inner_text()
    follow(snippet)
    lit = "".join(page.locator(".body .lit").all_inner_texts())
    assert "".join(lit.split()) == "".join(shown.split())


def test_a_search_without_words_says_so(view: View, words: Messages) -> None:
    expect(view("/search?q=!!", words.language).locator(".problem")).to_have_text(words("desk.search.nothing_asked"))
    expect(view("/search?q=бегемот", words.language).get_by_text(words("store.not_found"))).to_be_visible()
