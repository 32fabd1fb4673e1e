"""Pairing of quotation marks: nesting, what has no partner, and time on hostile texts."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svodka.reading.quotes.marks import pair_marks

MARKED_TEXT = st.text(alphabet=st.sampled_from(list('«»„“”"‹›‚‘аБ1 .,—-:!\n\u00a0\u200b\u202e')), max_size=200)


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ('"А" и "Б"', ["А", "Б"]),
        ('"На складах "Порта" пусто", - сказал', ['На складах "Порта" пусто', "Порта"]),
        ("«Мы из «Порта», — сказал", ["Мы из «Порта", "Порта"]),
        ("„Это “слово“ да“", ["Это “слово“ да", "слово"]),
        ("«Раз.\n«Два.\nТри», — сказал", ["Раз.\n«Два.\nТри"]),
        ('экран 5" и "слово"', ["слово"]),
        ("«без пары", []),
        ("без пары» и «слово»", ["слово"]),
        ('"слово ", - сказал', ["слово "]),
        ("«»", []),
        ("‚““1“—\u00a01“1", ["“1“—\u00a01", "1"]),
        ("«А „Б “В“ Г“ Д»", ["А „Б “В“ Г“ Д", "Б “В“ Г", "В"]),
    ],
)
def test_pairs(text: str, inner: list[str]) -> None:
    got = [text[m.inner_start : m.inner_end] for m in pair_marks(text)]
    assert [g.rstrip("»") for g in got] == inner


@given(MARKED_TEXT)
def test_pairs_nest_and_stay_inside(text: str) -> None:
    found = pair_marks(text)
    assert list(found) == sorted(found)
    for m in found:
        assert 0 <= m.start < m.inner_start <= m.inner_end <= m.end <= len(text)
        assert m.depth >= 1
    for a in found:
        for b in found:
            apart = a.end <= b.start or b.end <= a.start
            nested = (a.start <= b.start and b.end <= a.end) or (b.start <= a.start and a.end <= b.end)
            assert apart or nested


@pytest.mark.parametrize("unit", ['"', "«", "»", '«"', '" ', '"\n', "«а»", "«а\n", '" а"\n', "«а «б» "])
def test_time_is_linear_in_length(unit: str) -> None:
    took = []
    for size in (20_000, 160_000):
        text = unit * (size // len(unit))
        start = time.process_time()
        pair_marks(text)
        took.append(time.process_time() - start)
    assert took[1] < 8 * 4 * took[0] + 0.5
