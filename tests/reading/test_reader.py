"""The chain of stages, and what holds for every reading whatever the text."""

from collections.abc import Callable

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from svodka.model.reading import Reading
from svodka.reading.reader import STAGES, Reader
from svodka.reading.tagging import Tagger
from tests.conftest import make_article

ODD = [
    "",
    " \n\u200b\n",
    '«» „“ "" «««',
    "ВСЁ НАПИСАНО ЗАГЛАВНЫМИ БУКВАМИ, СООБЩИЛ МИНИСТР ПЕТРОВ.",
    "Одна строка без точки",
    'Он сказал: «Она ответила: „Никогда "так" не делайте“» — и ушёл 😀 в 25:61.',
    "\u202eИванов\u202c заявил, что \u00a0\u2009 5\u00a0000 рублей — «мало».",
    "Вчера Bеласкec (лат. c) сказал, что 32 мая 2020 года не наступит…" * 30,
]


def test_each_stage_needs_only_what_was_found_before() -> None:
    there = {"article", "sentences", "names"}
    for stage in STAGES:
        assert set(stage.needs) <= there
        there.add(stage.adds)
    assert there == set(Reading.__struct_fields__)


def spans_of(value: object) -> list[tuple[int, int, str]]:
    """Every span anywhere in a reading."""
    if isinstance(value, tuple | list):
        return [s for item in value for s in spans_of(item)]
    if not isinstance(value, msgspec.Struct):
        return []
    names = value.__struct_fields__
    own = [(value.start, value.end, value.text)] if {"start", "end", "text"} <= set(names) else []  # type: ignore[attr-defined]
    return own + [s for name in names for s in spans_of(getattr(value, name))]


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_odd_texts_are_read_and_every_span_gives_its_text(text: str, read: Callable[..., Reading]) -> None:
    for start, end, quoted in spans_of(read(text, published="2020-05-03")):
        assert text[start:end] == quoted


PIECES = st.sampled_from(
    [
        "Министр Иванов заявил, что ", "завод закроют", "«мы ", "не согласны»", ", — сказал он", ". ", "\n", "— ",
        "По данным ТАСС, ", "3 мая ", "около 5 тыс. рублей", "в тот же день ", "„", "“", "\"", "(", ")", "😀", "\u200b",
        "\u00a0", "Reuters", "Об этом сообщил представитель ведомства. ", "якобы ", "\u202e", "?", "!..",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=25).map("".join))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_mixture_is_read(tagger: Tagger, text: str) -> None:
    for start, end, quoted in spans_of(Reader(tagger).read([make_article(text)])[0]):
        assert text[start:end] == quoted


def test_a_reading_does_not_depend_on_its_neighbours(tagger: Tagger) -> None:
    articles = [make_article(text) for text in ODD]
    together = Reader(tagger).read(articles)
    assert together == [Reader(tagger).read([a])[0] for a in articles]
