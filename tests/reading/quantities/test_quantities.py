"""Quantities against the marked cases, and what holds for any text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from svodka.model.reading import Quantity, Reading, Sentence, Token
from svodka.reading.quantities import find_quantities
from svodka.reading.quantities.numbers import read_number
from svodka.reading.tagging import Tagger
from svodka.reading.times import find_times
from tests.conftest import make_article
from tests.reading.quantities.quantity_cases import read_cases, wrong

FLOOR = 0.95
_PIECES = [
    "3",
    "000",
    "млн",
    "тыс.",
    " ",
    ", ",
    "\u00a0",
    "–",
    "от",
    "до",
    "$",
    "€",
    "%",
    "двадцать",
    "пять",
    "полмиллиона",
    "İ",
    "😀",
    "\u200b",
    "\u202e",
    "«",
    "»",
    "№",
    "1/2",
    "5-7",
    "2,5",
    "Ил-76",
    "раз",
    "в",
    "более чем",
    "половина",
    "вдвое",
    "минус",
    "-",
    "+7 495",
    "15:30",
    "9" * 30,
    "один",
    "десятки",
    "и",
    "сотни",
    "кв. м",
    "с лишним",
    "пятое",
    "место",
    ".",
]


def untagged(text: str) -> tuple[Quantity, ...]:
    """The quantities of a text that is one sentence of bare words: no network is needed."""
    article = make_article(text)
    tokens, at = [], 0
    for word in text.split():
        start = text.index(word, at)
        at = start + len(word)
        tokens.append(Token(start, at, word, word.lower(), "NOUN", {}, -1, "dep"))
    sentence = Sentence(0, 0, len(text), text, 0, "body", tuple(tokens))
    return find_quantities(article, Reading(article=article.id, sentences=(sentence,) if text else ()))


def test_cases(tagger: Tagger) -> None:
    cases = read_cases()

    def find(case: object) -> tuple[Quantity, ...]:
        article = make_article(case.text)  # type: ignore[attr-defined]
        reading = Reading(article=article.id, sentences=tagger.tag([article])[0].sentences)
        times = find_times(article, reading)
        return find_quantities(article, Reading(article=article.id, sentences=reading.sentences, times=times))

    mistakes = wrong(cases, find)
    assert len(cases) >= 120
    assert 1 - len(mistakes) / len(cases) >= FLOOR, "\n".join(mistakes)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=30), st.sampled_from(["", " "]))
def test_any_text(pieces: list[str], glue: str) -> None:
    text = glue.join(pieces)
    end = 0
    for found in untagged(text):
        assert found.text == text[found.start : found.end]
        assert end <= found.start < found.end
        end = found.end


@pytest.mark.parametrize(
    "text",
    ["1 2 " * 5_000, "9" * 220_000, "сто " * 5_000, "$ " * 20_000, "123 " * 5_000, "5-" * 8_000, "1-23" * 8_000],
)
def test_time_is_linear(text: str) -> None:
    started = time.process_time()
    untagged(text)
    assert time.process_time() - started < 20


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1 177 370", 1_177_370),
        ("двадцать пять тысяч триста", 25_300),
        ("1 млн 200 тыс.", 1_200_000),
        ("полмиллиона", 500_000),
    ],
)
def test_numbers(text: str, value: float) -> None:
    number = read_number(text, 0)
    assert number is not None
    assert number.value == value
