"""What is taken along from the desk: quotations, addresses that stay, files, paper."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from svodka.presentation.messages import LANGUAGES, Messages, messages
from svodka.store import SqliteStore, kept_account
from tests.desk.conftest import Answer
from tests.desk.steps import follow

View = Callable[..., Page]


@pytest.fixture(params=LANGUAGES)
def words(request: pytest.FixtureRequest) -> Messages:
    return messages(request.param)


@pytest.fixture(scope="session")
def claim(desk_store: Path, big_story: str) -> str:
    with SqliteStore.reading(desk_store) as store:
        account = kept_account(store, big_story)
    assert account is not None
    return max(account.stories[0].claims, key=lambda c: len(c.statements)).id


def test_a_quotation_is_copied_with_its_source(view: View, words: Messages, big_story: str, claim: str) -> None:
    page = view(f"/story/{big_story}/claim/{claim}", words.language)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    button = page.locator("button[data-copy='quotation']")
    button.click()
    expect(page.locator("#quotation-said")).to_have_text(words("desk.take.done"))
    copied = str(page.evaluate("navigator.clipboard.readText()"))
    assert copied.startswith(page.locator("article.claim.alone h2 bdi").inner_text())
    assert "Портовый вестник" in copied
    place = page.locator(".telling blockquote a").first
    follow(place)
    page.locator("button[data-copy='quotation']").click()
    expect(page.locator("#quotation-said")).to_have_text(words("desk.take.done"))
    quoted = str(page.evaluate("navigator.clipboard.readText()"))
    assert quoted.startswith(("«", "“"))
    assert words("article.characters", start="", end="").split("–")[0] in quoted


def test_permanent_addresses_lead_back(view: View, words: Messages, big_story: str, claim: str) -> None:
    page = view(f"/story/{big_story}/claim/{claim}", words.language)
    page.locator(".taken", has_text=words("desk.take.address")).locator("summary").click()
    address = page.locator("#address").input_value()
    assert "/claim/" in address
    page.goto(address)
    expect(page).to_have_url(re.compile(f"/story/{big_story}/claim/{claim}\\?"))
    follow(page.locator(".telling blockquote a").first)
    lit = page.locator(".lit").all_inner_texts()
    page.locator(".taken", has_text=words("desk.take.address")).locator("summary").click()
    page.goto(page.locator("#address").input_value())
    expect(page.locator(".lit")).to_have_text(lit)


def test_an_address_of_a_claim_that_is_no_more_leads_to_where_it_is_told(
    view: View, words: Messages, big_story: str, claim: str
) -> None:
    page = view(f"/story/{big_story}", words.language)
    link = page.locator(f"a[href*='/{claim}?']").first.get_attribute("href") or ""
    page.goto(link.replace(claim, "c0123456789"))
    expect(page).to_have_url(re.compile(f"/claim/{claim}\\?"))
    expect(page.locator(".problem")).to_have_text(words("desk.claim.moved"))
    page.goto(f"/story/{big_story}/claim/c0123456789")
    expect(page.locator("h2").last).to_have_text(words("desk.claim.gone_title"))
    expect(page.locator(".problem")).to_have_text(words("desk.claim.gone"))
    article = link.partition("?at=")[2].partition("@")[0]
    page.goto(f"/story/{big_story}/claim/c0123456789?at={article}@0-1")
    expect(page.locator(".problem")).to_have_text(words("desk.claim.untold"))
    expect(page.locator("#here")).to_be_visible()


@pytest.mark.parametrize(("form", "begins"), [("html", "<!DOCTYPE html>"), ("md", "# "), ("json", "{")])
def test_files_are_downloaded(view: View, words: Messages, big_story: str, form: str, begins: str) -> None:
    page = view(f"/story/{big_story}", words.language)
    page.get_by_text(words("desk.hand.title"), exact=True).click()
    with page.expect_download() as waiting:
        page.get_by_role("link", name={"html": "HTML", "md": "Markdown", "json": "JSON"}[form], exact=True).click()
    assert waiting.value.suggested_filename == f"{big_story}.{form}"
    text = Path(waiting.value.path()).read_text(encoding="utf-8")
    assert text.startswith(begins)
    if form == "json":
        account = json.loads(text)
        assert account["schema"] == "svodka.account/1"
        assert [story["id"] for story in account["stories"]] == [big_story]
    if form == "html":
        assert f'<html lang="{words.language}"' in text


def test_the_page_for_print_has_everything(view: View, words: Messages, big_story: str) -> None:
    page = view(f"/story/{big_story}", words.language)
    page.get_by_text(words("desk.hand.title"), exact=True).click()
    follow(page.get_by_role("link", name=words("desk.hand.print")))
    page.emulate_media(media="print")
    expect(page.locator(".telling blockquote").first).to_be_visible()
    expect(page.locator("article.text")).to_have_count(9)
    assert page.locator("h2").first.evaluate("el => getComputedStyle(el).fontFamily") != "Times"


def test_what_is_not_there_is_not_handed_on(get: Callable[..., Answer], big_story: str) -> None:
    assert get(f"/story/{big_story}/account.exe").status == 404
    assert get("/story/none/account.json").status == 404
