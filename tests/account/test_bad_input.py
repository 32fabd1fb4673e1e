"""Input that is odd, but not wrong: a sensible account of each, and no crash."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from svodka.account import AccountOptions, Models, make_account
from svodka.model.account import Account
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


def of_rows(folder: Path, rows: Sequence[dict[str, str]], options: AccountOptions) -> Account:
    path = folder / "articles.jsonl"
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    made = make_account([str(path)], options)
    assert problems(made) == []
    return made


def test_four_hundred_copies_of_one_text(tmp_path: Path, options: AccountOptions) -> None:
    text = "Мост через Лугу открыли 12 марта, сообщил Иван Ладогин."
    made = of_rows(tmp_path, [{"id": f"a{n}", "outlet": f"Газета {n}", "text": text} for n in range(400)], options)
    (story,) = made.stories
    assert len(story.articles) == 400
    assert all(c.independence.at_most <= 1 for c in story.claims)
    assert not any(d.kind == "conflict" for c in story.claims for d in c.disagreements)
    assert story.drift == ()


def test_a_headline_that_contradicts_its_own_text(tmp_path: Path, options: AccountOptions) -> None:
    title = "Мост через Лугу в Тарске открыли 14 марта"
    text = "Мост через Лугу в Тарске открыли 12 марта, рассказал Иван Ладогин. Движение по нему запустят в полдень."
    made = of_rows(tmp_path, [{"id": "a", "title": title, "text": f"{title}\n{text}"}], options)
    found = [d for s in made.stories for c in s.claims for d in c.disagreements if d.kind == "conflict"]
    assert [(d.slot, {v.value for v in d.values}) for d in found] == [("date", {"12 марта", "14 марта"})]
    assert found[0].within == found[0].headlines == (made.articles[0].id,)


def test_an_article_that_contradicts_itself(tmp_path: Path, options: AccountOptions) -> None:
    text = (
        "Завод в Тарске уволит 200 рабочих, сообщил директор Иван Ладогин. Профсоюз обратился в суд.\n"
        "Летом завод в Тарске уволит 300 рабочих. Суд рассмотрит иск в июне."
    )
    made = of_rows(tmp_path, [{"id": "a", "text": text}], options)
    found = [d for s in made.stories for c in s.claims for d in c.disagreements]
    assert all(d.within and not d.headlines for d in found)


@pytest.mark.parametrize("body", ["", "\n\n", "Подписывайтесь на наш канал в Telegram!", "…", "12", "— — —"])
def test_empty_bodies(body: str, tmp_path: Path, options: AccountOptions) -> None:
    rows = [{"id": "a", "title": "Мост открыли", "text": body}, {"id": "b", "text": REPORT}]
    made = of_rows(tmp_path, rows, options)
    assert any(s.claims for s in made.stories)


def test_dates_in_the_future(tmp_path: Path, options: AccountOptions) -> None:
    later = REPORT.replace("12 марта", "12 марта 2097 года")
    rows = [
        {"id": "a", "outlet": "Вестник", "published": "2096-11-02", "text": REPORT},
        {"id": "b", "outlet": "Курьер", "published": "2096-11-03", "text": later},
        {"id": "c", "outlet": "Хроника", "published": "9999-12-31", "text": REPORT},
    ]
    made = of_rows(tmp_path, rows, options)
    assert all(len(d.date) == 10 for s in made.stories for d in s.developments)
    assert sum(len(s.articles) for s in made.stories) == 3


def test_nothing_but_boilerplate_in_common(tmp_path: Path, options: AccountOptions) -> None:
    plea = "\nПодписывайтесь на наш канал в Telegram! Поддержите редакцию пожертвованием. Все права защищены."
    texts = (
        REPORT,
        "Шахматистка Ольга Ветрова выиграла турнир в Осло. Она обыграла соперницу за 31 ход.",
        "Цены на гречку в области выросли на треть. В магазинах за ней стоят очереди.",
    )
    made = of_rows(tmp_path, [{"id": str(n), "text": t + plea} for n, t in enumerate(texts)], options)
    assert len(made.stories) == 3
    assert all(x.relation == "cites" for s in made.stories for x in s.lineage)
