"""What is new in the stories of a store: told once, whatever stops the program."""

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from svodka.feeds import kind_of, read_feed
from svodka.model.raw_page import RawPage
from svodka.presentation.messages import messages
from svodka.presentation.store import news as shown
from svodka.store import Engine, Filter, SqliteStore, remove, update
from svodka.store.web_records import News
from svodka.watching import Watch, WatchOptions, add_addresses
from tests.fetching.site import Site
from tests.watching.conftest import FIRST, OPTIONS, SECOND, html, rss


def put(site: Site, *pages: tuple[str, str, str]) -> None:
    """Pages (path, title, text) and the feed that lists them; another text is another title in the feed's mark."""
    for path, title, text in pages:
        site.page(path, html(title, text, f"Вестник {path[1:]}"))
    listed = [(f"{title} {len(text)}", site.url(path)) for path, title, text in pages]
    site.page("/rss", rss(*listed))


class Desk:
    """A store that follows a site's feed."""

    def __init__(self, path: Path, engine: Engine, site: Site, options: WatchOptions = OPTIONS) -> None:
        self.path, self.engine, self.options = path, engine, options
        with SqliteStore.writing(path) as store, store.transaction():
            store.sources.follow(site.url("/rss"), None, "2031-03-03T10:00:00Z")

    def round(self, **changes: object) -> list[News]:
        with Watch(self.path, replace(self.options, **changes), self.engine) as watch:
            return watch.round().news


@pytest.fixture
def desk(path: Path, engine: Engine, site: Site) -> Desk:
    return Desk(path, engine, site)


ONE = ("/1", "Мост через Сылву обрушился в Ольховке", FIRST)
TWO = ("/2", "Пешеходный мост через Сылву обрушился в Ольховке", SECOND)


def kinds(news: list[News]) -> dict[str, int]:
    return {kind: sum(item.kind == kind for item in news) for kind in {item.kind for item in news}}


def test_a_new_story_then_what_comes_to_it(site: Site, desk: Desk) -> None:
    put(site, ONE)
    (first,) = desk.round()
    assert (first.kind, first.title, first.url, first.outlet) == ("story", ONE[1], site.url("/1"), "Вестник 1")
    assert desk.round() == []
    put(site, ONE, TWO)
    news = desk.round()
    assert {item.story for item in news} == {first.story}
    assert kinds(news)["article"] == 1
    assert kinds(news)["claim"] >= 1
    assert kinds(news).get("conflict", 0) == 1
    conflict = next(item for item in news if item.kind == "conflict")
    assert "трое ≠ семеро" in conflict.text or "семеро ≠ трое" in conflict.text
    claims = " ".join(item.text for item in news if item.kind == "claim")
    assert "трещин тогда не нашли" in claims
    assert "лодка" not in claims
    assert [item.number for item in news] == sorted(item.number for item in news)
    assert desk.round() == []


def test_a_text_that_has_changed(site: Site, desk: Desk) -> None:
    put(site, ONE, TWO)
    desk.round()
    put(site, (*ONE[:2], FIRST.replace("людей перевозит лодка", "в среду здесь откроют временную переправу")), TWO)
    news = desk.round()
    changed = [item for item in news if item.kind == "changed"]
    assert [item.url for item in changed] == [site.url("/1")]
    assert "временную переправу" in changed[0].text
    assert "article" not in kinds(news)
    assert all("красили" not in item.text for item in news if item.kind == "claim")


def test_a_change_that_the_feed_does_not_tell_is_seen_by_looking_again(site: Site, desk: Desk) -> None:
    put(site, ONE)
    desk.round(looks=(0.0, 0.0))
    site.page("/1", html(ONE[1], FIRST.replace("трое", "пятеро"), "Вестник 1"))
    assert kinds(desk.round(looks=(0.0, 0.0))) == {"changed": 1}
    for _ in range(3):
        assert desk.round(looks=(0.0, 0.0)) == []
    assert site.paths().count("/1") == 3


def test_what_the_user_has_taken_out_does_not_come_back(site: Site, desk: Desk) -> None:
    put(site, ONE)
    desk.round(looks=(0.0, 0.0))
    with SqliteStore.writing(desk.path) as store:
        (row,) = store.articles.listed(Filter())
        remove(store, [row.id], desk.engine)
    assert desk.round(looks=(0.0, 0.0)) == []
    with SqliteStore.reading(desk.path) as store:
        assert store.articles.listed(Filter()) == []
    assert site.paths().count("/1") == 1


def test_what_was_there_before_is_not_new(site: Site, path: Path, engine: Engine, desk: Desk) -> None:
    put(site, ONE)
    with SqliteStore.writing(path) as store:
        add_addresses(store, [], OPTIONS)
        update(store, engine)
    assert desk.round() == []


class StopError(Exception):
    """Stops the program wherever it is raised."""


def test_stopped_in_the_middle_nothing_is_lost_or_told_twice(site: Site, desk: Desk) -> None:
    pages = [(f"/{n}", f"{ONE[1]}, часть {n}", f"{FIRST} Это часть {n}.") for n in range(6)]
    put(site, *pages)
    left = [2, 3]

    def stopping(_: RawPage) -> None:
        left[0] -= 1
        if left[0] < 0:
            left.pop(0)
            raise StopError

    for _ in range(2):
        with pytest.raises(StopError):
            desk.round(seen=stopping)
    told = desk.round()
    with SqliteStore.reading(desk.path) as store:
        assert store.info("").articles == 6
        assert [source.waiting for source in store.sources.all()] == [0]
        kept = store.news.since(0, 100)
    assert [item.number for item in kept] == list(range(1, len(kept) + 1))
    assert kept == told
    stories = {item.story for item in told if item.kind == "story"}
    assert len(stories) + sum(item.kind == "article" for item in told) <= 6
    assert desk.round() == []


NEWS = [
    News(number=2, found="2031-03-03T11:00:00Z", kind="origin", story="s1", title="Мост <в> Ольховке", text="Мост упал",
         article="a1", url="https://a.example/?x=1&y=2", outlet="Вестник", claim="c1", origins=("мэрия", "МЧС")),
    News(number=1, found="2031-03-03T10:00:00Z", kind="story", story="s1", title=None, text="\x1b[31m\u202eМост"),
]  # fmt: skip


@pytest.mark.parametrize("language", ["ru", "en"])
def test_news_as_an_atom_feed(language: str) -> None:
    text = shown.atom(NEWS, messages(language))  # type: ignore[arg-type]
    page = RawPage(address="x", final="https://x.example/", fetched="", body=text.encode())
    assert kind_of(page) == "atom"
    assert [entry.address for entry in read_feed(page).entries] == ["https://a.example/?x=1&y=2"]
    assert "Мост &lt;в&gt; Ольховке" in text
    assert "\x1b" not in text


def test_news_as_lines_of_json() -> None:
    line = json.loads(shown.json_line(NEWS[0]))
    assert (line["schema"], line["kind"], line["origins"]) == ("svodka.news/1", "origin", ["мэрия", "МЧС"])


def test_news_for_a_reader() -> None:
    assert shown.text(NEWS, messages("en")).splitlines() == [
        "Мост <в> Ольховке  [s1]",
        "  new origin, мэрия, МЧС: Мост упал",
        "  new story, an unnamed outlet: [31mМост",
    ]
