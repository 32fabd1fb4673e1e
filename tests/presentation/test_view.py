"""What the formats share: dates in words, names, cells of the grid, harmless text."""

import unicodedata

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from svodka.model.article import Furniture
from svodka.model.span import Evidence
from svodka.presentation.messages import messages
from svodka.presentation.view.dates import bounds, in_words
from svodka.presentation.view.forms import heads
from svodka.presentation.view.grid import rows
from svodka.presentation.view.index import source_name, speaks, story_views, unlike_names
from svodka.presentation.view.phrases import grouped, hedge, origins
from svodka.presentation.view.safe import KEPT, is_hidden, line, sentence, web_address
from tests.presentation.example_account import ARTICLES, example_account


@pytest.mark.parametrize(
    ("value", "russian", "english"),
    [
        ("2031", "2031 год", "2031"),
        ("2031-03", "март 2031", "March 2031"),
        ("2031-03-03", "3 марта 2031", "3 March 2031"),
        ("2031-03-03T09:15", "3 марта 2031, 09:15", "3 March 2031, 09:15"),
        ("2031-03-03T09:15+03:00", "3 марта 2031, 09:15 (+03:00)", "3 March 2031, 09:15 (+03:00)"),
        ("2031-03-03T09:15:30Z", "3 марта 2031, 09:15 (UTC)", "3 March 2031, 09:15 (UTC)"),
        ("2031-02/2031-03", "февраль 2031 – март 2031", "February 2031 – March 2031"),
        ("весной", "весной", "весной"),
        ("2031-13", "2031-13", "2031-13"),
    ],
)
def test_dates_keep_their_precision(value: str, russian: str, english: str) -> None:
    assert in_words(value, messages("ru")) == russian
    assert in_words(value, messages("en")) == english


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2031", "2031-01-01", "2031-12-31"),
        ("2032-02", "2032-02-01", "2032-02-29"),
        ("2031-02/2031-04", "2031-02-01", "2031-04-30"),
        ("2031-03-03T09:15", "2031-03-03", "2031-03-03"),
    ],
)
def test_bounds_of_a_date(value: str, first: str, last: str) -> None:
    assert bounds(value) == (first, last)


def test_an_article_without_an_outlet_is_called_by_its_file_or_words() -> None:
    assert source_name(ARTICLES[4]) == "паромы"
    assert source_name(msgspec.structs.replace(ARTICLES[4], path=None)) == "Четыре парома построят для порта…"


def test_two_articles_of_one_outlet_have_two_names() -> None:
    twice = [ARTICLES[0], ARTICLES[1], msgspec.structs.replace(ARTICLES[0], id="again")]
    assert list(unlike_names(twice).values()) == ["Портовые вести", "Невский листок", "Портовые вести (2)"]


def test_the_grid() -> None:
    view = story_views(example_account())[0]
    states = {row.claim.id: [cell.state for cell in row.cells] for row in rows(view, view.ordered)}
    assert states == {
        "c1": ["says", "says", "says", "denies", "says"],
        "c2": ["says", "differs", "says", "silent", "says"],
        "c3": ["says", "differs", "says", "silent", "silent"],
        "c4": ["differs", "differs", "says", "silent", "silent"],
        "c5": ["silent", "silent", "silent", "says", "says"],
        "c6": ["says", "says", "silent", "silent", "silent"],
        "c7": ["silent", "silent", "silent", "says", "silent"],
    }


def test_a_negative_telling_that_contradicts_nothing_is_no_denial() -> None:
    view = story_views(example_account())[0]
    denied = view.claims["c1"]
    without = tuple(d for d in denied.disagreements if d.slot != "polarity")
    other = msgspec.structs.replace(denied, disagreements=without)
    assert [cell.state for cell in rows(view, (denied,))[0].cells][3] == "denies"
    assert [cell.state for cell in rows(view, (other,))[0].cells][3] == "unsure"


def test_a_negative_telling_is_marked_only_where_the_gist_says_yes() -> None:
    claims, words = story_views(example_account())[0].claims, messages("ru")
    marks = {id_: [hedge(s, claims[id_], words) for s in claims[id_].statements] for id_ in ("c1", "c5")}
    assert marks == {"c1": ["", "", "", "отрицается", ""], "c5": ["", ""]}


def test_a_yes_to_a_negative_gist_is_marked_where_the_two_contradict() -> None:
    claim, words = story_views(example_account())[0].claims["c1"], messages("ru")
    denial = claim.statements[3]
    gist = Evidence(article=denial.article, start=denial.start, end=denial.end, text=denial.text)
    no = msgspec.structs.replace(claim, gist=gist)
    assert [hedge(s, no, words) for s in claim.statements] == ["утверждается", "утверждается", "", "", ""]
    alike = msgspec.structs.replace(no, disagreements=())
    assert {hedge(s, alike, words) for s in claim.statements} == {""}


def test_origins_are_a_range() -> None:
    claims = {claim.id: claim for claim in example_account().stories[0].claims}
    words = messages("ru")
    assert origins(claims["c1"].independence, words) == "2–3 источника"
    assert origins(claims["c2"].independence, words) == "1 источник"
    assert origins(claims["c6"].independence, words) == "источники не названы, не больше 2"
    assert origins(claims["c7"].independence, words) == "источник не назван"


def test_long_numbers_are_grouped_and_dates_are_not() -> None:
    assert grouped("12000000 EUR") == "12\u202f000\u202f000 EUR"
    assert grouped("2031-02-14") == "2031-02-14"


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "//evil.example",
        "https://",
        "http://[",
        "https://a b",
        "https://a.example/\u202egpj",
        "https://a.example/" + "a" * 5000,
        "file:///etc/passwd",
        "",
    ],
)
def test_only_web_addresses_are_links(url: str) -> None:
    assert web_address(url) is None


def test_a_web_address_is_a_link() -> None:
    assert web_address("https://vesti.example/1?a=б") == "https://vesti.example/1?a=б"


@given(st.text(alphabet=st.characters()))
def test_lines_are_clean_for_any_text(text: str) -> None:
    for shown in (line(text), sentence(text)):
        assert not any(is_hidden(char) for char in shown)
        assert len(shown.splitlines()) <= 1


def test_a_very_long_title_is_cut() -> None:
    assert len(line("а" * 10_000_000)) == 201
    assert line("ко" + "\u200b" * 5_000 + "нец") == "ко…"


@pytest.mark.parametrize("stem", ["паромы", "ferry-report", "vesti_2031-03", "статья 12"])
def test_file_names_that_speak(stem: str) -> None:
    assert speaks(stem)


@pytest.mark.parametrize("stem", ["12345", "003_0043cdf7d8d0b7ad", "deadbeef01cafe", "a1"])
def test_file_names_that_do_not(stem: str) -> None:
    assert not speaks(stem)


def test_first_words_begin_after_furniture() -> None:
    bare = msgspec.structs.replace(ARTICLES[0], outlet=None, title=None, url=None, path="0043cdf7d8d0b7ad.txt")
    first = Furniture(0, 5, "Порт ", "dateline")
    assert source_name(msgspec.structs.replace(bare, furniture=(first, *bare.furniture))).startswith(
        "Лодейный попросил"
    )
    assert source_name(msgspec.structs.replace(bare, text="", furniture=())) == "0043cdf7d8d0b7ad"


def test_hidden_characters_are_unicode_s_own() -> None:
    hidden = {chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) in {"Cc", "Cf", "Cs"}}
    assert {chr(code) for code in range(0x110000) if is_hidden(chr(code))} >= hidden - KEPT
    assert not any(is_hidden(char) for char in KEPT)


def test_the_forms_of_a_name_are_one_in_a_list() -> None:
    head = heads(["Актриса", "актрису", "актриса театра", "МИД", "МИДа", "воин"])
    assert head["актрису"] == head["Актриса"] == "актриса"
    assert head["МИДа"] == "МИД"
    assert head["актриса театра"] == "актриса театра"
    assert head["воин"] == "воин"
