"""An article that was changed after it had been published: its versions, and what changed from one to the next."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from svodka.presentation.messages import LANGUAGES, Messages, messages
from svodka.presentation.view.dates import in_words
from svodka.store import Engine, Filter, SqliteStore, account_of, add
from tests.desk.steps import follow

View = Callable[..., Page]
TEXT = "Паром «Ладога» сел на мель у острова Коневец. На борту 40 человек, сообщил капитан порта Лосев."
FIRST = {"url": "https://prichal.example/ladoga", "outlet": "Причал", "title": "Паром сел на мель", "text": TEXT}
TIMES = ("2031-05-02T10:00+03:00", "2031-05-03T12:30+03:00")
LATER = TEXT.replace("40", "52") + " Пострадавших нет."


@pytest.fixture(params=LANGUAGES)
def words(request: pytest.FixtureRequest) -> Messages:
    return messages(request.param)


@pytest.fixture(scope="module")
def changed(engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A store with an article of two versions; the id of the article."""
    folder = tmp_path_factory.mktemp("versions")
    with SqliteStore.writing(folder / "store.db") as store:
        for number, (text, time) in enumerate(zip((TEXT, LATER), TIMES, strict=True)):
            row = {**FIRST, "text": text, "published": time}
            (folder / f"{number}.jsonl").write_text(json.dumps(row), "utf-8")
            add(store, [str(folder / f"{number}.jsonl")], engine)
        story = store.stories.listed(Filter(), "")[0]
        account_of(store, story.id, engine)
        return folder / "store.db", store.articles.listed(Filter())[0].id


@pytest.fixture(scope="module")
def changed_desk(changed: tuple[Path, str], serving: Callable[[Path], str]) -> str:
    return serving(changed[0])


def test_what_changed_between_versions_is_seen(
    view: View, words: Messages, changed: tuple[Path, str], changed_desk: str
) -> None:
    page = view(f"{changed_desk}/article/{changed[1]}", words.language)
    versions = page.locator(".versions > ol > li")
    expect(versions).to_have_count(2)
    latest = versions.first
    expect(latest.locator("b")).to_have_text(words("store.version", number=2))
    expect(latest.locator("del", has_text=re.compile("^40$"))).to_be_visible()
    expect(latest.locator("ins", has_text=re.compile("^52$"))).to_be_visible()
    expect(latest.locator("ins", has_text="Пострадавших нет.")).to_be_visible()
    expect(latest.locator("del", has_text=in_words(TIMES[0], words))).to_be_visible()
    expect(latest.locator("ins", has_text=in_words(TIMES[1], words))).to_be_visible()
    follow(versions.last.locator("a"))
    expect(page.locator("article.body")).to_contain_text("40 человек")
    expect(page.locator(".problem")).to_contain_text(words("desk.article.former"))
    follow(page.locator(".problem a"))
    expect(page.locator("article.body")).to_contain_text("52 человек")


def test_a_story_on_paper_is_its_claims_with_every_telling(view: View, words: Messages, big_story: str) -> None:
    page = view(f"/story/{big_story}", words.language)
    expect(page.locator("li.claim blockquote").first).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator("li.claim blockquote").first).to_be_visible()
    expect(page.locator("form[role=search]")).to_be_hidden()
    expect(page.locator(".handing").first).to_be_hidden()
