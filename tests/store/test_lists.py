"""What lists of stories are asked for: an order, a page, a name, what has arrived since."""

import pytest

from svodka.model.progress import Silent
from svodka.model.reading import Reading
from svodka.store import Engine, Filter, Store, UnknownIdError, account_of, update
from svodka.store.adding import enter
from svodka.store.moments import hours
from svodka.store.words import indexed
from tests.conftest import make_article
from tests.store.conftest import BRIDGE, COMET, articles


@pytest.fixture
def filled(store: Store, engine: Engine) -> Store:
    enter(store, articles(), Silent())
    update(store, engine)
    return store


def firsts(store: Store, filter_: Filter, stamp: str = "") -> list[str]:
    return [min(row.articles) for row in store.stories.listed(filter_, stamp)]


@pytest.mark.parametrize("order", ["days", "biggest"])
def test_the_biggest_of_a_day_comes_first_and_pages_go_on(filled: Store, order: str) -> None:
    assert firsts(filled, Filter(order=order)) == ["a0", "a3"]  # type: ignore[arg-type]
    assert firsts(filled, Filter(order=order, limit=1, offset=1)) == ["a3"]  # type: ignore[arg-type]
    assert filled.stories.count(Filter(limit=1), "") == 2


@pytest.mark.parametrize(
    ("filter_", "found"),
    [
        (Filter(name="комета Дроздова"), ["a3"]),
        (Filter(name="кометой Дроздовым"), ["a3"]),
        (Filter(name="Тарас Вельмин"), ["a0"]),
        (Filter(name="Вельмин Тарас"), []),
        (Filter(until=hours("2031-03-02")), []),
        (Filter(until=hours("2031-03-04"), min_outlets=3), ["a0"]),
        (Filter(min_conflicts=1), []),
    ],
)
def test_names_times_and_numbers_are_filtered(filled: Store, filter_: Filter, found: list[str]) -> None:
    assert firsts(filled, filter_) == found
    assert filled.stories.count(filter_, "") == len(found)


def test_origins_are_known_where_there_is_an_account(filled: Store, engine: Engine) -> None:
    story = next(row for row in filled.stories.listed(Filter(), "") if "a0" in row.articles)
    account_of(filled, story.id, engine)
    stamp = engine.stamps.accounts
    assert firsts(filled, Filter(max_origins=9), stamp) == ["a0"]
    assert firsts(filled, Filter(max_origins=9), "another stamp") == []
    assert filled.accounts.stamp(filled.stories.content(story.id)) == stamp
    assert filled.accounts.stamp("nothing") is None


def test_what_has_arrived_since_is_counted(filled: Store, engine: Engine) -> None:
    before = filled.arrival()
    story = next(row for row in filled.stories.listed(Filter(), "") if "a0" in row.articles)
    assert filled.stories.arrived([story.id], before) == {story.id: 0}
    later = make_article(BRIDGE[0].replace("трое", "четверо"), id="b0", outlet="Поздний", published="2031-03-03T12:00")
    enter(filled, [later], Silent())
    update(filled, engine)
    assert filled.arrival() > before
    assert filled.stories.arrived([story.id], before) == {story.id: 1}
    assert filled.stories.arrived([story.id], None) == {}
    keys = filled.stories.get(story.id).keys
    assert filled.articles.arrived(keys, before) == [filled.articles.key("b0")]


def test_any_version_is_there_and_leads_to_its_story(filled: Store) -> None:
    assert filled.articles.version("a3").text == COMET[0]
    assert filled.stories.of(filled.articles.key("a3")) == filled.stories.of(filled.articles.key("a4"))
    with pytest.raises(UnknownIdError):
        filled.articles.version("nothing")


def test_outlets_are_listed_by_name(filled: Store) -> None:
    assert filled.articles.outlets(2) == ["Вестник 0", "Вестник 1"]
    assert filled.articles.any()


def test_a_title_of_ten_megabytes_takes_no_time() -> None:
    article = make_article("текст", title="Мосты " + "я" * 5_000_000 + " слово" * 500_000)
    assert indexed(article, Reading(article=article.id, sentences=())).title.split()[0] == "мост"
