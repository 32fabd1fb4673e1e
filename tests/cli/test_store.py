"""`svodka add` and the commands that look into the store."""

import json
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from svodka.model.account import Account
from svodka.model.decision import OutletOf
from svodka.presentation.validation import problems
from svodka.store import Filter, SqliteStore, StoreError, UnknownIdError, decide
from tests.cli.conftest import Result
from tests.presentation import example_articles as texts

LINES = "\n".join(
    json.dumps({"id": id_, "outlet": outlet, "published": day, "text": text}, ensure_ascii=False)
    for id_, outlet, day, text in [
        ("a1", "Портовые вести", "2031-03-03", texts.COURIER_FIRST),
        ("a2", "Невский листок", "2031-03-04", texts.LEAFLET),
        ("b1", "Вечер", "2031-03-05", texts.OTHER_STORY),
    ]
).encode()


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("store") / "desk.db"


@pytest.fixture
def filled(svodka: Callable[..., Result], store: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SVODKA_STORE", str(store))
    if not store.exists():
        shown = svodka("add", "-", stdin=LINES)
        assert (shown.code, shown.err) == (0, "")
        assert shown.out == "3 new, 0 changed, 0 there already, 0 skipped; 2 stories new or changed\n"
    return store


def test_adding_again_is_nothing_new(svodka: Callable[..., Result], filled: Path) -> None:
    shown = svodka("--language", "ru", "add", "-", "/нет.txt", "--store", str(filled), stdin=LINES)
    assert shown.code == 1
    assert shown.out == "новых: 0, изменившихся: 0, уже было: 3, пропущено: 1; новых или изменившихся сюжетов: 0\n"
    assert shown.err.startswith("/нет.txt: ")


def test_nothing_to_add(svodka: Callable[..., Result], filled: Path) -> None:
    shown = svodka("add", "/нет.txt")
    assert shown.code == 2
    assert shown.err.splitlines()[-1] == "nothing to report: no article was read"


def test_stories(svodka: Callable[..., Result], filled: Path) -> None:
    shown = svodka("stories")
    assert shown.code == 0
    assert "2 articles · 2 outlets" in shown.out
    assert shown.out.endswith("2 stories\n")


@pytest.mark.parametrize(
    ("arguments", "count"),
    [
        (("--min-outlets", "2"), 1),
        (("--outlet", "вечер"), 1),
        (("--since", "2031-03-05"), 1),
        (("--since", "2032"), 0),
        (("--language", "ru"), 2),
        (("--language", "en"), 0),
        (("--query", "библиотеками"), 1),
        (("--limit", "1"), 1),
    ],
)
def test_stories_filtered(svodka: Callable[..., Result], filled: Path, arguments: tuple[str, ...], count: int) -> None:
    shown = svodka("stories", "--format", "json", *arguments)
    found = json.loads(shown.out)
    assert (shown.code, found["schema"], len(found["stories"])) == (0, "svodka.stories/1", count)


def test_the_interface_and_the_articles_have_their_languages(svodka: Callable[..., Result], filled: Path) -> None:
    assert svodka("--language", "ru", "stories", "--language", "en").out == "0 сюжетов\n"


def test_a_wrong_day(svodka: Callable[..., Result], filled: Path) -> None:
    assert svodka("stories", "--since", "вчера").code == 2


def test_the_account_of_a_story(svodka: Callable[..., Result], filled: Path) -> None:
    (story,) = json.loads(svodka("stories", "--min-outlets", "2", "--format", "json").out)["stories"]
    shown = svodka("account", "--story", story["id"], "--format", "json")
    account = msgspec.json.decode(shown.out, type=Account)
    assert (shown.code, problems(account), account.stories[0].id) == (0, [], story["id"])
    assert svodka("account", "--story", story["id"], "--format", "json").out == shown.out
    (after,) = json.loads(svodka("stories", "--min-outlets", "2", "--format", "json").out)["stories"]
    assert after["conflicts"] is not None


def test_the_account_is_that_of_the_same_articles(svodka: Callable[..., Result], filled: Path) -> None:
    (story,) = json.loads(svodka("stories", "--min-outlets", "2", "--format", "json").out)["stories"]
    kept = json.loads(svodka("account", "--story", story["id"], "--format", "json").out)["stories"][0]
    plain = json.loads(svodka("account", "-", "--format", "json", stdin=LINES).out)["stories"][0]
    assert {**kept, "id": ""} == {**plain, "id": ""}


@pytest.mark.parametrize("arguments", [(), ("a.txt", "--story", "s1")])
def test_either_sources_or_a_story(svodka: Callable[..., Result], filled: Path, arguments: tuple[str, ...]) -> None:
    shown = svodka("account", *arguments)
    assert (shown.code, shown.out) == (2, "")


def test_search(svodka: Callable[..., Result], filled: Path) -> None:
    shown = svodka("search", "верфью", "--format", "json")
    hits = json.loads(shown.out)["hits"]
    assert shown.code == 0
    assert {hit["kind"] for hit in hits} >= {"article", "statement"}
    assert all(hit["text"][a:b].lower().startswith("верф") for hit in hits for a, b in hit["marks"])
    assert "верф" in svodka("search", "верфью", "--kind", "statement").out


def test_nothing_found(svodka: Callable[..., Result], filled: Path) -> None:
    shown = svodka("search", "дирижабль")
    assert (shown.code, shown.out, shown.err) == (2, "", "nothing found\n")


def test_articles_and_removal(svodka: Callable[..., Result], tmp_path: Path) -> None:
    place = ("--store", str(tmp_path / "a.db"))
    line = '{"url": "http://v.example/1", "title": "Погода", "text": "%s", "published": "2031-03-05"}'
    svodka("add", "-", *place, stdin=(line % "Завтра в Ольховке ожидают дождь и ветер.").encode())
    svodka("add", "-", *place, stdin=(line % "Завтра в Ольховке ожидают снег и ветер.").encode())
    shown = svodka("articles", "--changes", *place).out
    assert "version 2: words or numbers changed" in shown
    assert "− Завтра в Ольховке ожидают дождь и ветер." in shown
    listed = json.loads(svodka("articles", "--format", "json", *place).out)["articles"]
    assert [(row["title"], row["versions"]) for row in listed] == [("Погода", 2)]
    with pytest.raises(UnknownIdError):
        svodka("remove", "нет", *place)
    assert svodka("remove", listed[0]["id"], *place).out == "1 article removed\n"
    assert json.loads(svodka("info", "--format", "json", *place).out)["info"]["articles"] == 0
    told = json.loads(svodka("stories", "--events", "--format", "json", *place).out)["events"]
    assert [event["kind"] for event in told] == ["began"]


def test_info(svodka: Callable[..., Result], filled: Path) -> None:
    shown = svodka("info", "--check")
    assert (shown.code, shown.err) == (0, "")
    assert shown.out.splitlines()[0] == str(filled)
    assert "3 articles, 3 versions" in shown.out
    assert "  sound" in shown.out


@pytest.mark.parametrize("command", [("stories",), ("search", "мост"), ("articles",), ("info",), ("remove", "x")])
def test_no_store(svodka: Callable[..., Result], tmp_path: Path, command: tuple[str, ...]) -> None:
    with pytest.raises(StoreError, match="there is no store here"):
        svodka(*command, "--store", str(tmp_path / "none.db"))
    assert list(tmp_path.iterdir()) == []


def test_decisions_are_listed_and_taken_back(svodka: Callable[..., Result], filled: Path, tmp_path: Path) -> None:
    with SqliteStore.writing(filled) as store:
        article = store.articles.listed(Filter())[0].id
        number = decide(store, OutletOf(article=article, outlet="Заря"), "подпись под статьёй").number
        before = store.articles.version(article).outlet
    shown = svodka("decisions")
    assert f"{number}  {article} is of Заря" in shown.out
    assert "подпись под статьёй" in shown.out
    listed = json.loads(svodka("decisions", "--format", "json").out)
    assert listed["decisions"][-1]["deed"] == {"deed": "outlet", "article": article, "outlet": "Заря"}
    assert "отменено" in svodka("--language", "ru", "decisions", "--undo", str(number)).out
    found = json.loads(svodka("articles", "--format", "json").out)["articles"]
    assert next(a["outlet"] for a in found if a["id"] == article) == before
    with pytest.raises(UnknownIdError, match="no decision has the number 999"):
        svodka("decisions", "--undo", "999")
    (tmp_path / "x.json").write_text("[]", encoding="utf-8")
    with pytest.raises(StoreError, match="no list of decisions"):
        svodka("decisions", "--take", str(tmp_path / "x.json"))


def test_accounts_are_made_for_the_list_and_kept(svodka: Callable[..., Result], tmp_path: Path) -> None:
    place = ("--store", str(tmp_path / "a.db"))
    assert svodka("add", "--quick", "-", *place, stdin=LINES).code == 0
    before = json.loads(svodka("stories", "--format", "json", *place).out)["stories"]
    assert {row["conflicts"] for row in before} == {None}
    after = json.loads(svodka("stories", "--accounts", "--format", "json", *place).out)["stories"]
    assert None not in {row["conflicts"] for row in after}
    assert json.loads(svodka("stories", "--format", "json", *place).out)["stories"] == after


def test_copies(svodka: Callable[..., Result], tmp_path: Path) -> None:
    place = ("--store", str(tmp_path / "a.db"))
    text = "Мост через Сылву закрыли до осени из-за трещин в опорах. Движение пустили в объезд через Заречье. "
    lines = [
        json.dumps({"id": id_, "outlet": id_, "published": f"2031-03-0{day}", "text": text + more}, ensure_ascii=False)
        for id_, day, more in (("late", 4, "Ремонт начнут в мае."), ("early", 3, "Рабочих ищут в трёх городах."))
    ]
    svodka("add", "-", *place, stdin="\n".join(lines).encode())
    (copy,) = json.loads(svodka("copies", "--format", "json", *place).out)["copies"]
    assert (copy["added"], copy["removed"]) == (["Ремонт начнут в мае."], ["Рабочих ищут в трёх городах."])
    shown = svodka("copies", *place).out
    assert "− Рабочих ищут в трёх городах." in shown
    assert shown.endswith("1 pair of near-copies\n")
    assert svodka("copies", "--least", "0.99", *place).out == "0 pairs of near-copies\n"
