"""What any store must do, whatever keeps it."""

import pytest

from svodka.model.progress import Silent
from svodka.store import Engine, Filter, QueryError, Store, UnknownIdError, account_of, kept_account, remove, update
from svodka.store.adding import enter
from svodka.store.moments import hours
from tests.conftest import make_article
from tests.store.conftest import BRIDGE, COMET, TEXTS, articles


def filled(store: Store, engine: Engine, texts: list[str] = TEXTS) -> None:
    enter(store, articles(texts), Silent())
    update(store, engine)


def partition(store: Store) -> set[frozenset[str]]:
    return {frozenset(row.articles) for row in store.stories.listed(Filter(), "")}


def test_articles_come_back_as_they_were(store: Store) -> None:
    given = articles()
    assert enter(store, given, Silent()) == (5, 0, 0)
    assert store.articles.get([store.articles.key(a.id) for a in given]) == given


def test_the_same_again_is_nothing_new(store: Store) -> None:
    enter(store, articles(), Silent())
    assert enter(store, articles(), Silent()) == (0, 0, 5)
    assert len(store.articles.listed(Filter())) == 5


def test_stories_readings_and_vectors_are_made_once(store: Store, engine: Engine) -> None:
    enter(store, articles(), Silent())
    assert update(store, engine) == (5, 2)
    assert update(store, engine) == (0, 0)
    assert partition(store) == {frozenset({"a0", "a1", "a2"}), frozenset({"a3", "a4"})}


@pytest.mark.parametrize("batches", [[[4], [2], [0], [3], [1]], [[1, 3], [0, 4, 2]], [[4, 3, 2, 1, 0]]])
def test_the_order_makes_no_difference(store: Store, engine: Engine, batches: list[list[int]]) -> None:
    for batch in batches:
        filled(store, engine, [TEXTS[n] for n in batch])
    assert partition(store) == {frozenset({"a0", "a1", "a2"}), frozenset({"a3", "a4"})}


def test_a_story_keeps_its_id_as_it_grows(store: Store, engine: Engine) -> None:
    filled(store, engine, [BRIDGE[1]])
    before = store.stories.listed(Filter(), "")[0].id
    filled(store, engine)
    after = next(row for row in store.stories.listed(Filter(), "") if "a1" in row.articles)
    assert (after.id, len(after.articles)) == (before, 3)


def test_other_code_makes_derived_rows_anew(store: Store, engine: Engine) -> None:
    filled(store, engine)
    keys = [row.key for row in store.articles.listed(Filter())]
    assert store.readings.missing("another stamp") == sorted(keys)
    assert store.readings.without_vectors("lead", "another stamp") == sorted(keys)


@pytest.mark.parametrize("form", ["мост", "мосту", "МОСТАМИ", "моста ольховки", '"мост через"', "мост -комета"])
def test_words_are_found_in_any_form(store: Store, engine: Engine, form: str) -> None:
    filled(store, engine)
    hits = store.search.find(form, "article", 10)
    assert {hit.article for hit in hits} == {"a0", "a1", "a2"}
    texts = {article.id: article.text for article in articles()}
    for hit in hits:
        assert hit.text == texts[hit.article][hit.start : hit.end]
        assert all(hit.text[a:b].lower().startswith(("мост", "через", "ольховк")) for a, b in hit.marks)
        assert hit.marks


def test_statements_and_quotes_are_found_with_who_says_so(store: Store, engine: Engine) -> None:
    filled(store, engine)
    assert {hit.article for hit in store.search.find("рабочие", "statement", 10)} == {"a0", "a1"}
    (quote,) = store.search.find("ракета", "quote", 10)
    assert (quote.text, quote.who) == ("Ракет там не было", "Тарас Вельмин")


@pytest.mark.parametrize("query", ["", " ", '"', "-комета", "***", "()"])
def test_a_query_without_words_is_refused(store: Store, query: str) -> None:
    with pytest.raises(QueryError):
        store.search.find(query, "article", 10)


@pytest.mark.parametrize("query", ['мост" OR lemmas:комета', "мост NEAR комета", "мост*)(", "лемма:мост"])
def test_a_query_is_words_and_no_language(store: Store, engine: Engine, query: str) -> None:
    filled(store, engine)
    store.search.find(query, "article", 10)


@pytest.mark.parametrize(
    ("filter_", "found"),
    [
        (Filter(min_outlets=3), {"a0"}),
        (Filter(outlet="вестник 4"), {"a3"}),
        (Filter(query="комета"), {"a3"}),
        (Filter(language="en"), set()),
        (Filter(since=hours("2031-03-04")), set()),
        (Filter(since=hours("2031-03")), {"a0", "a3"}),
        (Filter(limit=0), set()),
    ],
)
def test_stories_are_filtered(store: Store, engine: Engine, filter_: Filter, found: set[str]) -> None:
    filled(store, engine)
    assert {min(row.articles) for row in store.stories.listed(filter_, "")} == found


def test_an_account_is_made_once(store: Store, engine: Engine) -> None:
    filled(store, engine)
    story = next(row for row in store.stories.listed(Filter(), "") if "a0" in row.articles)
    assert kept_account(store, story.id) is None
    made = account_of(store, story.id, engine)
    assert made.stories[0].id == story.id
    assert {article.id for article in made.articles} == {"a0", "a1", "a2"}
    assert kept_account(store, story.id) == made == account_of(store, story.id, engine)
    listed = {row.id: row for row in store.stories.listed(Filter(), engine.stamps.accounts)}
    assert listed[story.id].conflicts is not None
    assert store.stories.listed(Filter(), "another stamp")[0].conflicts is None


def test_what_is_removed_leaves_nothing(store: Store, engine: Engine) -> None:
    filled(store, engine)
    assert remove(store, ["a3", "a4"], engine) == 2
    assert partition(store) == {frozenset({"a0", "a1", "a2"})}
    assert store.search.find("комета", "article", 10) == []
    assert store.search.find("комета", "statement", 10) == []
    assert remove(store, ["a0", "a1", "a2"], engine) == 3
    assert (partition(store), store.info("").problems) == (set(), ())


def test_an_unknown_id_changes_nothing(store: Store, engine: Engine) -> None:
    filled(store, engine, COMET)
    with pytest.raises(UnknownIdError):
        remove(store, ["a3", "zz"], engine)
    assert len(store.articles.listed(Filter())) == 2
    with pytest.raises(UnknownIdError):
        account_of(store, "s0", engine)


def test_a_transaction_that_fails_leaves_nothing(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), store.transaction():
        store.articles.enter(articles())
        raise ZeroDivisionError
    assert store.articles.placed() == []


@pytest.mark.parametrize("text", ["", "!!! ???", "😀" * 50, "а" * 5000, "\u200b", 'строка "без конца'])
def test_odd_texts(store: Store, engine: Engine, text: str) -> None:
    enter(store, [make_article(text, title="Мост")], Silent())
    update(store, engine)
    assert len(partition(store)) == 1
    assert len(store.search.find("мосты", "article", 5)) == 1
