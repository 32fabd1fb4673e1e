"""What strangers wrote stays text: hostile titles, outlets, addresses and bodies, in a real browser."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from svodka.model.account import Account
from svodka.model.article import Article
from svodka.model.progress import Silent
from svodka.store import Engine, Filter, SqliteStore, account_of, update
from svodka.store.adding import enter
from tests.conftest import make_article
from tests.desk.conftest import WAIT
from tests.desk.slowness import throttled

BREAKOUT = "</title></script><script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg onload=alert(3)>"
TURNED = "\u202eтекст\u2066 наоборот\u200b {{ 7 * 7 }}"
LONG = "Очень длинный заголовок " + "я" * 5_000_000
"""Ten megabytes in UTF-8."""

TEXT = (
    "В посёлке Ольховка обрушился мост через Сылву. По данным мэрии Ольховки, пострадали трое рабочих. "
    f"Глава мэрии Тарас Вельмин сказал: «{BREAKOUT} мост закрыт». {TURNED}"
)


def hostile_articles() -> list[Article]:
    fields: list[dict[str, object]] = [
        {"title": BREAKOUT, "outlet": BREAKOUT, "url": "javascript:alert(4)"},
        {"title": TURNED, "outlet": TURNED, "url": "https://x\u202e.example/"},
        {"title": LONG, "outlet": LONG, "url": "data:text/html,<script>alert(5)</script>", "authors": (BREAKOUT,)},
    ]
    return [
        make_article(f"{TEXT} Вариант {n}.", id=f"hostile{n}", published="2031-03-03T10:00", path=BREAKOUT, **given)
        for n, given in enumerate(fields)
    ]


@pytest.fixture(scope="module")
def hostile(
    tmp_path_factory: pytest.TempPathFactory, engine: Engine, serving: Callable[[Path], str]
) -> tuple[str, Account]:
    """A desk whose store has nothing but hostile articles, and their account."""
    path = tmp_path_factory.mktemp("hostile") / "store.db"
    with SqliteStore.writing(path) as store:
        enter(store, hostile_articles(), Silent())
        update(store, engine)
        story = max(store.stories.listed(Filter(), ""), key=lambda row: len(row.articles))
        account = account_of(store, story.id, engine)
    return serving(path), account


@pytest.fixture
def page(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A page, and all that went wrong on it: a dialog, a request elsewhere, an error, a breach of the policy."""
    context = browser.new_context(locale="ru-RU")
    context.set_default_timeout(WAIT)
    opened, wrong = throttled(context.new_page()), []
    opened.on("dialog", lambda dialog: (wrong.append(f"dialog {dialog.message}"), dialog.dismiss()))
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    opened.on("request", lambda asked: None if "127.0.0.1" in asked.url else wrong.append(asked.url))
    yield opened, wrong
    context.close()


def test_nothing_of_it_runs_on_any_page(hostile: tuple[str, Account], page: tuple[Page, list[str]]) -> None:
    desk, account = hostile
    opened, wrong = page
    story = account.stories[0]
    claim = story.claims[0]
    first = claim.statements[0]
    parts = ("", "/conflicts", "/grid", "/timeline", "/lineage", "/speakers", "/wording", "/articles", "/print")
    paths = [
        "/", "/search?q=мост", f"/?q={'я' * 150}&outlet=%22%3E%3Cscript%3Ealert(6)%3C/script%3E&page=999999",
        "/search?q=%3Cscript%3Ealert(7)%3C/script%3E&kind=%22onload=alert(8)",
        *(f"/story/{story.id}{part}" for part in parts), f"/story/{story.id}/claim/{claim.id}",
        *(f"/article/{article}" for article in story.articles), f"/article/{first.article}/{first.start}-{first.end}",
    ]  # fmt: skip
    for path in paths:
        answer = opened.goto(desk + path)
        assert answer is not None
        assert answer.status == 200, path
        assert len(answer.body()) < 600_000, path
        assert opened.locator("a[href^='javascript:'], a[href^='data:'], [onerror], [onload], img").count() == 0, path
        assert opened.evaluate("document.scripts.length") == (0 if path.endswith("/print") else 1), path
        assert not set("\u202e\u2066") & set(opened.locator("body").inner_text()), path
        assert "{{ 7 * 7 }}" in opened.content() or "49" not in opened.title()
    assert wrong == []


def test_its_text_is_shown_as_it_is(hostile: tuple[str, Account], page: tuple[Page, list[str]]) -> None:
    desk, account = hostile
    opened, _ = page
    opened.goto(f"{desk}/article/{account.stories[0].articles[0]}")
    assert BREAKOUT in opened.locator(".body").inner_text()
    codes = opened.locator(".body i.hidden").evaluate_all("all => all.map(one => one.dataset.code)")
    assert set(codes) == {"U+202E", "U+2066", "U+200B"}
