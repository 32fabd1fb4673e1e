"""A large store, grouped by glances: the same stories in whatever order, and only what is touched is grouped again."""

import random

import pytest

from svodka.model.article import Article
from svodka.model.progress import Silent
from svodka.store import Engine, Filter, Store, account_of, regrouping, remove, update
from svodka.store.adding import enter
from tests.conftest import make_article

EVENTS = [
    ("рухнул пешеходный мост через Сылву", "Ольховка", "ремонтная бригада и опоры моста"),
    ("открыли комету Дроздова", "обсерватория Чегет", "астрономы и телескоп"),
    ("сгорел склад мороженого", "Бирюлёво", "пожарные и холодильники"),
    ("задержали поезд с углём", "станция Юрга", "машинист и вагоны"),
]


def article(number: int, event: int, day: int) -> Article:
    what, where, who = EVENTS[event]
    text = f"{where}: {what}. Об этом рассказали {who}. Подробности: {what}, {where}. Это заметка {number}."
    return make_article(
        text, id=f"a{number:02}", title=f"{where}: {what}", outlet=f"Вестник {number}", published=f"2031-03-{day:02}"
    )


ARTICLES = [article(n, n % 4, 1 + n // 8) for n in range(24)]


@pytest.fixture(autouse=True)
def every_store_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(regrouping, "WHOLE", 2)


def partition(store: Store) -> set[frozenset[str]]:
    return {frozenset(row.articles) for row in store.stories.listed(Filter(), "")}


BY_EVENT = {frozenset(a.id for n, a in enumerate(ARTICLES) if n % 4 == event) for event in range(4)}


@pytest.mark.parametrize("seed", range(4))
def test_any_order_in_any_portions_gives_the_same_stories(store: Store, engine: Engine, seed: int) -> None:
    chance, left = random.Random(seed), list(ARTICLES)
    chance.shuffle(left)
    while left:
        size = chance.randrange(1, 12)
        enter(store, left[:size], Silent())
        update(store, engine, quick=True)
        left = left[size:]
    assert partition(store) == BY_EVENT
    assert store.info("").problems == ()


def test_a_late_article_finds_its_story_whose_id_stays(store: Store, engine: Engine) -> None:
    enter(store, ARTICLES[1:], Silent())
    update(store, engine, quick=True)
    before = next(row for row in store.stories.listed(Filter(), "") if "a04" in row.articles)
    enter(store, ARTICLES[:1], Silent())
    assert update(store, engine, quick=True) == (0, 1)
    after = next(row for row in store.stories.listed(Filter(), "") if "a00" in row.articles)
    assert (after.id, len(after.articles)) == (before.id, len(before.articles) + 1)
    last = store.stories.events()[-1]
    assert (last.kind, last.story, last.articles) == ("grew", before.id, ("a00",))


def test_a_bridge_joins_two_stories_and_its_going_splits_them(store: Store, engine: Engine) -> None:
    # the same event told on days too far apart to be compared, until the days between are told of
    far = [article(n, 0, day) for n, day in enumerate((1, 1, 7, 7))]
    between = [article(10 + n, 0, day) for n, day in enumerate((3, 4, 5))]
    enter(store, far, Silent())
    update(store, engine, quick=True)
    assert len(partition(store)) == 2
    enter(store, between, Silent())
    update(store, engine, quick=True)
    kinds = [event.kind for event in store.stories.events()]
    assert kinds[:2] == ["began", "began"]
    together = len(partition(store))
    remove(store, [a.id for a in between], engine)
    assert partition(store) == {frozenset({"a00", "a01"}), frozenset({"a02", "a03"})}
    assert together <= 2
    assert store.info("").problems == ()


def test_another_version_moves_to_the_story_that_it_now_tells(store: Store, engine: Engine) -> None:
    first = [
        *ARTICLES[:8],
        make_article(ARTICLES[0].text, id="x", url="https://porta.example/x", published="2031-03-01"),
    ]
    enter(store, first, Silent())
    update(store, engine, quick=True)
    other = make_article(ARTICLES[1].text, id="y", url="https://porta.example/x", published="2031-03-01")
    enter(store, [other], Silent())
    update(store, engine, quick=True)
    home = {id_: row.id for row in store.stories.listed(Filter(), "") for id_ in row.articles}
    assert home["y"] == home["a01"] != home["a00"]
    assert "x" not in home


def test_what_was_only_glanced_at_is_found_and_read_when_its_account_is_wanted(store: Store, engine: Engine) -> None:
    enter(store, ARTICLES, Silent())
    assert update(store, engine, quick=True)[0] == 0
    hits = store.search.find("комету", "article", 50)
    assert {hit.article for hit in hits} == {a.id for n, a in enumerate(ARTICLES) if n % 4 == 1}
    assert all(hit.text[a:b].lower().startswith("комет") for hit in hits for a, b in hit.marks)
    story = hits[0].story
    assert story is not None
    made = account_of(store, story, engine)
    assert {a.id for a in made.articles} == {hit.article for hit in hits}
    assert len(store.readings.missing(engine.stamps.readings)) == 18
    assert update(store, engine)[0] == 18
    assert store.search.find("комету", "statement", 50)


def test_a_store_that_becomes_small_or_large_is_grouped_anew(
    store: Store, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    enter(store, ARTICLES, Silent())
    update(store, engine, quick=True)
    monkeypatch.setattr(regrouping, "WHOLE", 1000)
    remove(store, [a.id for n, a in enumerate(ARTICLES) if n % 4 == 3], engine)
    assert len(partition(store)) == 3
    update(store, engine)
    assert store.state("grouped").startswith("stream") or len(partition(store)) == 3
    remove(store, [row.id for row in store.articles.listed(Filter())], engine)
    assert (partition(store), store.info("").problems) == (set(), ())
