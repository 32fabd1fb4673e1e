"""Language, light, keyboard, no scripts: every reader reads."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from svodka.desk.preferences import accepted
from svodka.presentation.messages import LANGUAGES, Messages, messages
from tests.desk.steps import follow, press

View = Callable[..., Page]


@pytest.fixture(params=LANGUAGES)
def words(request: pytest.FixtureRequest) -> Messages:
    return messages(request.param)


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("ru-RU,ru;q=0.9,en-US;q=0.8", "ru"),
        ("en-GB,en;q=0.9,ru;q=0.8", "en"),
        ("de,fr;q=0.9", "en"),
        ("uk,ru;q=0.5", "ru"),
        ("en;q=0,ru;q=0.1", "ru"),
        ("", "en"),
        (";;;q=x,,ru;q=2", "en"),
    ],
)
def test_the_browser_s_language_is_heard(header: str, language: str) -> None:
    assert accepted(header) == language


def test_the_language_is_chosen_by_hand_and_kept(view: View, words: Messages, big_story: str) -> None:
    other = messages("en" if words.language == "ru" else "ru")
    page = view(f"/story/{big_story}/grid", words.language)
    expect(page.locator("html")).to_have_attribute("lang", words.language)
    page.get_by_text(words("desk.view.title"), exact=True).click()
    follow(page.get_by_role("button", name={"ru": "Русский", "en": "English"}[other.language]))
    expect(page.locator("html")).to_have_attribute("lang", other.language)
    expect(page).to_have_url(re.compile(f"/story/{big_story}/grid$"))
    page.goto("/")
    expect(page.locator("h1")).to_have_text(other("desk.stories.title"))


def test_light_is_chosen_by_hand_and_kept(view: View, words: Messages) -> None:
    page = view("/", words.language)
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    page.get_by_text(words("desk.view.title"), exact=True).click()
    follow(page.get_by_role("button", name=words("desk.theme.dark")))
    assert page.evaluate(paper) != light
    page.goto("/search")
    assert page.evaluate(paper) != light


def test_the_system_s_dark_is_followed(view: View) -> None:
    paper = "getComputedStyle(document.body).backgroundColor"
    assert view("/", scheme="dark").evaluate(paper) != view("/", scheme="light").evaluate(paper)


def test_the_keyboard_does_it_all(view: View, words: Messages) -> None:
    page = view("/", words.language)
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    expect(page.locator(".skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("j")
    expect(page.locator("[data-item]").first).to_be_focused()
    press(page, "Enter")
    expect(page).to_have_url(re.compile(r"/story/\w+$"))
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page.locator("[data-item]").nth(1)).to_be_focused()
    page.keyboard.press("o")
    expect(page.locator("li.claim").nth(1).locator(".telling").first).to_be_visible()
    page.keyboard.press("k")
    expect(page.locator("[data-item]").first).to_be_focused()
    press(page, "3")
    expect(page).to_have_url(re.compile("/grid$"))
    page.keyboard.press("?")
    expect(page.get_by_text(words("desk.view.language"), exact=True)).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_text(words("desk.view.language"), exact=True)).to_be_hidden()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox", name=words("desk.search.title"))).to_be_focused()
    page.keyboard.type("j/3")
    expect(page.get_by_role("searchbox", name=words("desk.search.title"))).to_have_value("j/3")


def test_everything_can_be_read_without_scripts(view: View, words: Messages, big_story: str) -> None:
    page = view("/", words.language, scripts=False)
    follow(page.locator("li.row h2 a").first)
    page.locator("li.claim summary").first.click()
    expect(page.locator("li.claim .telling").first).to_be_visible()
    follow(page.locator("li.claim h3 a").first)
    page.locator(".taken summary").first.click()
    expect(page.locator("#quotation")).to_be_visible()
    expect(page.locator("button[data-copy]").first).to_be_hidden()
    page.get_by_text(words("desk.view.title"), exact=True).click()
    follow(page.get_by_role("button", name=words("desk.theme.dark")))
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
