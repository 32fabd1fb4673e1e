"""Times against the marked cases, and what holds for any text."""

import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from svodka.languages import load
from svodka.model.reading import Reading, Sentence, Time, Token
from svodka.reading.numerals import value_of
from svodka.reading.plain import plain
from svodka.reading.tagging import Tagger
from svodka.reading.times import find_times
from svodka.reading.times.calendar import Period, at, between, shifted
from svodka.reading.times.grammar import RULES
from tests.conftest import make_article
from tests.reading.times.time_cases import read_cases, wrong

FLOOR = 0.95
_PIECES = [
    "3",
    "мая",
    "2020",
    "г.",
    " ",
    ", ",
    "\u00a0",
    "–",
    "в",
    "с",
    "по",
    "субботу",
    "днем ранее",
    "31.12.2019",
    "İ",
    "😀",
    "\u200b",
    "\u202e",
    "«",
    "№",
    "1/2",
    "20-х",
    "II",
    "квартале",
    "прошлого",
    "года",
    "два",
    "месяца",
    "назад",
    "9" * 30,
    "через",
    "сегодня",
    "до",
    "этого",
    "\u0301",
    "-",
    "летом",
    "первого",
    "XX",
    "веке",
    "0000-00-00",
    ".",
]


def untagged(text: str, published: str | None = None) -> tuple[Time, ...]:
    """The times of a text that is one sentence of bare words: no network is needed."""
    article = make_article(text, published=published)
    words, tokens, at_ = text.split(), [], 0
    for word in words:
        start = text.index(word, at_)
        at_ = start + len(word)
        tokens.append(Token(start, at_, word, word.lower(), "X", {}, -1, "dep"))
    sentence = Sentence(0, 0, len(text), text, 0, "body", tuple(tokens))
    return find_times(article, Reading(article=article.id, sentences=(sentence,) if text else ()))


def test_cases(tagger: Tagger) -> None:
    cases = read_cases()

    def find(case: object) -> tuple[Time, ...]:
        article = make_article(case.text, published=case.published)  # type: ignore[attr-defined]
        tagged = tagger.tag([article])[0]
        return find_times(article, Reading(article=article.id, sentences=tagged.sentences))

    mistakes = wrong(cases, find)
    assert len(cases) >= 200
    assert 1 - len(mistakes) / len(cases) >= FLOOR, "\n".join(mistakes)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.sampled_from(_PIECES), max_size=30),
    st.sampled_from(["", " "]),
    st.sampled_from([None, "2024-03-14", "2024"]),
)
def test_any_text(pieces: list[str], glue: str, published: str | None) -> None:
    text = glue.join(pieces)
    end = 0
    for found in untagged(text, published):
        assert found.text == text[found.start : found.end]
        assert end <= found.start < found.end
        end = found.end


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80))
def test_plain_keeps_length(text: str) -> None:
    assert len(plain(text)) == len(text)


@pytest.mark.parametrize(
    "text", ["1 2 " * 5_000, "9" * 220_000, "2 и " * 5_000, "май " * 5_000, " " * 250_000, "в " * 50_000]
)
def test_time_is_linear(text: str) -> None:
    started = time.process_time()
    untagged(text, "2024-03-14")
    assert time.process_time() - started < 20


def test_wrong_weekday_is_noted(read: Callable[..., Reading]) -> None:
    found = untagged("Во вторник, 13 марта, прошел митинг", "2024-03-14")[0]
    assert found.value == "2024-03-13"
    assert found.note == "the weekday does not fit: 2024-03-13 is a Wednesday"


def test_rules_have_names_and_first_words() -> None:
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)
    assert all(rule.first_words for rule in RULES)


def test_moving_about() -> None:
    assert shifted(Period((2024, 3, 31), (2024, 3, 31)), "month", 1) == at(2024, 4)
    assert shifted(Period((2024,), (2024,)), "day", 1) is None
    assert shifted(Period((2023, 1), (2023, 3)), "year", -1) == between((2022, 1), (2022, 3))
    assert at(2023, 2, 29) is None
    assert value_of("двадцать двадцать") is None
    assert load("ru", "months")[0]["number"] == "1"
