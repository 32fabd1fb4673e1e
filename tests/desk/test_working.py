"""What is new, what is made while one waits, what is said when the store is not there."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from svodka.desk import DeskOptions
from svodka.desk.serving import PortTakenError, address_of, bound, make_sure_of
from svodka.desk.work import Job, Work
from svodka.model.progress import Silent
from svodka.presentation.messages import LANGUAGES, Messages, messages
from svodka.store import Engine, Filter, SqliteStore, update
from svodka.store.adding import enter
from tests.conftest import make_article
from tests.desk.steps import eventually, finish, follow

View = Callable[..., Page]
LATER = (
    "Контейнеровоз Ever Given, который перекрывал Суэцкий канал, 29 марта сняли с мели. "
    "Администрация Суэцкого канала сообщила, что движение судов возобновлено."
)


@pytest.fixture(params=LANGUAGES)
def words(request: pytest.FixtureRequest) -> Messages:
    return messages(request.param)


@pytest.fixture(scope="module")
def growing(
    tmp_path_factory: pytest.TempPathFactory, desk_store: Path, serving: Callable[[Path], str]
) -> tuple[str, Path]:
    """A desk whose store may be changed."""
    path = tmp_path_factory.mktemp("growing") / "store.db"
    shutil.copy(desk_store, path)
    return serving(path), path


def test_what_arrives_is_new_and_its_account_is_made_while_one_waits(
    view: View, growing: tuple[str, Path], engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("svodka.desk.work.Engine", lambda **_: engine)
    desk, path = growing
    words = messages("ru")
    page, english = view(f"{desk}/", "ru"), view(f"{desk}/", "en")
    follow(page.locator("li.row h2 a").first)
    story = page.url.rpartition("/")[2]
    expect(page.locator(".newly")).to_have_count(0)
    with SqliteStore.writing(path) as store:
        later = make_article(
            LATER, id="later", outlet="Поздние вести", title="Ever Given снят с мели", published="2021-03-30"
        )
        enter(store, [later], Silent())
        update(store, engine)
        assert store.stories.of(store.articles.key("later")) == story
    page.goto(f"{desk}/")
    expect(page.locator("li.row .new")).to_have_text(words.count("desk.new.articles", 1))
    english.goto(f"{desk}/")
    expect(english.locator("li.row .new")).to_have_text(messages("en").count("desk.new.articles", 1))
    finish(page.locator("li.row h2 a").first)
    expect(page).to_have_url(re.compile(f"/story/{story}$"))
    expect(page.locator("h1")).to_contain_text("Ever Given")
    expect(page.locator(".newly")).to_contain_text(words.count("desk.new.articles", 1))
    follow(page.locator(".newly a"))
    assert page.locator("li.claim .new").count() == page.locator("li.claim").count() > 0
    follow(page.locator(".tabs a", has_text=words("desk.part.articles")))
    expect(page.locator(".articles .new")).to_have_count(1)


def test_an_empty_desk_says_how_to_begin(
    view: View, words: Messages, tmp_path: Path, serving: Callable[[Path], str]
) -> None:
    make_sure_of(DeskOptions(store=tmp_path / "new.db"))
    page = view(f"{serving(tmp_path / 'new.db')}/", words.language)
    expect(page.locator(".empty")).to_contain_text(words("desk.stories.empty"))
    expect(page.locator(".empty pre")).to_contain_text("svodka add")


def test_a_store_that_goes_away_is_told(
    view: View, words: Messages, tmp_path: Path, serving: Callable[[Path], str]
) -> None:
    make_sure_of(DeskOptions(store=tmp_path / "new.db"))
    desk = serving(tmp_path / "new.db")
    for file in tmp_path.glob("new.db*"):
        file.write_bytes(b"not a store at all, but longer than the header that is looked at " * 3)
    page = view(f"{desk}/", words.language)
    expect(page.locator("h1")).to_have_text(words("desk.error.title.503"))


def test_a_port_that_is_taken_is_told() -> None:
    with bound(DeskOptions(store=Path("x"), port=0)) as first:
        first.listen()
        assert address_of(first, "0.0.0.0").startswith("http://127.0.0.1:")
        with pytest.raises(PortTakenError):
            bound(DeskOptions(store=Path("x"), port=first.getsockname()[1]))


def test_one_job_after_the_other_and_a_failure_stops_nothing(tmp_path: Path) -> None:
    work = Work(tmp_path / "store.db")

    def fails(store: SqliteStore, engine: Engine, job: Job) -> str:
        raise ValueError("broken")

    def counts(store: SqliteStore, engine: Engine, job: Job) -> str:
        with job.stage("reading", 2) as stage:
            stage.advance(2)
        return str(len(store.stories.listed(Filter(), "")))

    first, second = work.ask("a", fails), work.ask("b", counts)
    assert work.ask("b", counts) in {second, work.get(second.id)}
    eventually(lambda: second.over)
    assert (first.state, first.error) == ("failed", "ValueError: broken")
    assert (second.state, second.result, second.done, second.total) == ("done", "0", 2, 2)
    work.stop()
