"""Findings about letters, stems and manner, on pairs of short statements."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from svodka.claims.alignment.units import units
from svodka.claims.features import Finding, Pairs, denying, facts, letters, manner, undoing
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
        (undoing.deeds_undo_each_other, "Город ввёл пропуска.", "Город отменил пропуска."),
        (undoing.deeds_undo_each_other, "Паром сел на мель.", "Паром сняли с мели."),
        (undoing.deeds_undo_each_other, "Актёра увезли в больницу.", "Актёра выписали из больницы."),
        (undoing.deeds_undo_each_other, "Баржа застряла в протоке.", "Баржу вытащили буксиры."),
        (denying.one_denies_the_other, "Мэр Олег Дёмин опроверг продажу парка.", "Парк продают, пишет газета «Север»."),
        (manner.one_deed, "Совет одобрил план.", "Дума утвердила смету."),
        (manner.one_speaks_of_himself, "Мы построим мост.", "Фирма построит мост."),
        (manner.only_one_is_past, "Фирма построила мост.", "Фирма строит мост."),
        (manner.only_one_is_planned, "Фирма планирует мост.", "Фирма построила мост."),
        (manner.one_tells_only_the_topic, "Тренер ответил на вопрос об отставке.", "Тренер уйдёт в отставку."),
        (facts.other_time_though_near, "Мост закрыли 3 мая 2021 года.", "Мост закрыли 9 июля 2021 года."),
        (letters.shared_stems, "Суд отклонил иск.", "Последовало отклонение жалобы."),
    ],
)
def test_found(make_story: MakeStory, finding: Finding, first: str, second: str) -> None:
    assert _value(make_story, finding, first, second) > 0


@pytest.mark.parametrize(
    ("finding", "first", "second"),
    [
        (undoing.deeds_undo_each_other, "Город ввёл налог.", "Мэрия ввела налог."),
        (undoing.deeds_undo_each_other, "Паром сел на мель.", "Паром не сняли с мели."),
        (undoing.deeds_undo_each_other, "Паром сел на мель.", "Паром сел на мель и утром сошёл с мели."),
        (undoing.deeds_undo_each_other, "Отпуск перенесли на март.", "Отпуск перенесли с марта."),
        (undoing.deeds_undo_each_other, "3 мая 2021 года мост открыли.", "Мост закрыли 3 мая 2021 года."),
        (manner.one_speaks_of_himself, "Мы построим мост.", "Я построю мост."),
        (denying.one_denies_the_other, "Мэр Олег Дёмин опроверг продажу парка.", "Парк не продают, пишет «Север»."),
        (denying.one_denies_the_other, "Мэр Олег Дёмин опроверг продажу парка.", "Дёмин отверг слухи о парке."),
        (manner.one_tells_only_the_topic, "Тренер ответил, что уйдёт в отставку.", "Тренер уйдёт в отставку."),
        (facts.other_time_though_near, "Мост закрыли 3 мая 2021 года.", "Мост закрыли 3 мая 2021 года."),
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
