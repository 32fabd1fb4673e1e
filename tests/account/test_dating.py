"""A date is the deed's own or only mentioned."""

from collections.abc import Callable

import pytest

from svodka.account.dating import event_date
from svodka.claims import StoryInput

DATED = (
    ("Паром сел на мель 23 марта у мыса Тихого.", "2024-03-23"),
    ("По словам капитана, 23 марта паром сел на мель.", "2024-03-23"),
    ("В порту сообщили, что паром вышел в рейс 23 марта.", "2024-03-23"),
    ("Билеты на рейс, назначенный на 23 марта, вернули.", None),
    ("Жителям посоветовали не планировать поездки в 2025 году.", None),
    ("Победитель гонки 2019 года потерпел крушение.", None),
    ("Паром не ходит.", None),
)


@pytest.mark.parametrize(("text", "when"), DATED, ids=[text for text, _ in DATED])
def test_the_date_of_the_deed(text: str, when: str | None, story_of_days: Callable[..., StoryInput]) -> None:
    reading = story_of_days(("Вестник залива", "2024-04-02", "", text)).readings[0]
    assert next((d for s in reading.statements if (d := event_date(s, reading))), None) == when
