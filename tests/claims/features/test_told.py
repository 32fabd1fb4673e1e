"""Findings about letters, stems and manner, on pairs of short statements."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from svodka.claims.alignment.units import units
from svodka.claims.features import Finding, Pairs, letters, manner
from svodka.claims.features.letters import stem
from svodka.claims.features.sketch import letters as sketch
from tests.claims.alignment.alignment_cases import MakeStory


def _value(make_story: MakeStory, finding: Finding, first: str, second: str) -> float:
    """The finding about the two texts' only statements."""
    statements = units(make_story(("Первая", "", first), ("Вторая", "", second))).statements
    return float(finding(Pairs(statements, np.array([0]), np.array([1])))[0])


@pytest.mark.parametrize(
    ("finding", "first", "second"),
    [
        (manner.deeds_undo_each_other, "Город ввёл запрет на вывеску.", "Город отменил вывеску."),
        (manner.one_deed, "Совет одобрил план.", "Дума утвердила смету."),
        (manner.one_speaks_of_himself, "Мы построим мост.", "Фирма построит мост."),
        (manner.only_one_is_past, "Фирма построила мост.", "Фирма строит мост."),
        (manner.only_one_is_planned, "Фирма планирует мост.", "Фирма построила мост."),
        (letters.shared_stems, "Суд отклонил иск.", "Последовало отклонение жалобы."),
    ],
)
def test_found(make_story: MakeStory, finding: Finding, first: str, second: str) -> None:
    assert _value(make_story, finding, first, second) > 0


@pytest.mark.parametrize(
    ("finding", "first", "second"),
    [
        (manner.deeds_undo_each_other, "Город ввёл налог.", "Мэрия ввела налог."),
        (manner.one_speaks_of_himself, "Мы построим мост.", "Я построю мост."),
        (manner.only_one_is_past, "Фирма построила мост.", "Мост построили в мае."),
        (letters.shared_stems, "Суд отклонил иск.", "Дождь залил подвалы."),
    ],
)
def test_not_found(make_story: MakeStory, finding: Finding, first: str, second: str) -> None:
    assert _value(make_story, finding, first, second) == 0


def test_spellings_of_a_name_are_alike(make_story: MakeStory) -> None:
    near = _value(make_story, letters.alike_in_letters, "Судья Клаусмайер ушёл.", "Судью звали Клаусмаер.")
    far = _value(make_story, letters.alike_in_letters, "Судья Клаусмайер ушёл.", "Поезд опоздал на час.")
    assert near > 0.3 > far


@given(st.lists(st.lists(st.text(max_size=12), max_size=5), max_size=6))
def test_letters_are_vectors_of_length_one(groups: list[list[str]]) -> None:
    lengths = np.linalg.norm(sketch(groups), axis=1)
    assert all(length == pytest.approx(1, abs=1e-4) or not group for length, group in zip(lengths, groups, strict=True))


@given(st.text())
def test_a_stem_begins_its_lemma(lemma: str) -> None:
    assert lemma.startswith(stem(lemma))
    assert stem(lemma) or not lemma
