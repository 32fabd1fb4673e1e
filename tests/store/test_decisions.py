"""Decisions are kept, hold after everything is made anew, and can be taken back: the same for every backend."""

from pathlib import Path

import pytest

from svodka.model.account import Account, Claim
from svodka.model.decision import Note, OneClaim, OneHouse, OneStory, OutletOf, OwnStory, SpeakerOf
from svodka.model.progress import Silent
from svodka.model.span import Evidence
from svodka.presentation.store.as_json import render
from svodka.store import (
    Engine,
    Filter,
    Store,
    StoreError,
    UnknownIdError,
    account_of,
    decide,
    decisions_about,
    kept_account,
    take_over,
    undo,
    update,
)
from svodka.store.adding import enter
from tests.conftest import make_article
from tests.store.conftest import BRIDGE, Opened, articles


@pytest.fixture
def filled(store: Store, engine: Engine) -> Store:
    enter(store, articles(), Silent())
    update(store, engine)
    return store


def stories(store: Store) -> list[set[str]]:
    return sorted((set(row.articles) for row in store.stories.listed(Filter(), "")), key=sorted)


def bridge(store: Store) -> str:
    return next(row.id for row in store.stories.listed(Filter(), "") if "a0" in row.articles)


def holding(account: Account, words: str) -> Claim:
    return next(c for c in account.stories[0].claims if any(words in s.text for s in c.statements))


def test_claims_are_joined_and_parted_again(filled: Store, engine: Engine) -> None:
    account = account_of(filled, bridge(filled), engine)
    places = [holding(account, words).statements[0] for words in ("Ракет", "обрушился")]
    made = decide(filled, OneClaim(places=tuple(places)), "so says the map")
    assert kept_account(filled, bridge(filled)) is None
    after = account_of(filled, bridge(filled), engine)
    assert holding(after, "Ракет").id == holding(after, "обрушился").id
    assert [(d.number, d.reason, d.lapsed) for d in after.stories[0].decisions] == [(made.number, made.reason, False)]
    assert undo(filled, made.number).undone is not None
    assert account_of(filled, bridge(filled), engine) == account
    assert len(decisions_about(filled, [filled.articles.key("a0")])) == 1


def test_a_speaker_stays_corrected_when_everything_is_read_anew(filled: Store, engine: Engine) -> None:
    quote = account_of(filled, bridge(filled), engine).stories[0].quotes[0]
    place = Evidence(quote.article, quote.start, quote.end, quote.text)
    decide(filled, SpeakerOf(quote=place, name="Олег Сомов"))
    with filled.transaction():
        filled.note("grouped", "")
    update(filled, engine)
    found = account_of(filled, bridge(filled), engine).stories[0].quotes
    assert [q.speaker.name for q in found if q.speaker and q.text == quote.text] == ["Олег Сомов"]


def test_stories_are_joined_and_parted(filled: Store, engine: Engine) -> None:
    assert stories(filled) == [{"a0", "a1", "a2"}, {"a3", "a4"}]
    id_ = bridge(filled)
    one = decide(filled, OneStory(articles=("a0", "a3")))
    update(filled, engine)
    assert stories(filled) == [{"a0", "a1", "a2", "a3", "a4"}]
    assert bridge(filled) == id_
    undo(filled, one.number)
    decide(filled, OwnStory(articles=("a2",), rest=("a0", "a1")))
    update(filled, engine)
    assert stories(filled) == [{"a0", "a1"}, {"a2"}, {"a3", "a4"}]
    assert bridge(filled) == id_


def test_an_outlet_is_set_in_lists_and_accounts_and_goes_back(filled: Store, engine: Engine) -> None:
    made = decide(filled, OutletOf(article="a1", outlet="Заря"))
    assert [row.id for row in filled.articles.listed(Filter(outlet="Заря"))] == ["a1"]
    account = account_of(filled, bridge(filled), engine)
    assert {a.id: a.outlet for a in account.articles}["a1"] == "Заря"
    undo(filled, made.number)
    assert [row.id for row in filled.articles.listed(Filter(outlet="Вестник 1"))] == ["a1"]


def test_an_outlet_stays_set_when_the_text_changes(store: Store, engine: Engine) -> None:
    first, second = (
        make_article(text, id=id_, url="https://example.org/1", outlet="Вечер", published="2031-03-03")
        for text, id_ in ((BRIDGE[0], "v1"), (BRIDGE[1], "v2"))
    )
    enter(store, [first], Silent())
    decide(store, OutletOf(article="v1", outlet="Заря"))
    enter(store, [second], Silent())
    assert [(row.id, row.outlet) for row in store.articles.listed(Filter())] == [("v2", "Заря")]


def test_houses_concern_every_story_and_notes_change_nothing(filled: Store, engine: Engine) -> None:
    account = account_of(filled, bridge(filled), engine)
    note = decide(filled, Note(text="позвонить в мэрию", story=bridge(filled)))
    assert kept_account(filled, bridge(filled)) == account
    decide(filled, OneHouse(outlets=("Вестник 0", "Вестник 1")))
    assert kept_account(filled, bridge(filled)) is None
    keys = [filled.articles.key("a3")]
    assert [type(d.deed) for d in decisions_about(filled, keys)] == [OneHouse]
    assert note in decisions_about(filled, keys, bridge(filled))


def test_decisions_are_handed_on(filled: Store, opened: Opened, engine: Engine, tmp_path: Path) -> None:
    decide(filled, OutletOf(article="a1", outlet="Заря"), "подпись")
    undo(filled, decide(filled, OneHouse(outlets=("Заря", "Вестник 2"))).number)
    decide(filled, OutletOf(article="a4", outlet="Полдень"))
    handed = tmp_path / "decisions.json"
    handed.write_text(render("svodka.decisions/1", {"decisions": filled.decisions.all()}), encoding="utf-8")
    with opened(tmp_path / "other.db") as other:
        enter(other, articles(BRIDGE), Silent())
        left_out = take_over(other, handed)
        assert len(left_out) == 1
        assert "no article has the id a4" in left_out[0]
        assert other.decisions.all() == filled.decisions.all()[:2]
        assert take_over(other, handed) == left_out
        assert len(other.decisions.all()) == 2


def test_a_file_that_is_no_list_of_decisions(filled: Store, tmp_path: Path) -> None:
    for content in (b"", b"{}", b'{"schema": "svodka.stories/1", "decisions": []}', b"\xff"):
        (tmp_path / "x.json").write_bytes(content)
        with pytest.raises(StoreError, match="no list of decisions"):
            take_over(filled, tmp_path / "x.json")
    with pytest.raises(StoreError, match="no list of decisions"):
        take_over(filled, tmp_path / "nowhere.json")


def test_what_is_not_there_cannot_be_decided(filled: Store) -> None:
    with pytest.raises(UnknownIdError):
        decide(filled, OutletOf(article="nobody", outlet="Заря"))
    with pytest.raises(UnknownIdError):
        undo(filled, 77)
    assert filled.decisions.all() == []


def test_the_state_changes_with_every_decision(filled: Store) -> None:
    states = [filled.decisions.state()]
    number = decide(filled, OutletOf(article="a1", outlet="Заря")).number
    states.append(filled.decisions.state())
    undo(filled, number)
    states.append(filled.decisions.state())
    assert len(set(states)) == 3
