"""The whole flow on real files: the bundled example, and input that is odd but not wrong."""

import json
from pathlib import Path

import msgspec
import pytest
from jsonschema import Draft202012Validator

from svodka.account import AccountOptions, Models, make_account
from svodka.example import ARTICLES
from svodka.model.account import Account
from svodka.presentation.schema import account_schema
from svodka.presentation.validation import problems
from svodka.reading.reader import Reader
from svodka.reading.tagging import Tagger
from svodka.vectors import Encoder

REPORT = (
    "Мост через Лугу открыли 12 марта, сообщил глава дорожного ведомства Иван Ладогин.\n"
    "Строительство обошлось в 3 млрд рублей. По словам Ладогина, движение запустят в полдень."
)


@pytest.fixture(scope="module")
def options(tagger: Tagger) -> AccountOptions:
    return AccountOptions(models=Models(Reader(tagger), Encoder()))


@pytest.fixture(scope="module")
def example(options: AccountOptions) -> Account:
    return make_account([str(ARTICLES)], options)


def of_rows(folder: Path, rows: list[dict[str, str]], options: AccountOptions) -> Account:
    path = folder / "articles.jsonl"
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    made = make_account([str(path)], options)
    assert problems(made) == []
    return made


def test_the_example_keeps_the_contract(example: Account) -> None:
    assert problems(example) == []
    assert not list(Draft202012Validator(account_schema()).iter_errors(json.loads(msgspec.json.encode(example))))


def test_the_example_is_one_story_and_one_stranger(example: Account) -> None:
    assert sorted(len(s.articles) for s in example.stories) == [1, 9]
    assert 3 <= len(example.stories[0].brief) <= 7


def test_what_the_example_is_for_is_found(example: Account) -> None:
    story = example.stories[0]
    conflicts = {
        (d.slot, v.value) for c in story.claims for d in c.disagreements if d.kind == "conflict" for v in d.values
    }
    assert {("date", "2021-03-23"), ("date", "2021-03-24")} <= conflicts
    assert {slot for slot, _ in conflicts} >= {"date", "quantity", "quote"}
    goods = next(c for c in story.claims if "9,6" in c.gist.text)
    assert [o.name for o in goods.independence.origins] == ["Lloyd's List"]
    assert goods.independence.at_least == 1
    assert any(w.loaded and "режим" in w.text.lower() for w in story.wording)


def test_the_same_again_whatever_the_order(example: Account, options: AccountOptions) -> None:
    sources = sorted(map(str, ARTICLES.iterdir()), reverse=True)
    again = make_account(sources, options)
    assert msgspec.json.encode(again.stories) == msgspec.json.encode(example.stories)


def test_one_article_is_a_story(tmp_path: Path, options: AccountOptions) -> None:
    made = of_rows(tmp_path, [{"text": REPORT}], options)
    assert len(made.stories) == 1
    assert all(c.independence.at_most <= 1 for c in made.stories[0].claims)


def test_copies_are_one_source(tmp_path: Path, options: AccountOptions) -> None:
    rows = [{"id": f"a{n}", "outlet": f"Газета {n}", "text": REPORT} for n in range(40)]
    made = of_rows(tmp_path, rows, options)
    assert len(made.stories) == 1
    assert all(c.independence.at_most <= 1 for c in made.stories[0].claims)
    assert {x.relation for x in made.stories[0].lineage} >= {"copy"}


def test_shared_boilerplate_joins_nothing(tmp_path: Path, options: AccountOptions) -> None:
    plea = "\nПодписывайтесь на наш канал в Telegram! Поддержите редакцию пожертвованием."
    other = "Шахматистка Ольга Ветрова выиграла турнир в Осло. Она обыграла соперницу за 31 ход." + plea
    rows = [{"id": "a", "text": REPORT + plea}, {"id": "b", "text": other}]
    assert len(of_rows(tmp_path, rows, options).stories) == 2


def test_empty_bodies_are_skipped_with_a_reason(tmp_path: Path, options: AccountOptions) -> None:
    made = of_rows(tmp_path, [{"id": "a", "text": REPORT}, {"id": "b", "text": " \n "}], options)
    assert len(made.articles) == 1
    assert len(made.skipped) == 1
    assert made.skipped[0].reason


def test_dates_in_the_future_and_contradictions_inside(tmp_path: Path, options: AccountOptions) -> None:
    text = "Мост откроют 5 июня 2091 года. Мост не откроют никогда, заявил Ладогин. Открыли 12 человек, или 120."
    made = of_rows(
        tmp_path, [{"id": "a", "text": text, "published": "2091-05-01"}, {"id": "b", "text": REPORT}], options
    )
    assert len(made.articles) == 2


def test_nothing_readable_gives_an_account_that_says_so(tmp_path: Path, options: AccountOptions) -> None:
    made = make_account([str(tmp_path / "missing.txt")], options)
    assert made.stories == ()
    assert "missing.txt" in (made.skipped[0].path or "")


def test_many_articles_read_in_two_processes_give_the_same(
    example: Account, options: AccountOptions, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("svodka.account.making.MANY", 2)
    assert make_account([str(ARTICLES)], AccountOptions(models=options.models, processes=2)) == example
