"""Deciding and adding at the desk as a person does it: click, type, see; in both languages."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from svodka.example import ARTICLES
from svodka.model.account import Account
from svodka.model.decision import Note
from svodka.presentation.messages import LANGUAGES, Messages, messages
from svodka.store import Engine, Filter, SqliteStore, account_of, add, decide, kept_account
from tests.desk.steps import finish, follow

View = Callable[..., Page]


@pytest.fixture(params=LANGUAGES)
def words(request: pytest.FixtureRequest) -> Messages:
    return messages(request.param)


@pytest.fixture(scope="module")
def own_store(engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store to be changed: three articles of the example, and another story."""
    folder = tmp_path_factory.mktemp("deciding")
    other = "Астрономы обсерватории Чегет открыли комету Дроздова. Её видно в бинокль."
    (folder / "комета.txt").write_text(other, "utf-8")
    names = ("portovy-vestnik.txt", "russkaya-gavan.txt", "severny-kurier.txt")
    with SqliteStore.writing(folder / "store.db") as store:
        add(store, [*(str(ARTICLES / name) for name in names), str(folder / "комета.txt")], engine)
        for row in store.stories.listed(Filter(), ""):
            account_of(store, row.id, engine)
    return folder / "store.db"


@pytest.fixture(scope="module")
def story(own_store: Path) -> str:
    """The id of the story of three articles."""
    with SqliteStore.reading(own_store) as store:
        return max(store.stories.listed(Filter(), ""), key=lambda row: len(row.articles)).id


@pytest.fixture(scope="module")
def own_desk(own_store: Path, serving: Callable[[Path], str]) -> str:
    return serving(own_store)


@pytest.fixture
def account(own_store: Path, story: str) -> Account:
    with SqliteStore.reading(own_store) as store:
        found = kept_account(store, story)
    assert found is not None
    return found


def opened(own_desk: str, view: View, path: str, words: Messages) -> Page:
    return view(own_desk + path, words.language)


def section(page: Page, title: str) -> Locator:
    return page.locator("section", has=page.get_by_role("heading", name=title, exact=True))


def decisions_of(page: Page, words: Messages) -> Locator:
    """Opens the decisions about the story that is looked at."""
    follow(page.locator(".tabs a", has_text=words("desk.part.decisions")))
    return page.locator(".part-decisions")


def test_a_claim_is_split_and_taken_together_again(
    own_desk: str, view: View, words: Messages, story: str, account: Account
) -> None:
    claim = max(account.stories[0].claims, key=lambda c: len(c.statements))
    page = opened(own_desk, view, f"/story/{story}/claim/{claim.id}", words)
    page.locator("summary", has_text=words("desk.decide.title")).first.click()
    part = section(page, words("desk.decide.split_claim"))
    part.get_by_role("checkbox").first.check()
    part.get_by_label(words("desk.decide.reason")).fill("другое судно")
    before = f"{page.url}?at={claim.gist.article}@{claim.gist.start}-{claim.gist.end}"
    finish(part.get_by_role("button", name=words("desk.decide.split")))
    expect(page.locator(".telling")).to_have_count(1)
    page.goto(before)
    expect(page.locator(".problem")).to_have_text(words("desk.claim.moved"))
    page.goto(f"{own_desk}/decisions")
    expect(page.locator(".decided li").first).to_contain_text("другое судно")
    finish(page.locator(".decided li").first.get_by_role("button", name=words("desk.decide.undo")))
    expect(page.locator(".decided li").first).to_contain_text(words("decision.undone", when="").strip())
    page.goto(f"{own_desk}/story/{story}/claim/{claim.id}")
    expect(page.locator(".telling")).to_have_count(len(claim.statements))


def test_two_claims_are_joined(own_desk: str, view: View, words: Messages, story: str, account: Account) -> None:
    lone = [c for c in account.stories[0].claims if len(c.statements) == 1]
    page = opened(own_desk, view, f"/story/{story}/claim/{lone[0].id}", words)
    page.locator("summary", has_text=words("desk.decide.title")).first.click()
    part = section(page, words("desk.decide.merge_claim"))
    other = lone[1].statements[0]
    part.get_by_label(words("desk.decide.with_claim")).select_option(f"{other.article}@{other.start}-{other.end}")
    finish(part.get_by_role("button", name=words("desk.decide.merge")))
    expect(page.locator(".telling")).to_have_count(2)


def test_what_the_machine_left_open_is_decided(
    own_desk: str, view: View, words: Messages, story: str, account: Account
) -> None:
    claim = min((c for c in account.stories[0].claims if c.related), key=lambda c: len(c.statements))
    page = opened(own_desk, view, f"/story/{story}/claim/{claim.id}", words)
    page.locator("summary", has_text=words("desk.decide.title")).first.click()
    part = section(page, words("desk.decide.same_question")).first
    finish(part.get_by_role("button", name=words("desk.decide.same"), exact=True))
    expect(page.locator(".telling").nth(len(claim.statements))).to_be_visible()
    page.goto(f"{own_desk}/decisions")
    finish(page.locator(".decided li").first.get_by_role("button", name=words("desk.decide.undo")))


def test_stories_are_joined_split_and_noted(own_desk: str, own_store: Path, view: View, words: Messages) -> None:
    with SqliteStore.reading(own_store) as store:
        rows = sorted(store.stories.listed(Filter(), ""), key=lambda row: -len(row.articles))
    page = opened(own_desk, view, f"/story/{rows[0].id}", words)
    menu = decisions_of(page, words)
    part = section(page, words("desk.decide.merge_story"))
    part.get_by_label(words("desk.decide.with_story")).select_option(rows[1].id)
    finish(part.get_by_role("button", name=words("desk.decide.merge")))
    expect(page.locator(".head .facts")).to_contain_text(
        words.count("count.articles", len(rows[0].articles) + len(rows[1].articles))
    )
    menu.get_by_label(words("desk.decide.note")).fill("проверить у порта")
    finish(menu.get_by_role("button", name=words("desk.decide.keep")))
    expect(menu).to_contain_text("проверить у порта")
    one = menu.locator(".decided li", has_text=words("decision.one_story", articles="").strip(" :"))
    finish(one.get_by_role("button", name=words("desk.decide.undo")).first)
    part = section(page, words("desk.decide.split_story"))
    part.get_by_role("checkbox").last.check()
    finish(part.get_by_role("button", name=words("desk.decide.split")))
    expect(page.locator(".head .facts")).to_contain_text(words.count("count.articles", len(rows[0].articles) - 1))
    finish(menu.locator(".decided li").first.get_by_role("button", name=words("desk.decide.undo")))


def test_an_outlet_is_set_and_two_are_one_house(
    own_desk: str, view: View, words: Messages, story: str, account: Account
) -> None:
    article = account.stories[0].articles[0]
    page = opened(own_desk, view, f"/article/{article}", words)
    page.locator("summary", has_text=words("desk.decide.title")).first.click()
    part = section(page, words("desk.decide.outlet"))
    part.get_by_label(words("desk.decide.outlet_name")).fill("Канал и море")
    finish(part.get_by_role("button", name=words("desk.decide.set")))
    expect(page.locator(".head .over")).to_contain_text("Канал и море")
    page.goto(f"{own_desk}/story/{story}")
    decisions_of(page, words)
    part = section(page, words("desk.decide.house"))
    part.get_by_role("checkbox").nth(0).check()
    part.get_by_role("checkbox").nth(1).check()
    finish(part.get_by_role("button", name=words("desk.decide.set")))
    page.goto(f"{own_desk}/decisions")
    expect(page.locator(".decided li").first).to_contain_text(words("decision.one_house", outlets="").strip(" :"))


def test_a_speaker_is_corrected(own_desk: str, view: View, words: Messages, account: Account) -> None:
    quote = next(q for q in account.stories[0].quotes if q.speaker)
    page = opened(own_desk, view, f"/article/{quote.article}", words)
    page.locator("summary", has_text=words("desk.decide.title")).first.click()
    follow(page.locator(f"details.deciding a[href*='/{quote.start}-{quote.end}']"))
    part = section(page, words("desk.decide.speaker")).first
    part.locator("input[name=name]").fill("Нина Ладогина")
    finish(part.get_by_role("button", name=words("desk.decide.set")))
    expect(section(page, words("desk.decide.speaker")).first).to_contain_text("Нина Ладогина")


def test_a_form_from_which_something_is_missing_says_so(own_desk: str, view: View, words: Messages, story: str) -> None:
    page = opened(own_desk, view, f"/story/{story}", words)
    decisions_of(page, words)
    follow(section(page, words("desk.decide.house")).get_by_role("button", name=words("desk.decide.set")))
    expect(page.locator(".problem")).to_have_text(words("desk.decide.problem.few"))
    follow(page.get_by_role("link", name=words("desk.decide.back")))
    expect(page).to_have_url(re.compile(story))


def test_decisions_are_handed_on(own_desk: str, own_store: Path, view: View, words: Messages, story: str) -> None:
    with SqliteStore.writing(own_store) as store:
        decide(store, Note(text="<script>alert(1)</script>", story=story))
    page = opened(own_desk, view, "/decisions", words)
    expect(page.locator(".decided li").first).to_contain_text("<script>")
    with page.expect_download() as download:
        page.get_by_role("link", name="JSON").click()
    handed = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))
    assert handed["schema"] == "svodka.decisions/1"
    assert handed["decisions"][-1]["deed"]["text"] == "<script>alert(1)</script>"


def test_a_text_is_pasted_files_are_chosen_and_what_fails_is_told(
    own_desk: str, own_store: Path, view: View, words: Messages, tmp_path: Path
) -> None:
    (tmp_path / "заметка.txt").write_text(
        f"В Ольховке открыли музей часов {words.language}. Вход в музей бесплатный.", "utf-8"
    )
    (tmp_path / "сломан.jsonl").write_text("{", "utf-8")
    page = opened(own_desk, view, "/", words)
    follow(page.get_by_role("link", name=words("desk.add.title"), exact=True))
    page.get_by_label(words("desk.add.files_said")).set_input_files(
        [tmp_path / "заметка.txt", tmp_path / "сломан.jsonl"]
    )
    page.get_by_label(words("desk.add.text_said")).fill(
        f"Астрономы обсерватории Чегет нашли комету Дроздова-{words.language}. Её видно в бинокль."
    )
    page.get_by_label(words("desk.add.outlet")).fill("Звездочёт")
    page.get_by_label(words("desk.add.published")).fill("2031-03-05T10:30")
    page.get_by_label(words("desk.add.addresses_said")).fill("http://127.0.0.1:9/news")
    finish(page.get_by_role("button", name=words("desk.add.go"), exact=True).last)
    expect(page.get_by_role("status")).to_contain_text(words("store.added", new=2, changed=0, same=0, skipped=2))
    expect(page.locator(".skipped")).to_contain_text("сломан.jsonl")
    expect(page.locator(".skipped")).to_contain_text("127.0.0.1")
    with SqliteStore.reading(own_store) as store:
        row = next(r for r in store.articles.listed(Filter()) if r.outlet == "Звездочёт")
    assert row.published == "2031-03-05T10:30"


def test_nothing_given(own_desk: str, view: View, words: Messages) -> None:
    page = opened(own_desk, view, "/add", words)
    follow(page.get_by_role("button", name=words("desk.add.go"), exact=True).last)
    expect(page.locator(".problem")).to_have_text(words("desk.decide.problem.nothing"))
