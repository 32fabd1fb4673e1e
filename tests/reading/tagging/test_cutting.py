"""Words are cut exactly as razdel cuts them, and letters are mended in linear time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from razdel import tokenize

from svodka.reading.tagging.cutting import words
from svodka.reading.tagging.letters import plain

PARTS = st.sampled_from(
    ["кто", "То", "IT", "12", "٣", "Δ", "yahoo", "\u200b", "\u0301", "😀", *'  \u00a0-—–_.,/\\!?…*:)(;«»"№%+@']
)


@given(st.lists(PARTS, max_size=14).map("".join))
def test_words_are_those_of_razdel(text: str) -> None:
    assert words(text) == [(found.start, found.stop) for found in tokenize(text)]


@pytest.mark.parametrize(
    "case",
    [
        "В|5|,|6|и|7,5|часов",  # a comma that a number follows beyond the space
        "кто|-то|и|кто|-|то",
        "из-за|дождя|,|в|2020|г|.",
        "1/2|и|1|/|2",
    ],
)
def test_marks_beside_a_space(case: str) -> None:
    text = case.replace("|", " ")
    assert words(text) == [(found.start, found.stop) for found in tokenize(text)]


def test_the_mark_of_a_name_is_a_mark() -> None:
    text = "портал Yahoo!."
    assert [text[a:b] for a, b in words(text)] == ["портал", "Yahoo", "!", "."]


@pytest.mark.parametrize("case", ["и.о.|министра", "ЦСКА|Алан|Рябов", "НАТОвский|генерал"])
def test_words_that_razdel_cuts_otherwise(case: str) -> None:
    text = case.replace("ЦСКА|", "ЦСКА").replace("|", " ")
    assert [text[a:b] for a, b in words(text)] == case.split("|")


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Веласкеc и WР", "Веласкес и WP"),
        ("ёлка\u00a0и всё", "елка и всё"),
        ("ВСЁ\tЁж", "ВСЕ Еж"),
        ("IT-отдел", "IT-отдел"),
    ],
)
def test_letters(text: str, mended: str) -> None:
    assert plain(text) == mended
