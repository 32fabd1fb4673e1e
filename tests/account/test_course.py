"""The story's title, its turns, and what of it has a date."""

from collections.abc import Callable

import pytest

from svodka.account.course import developments, timeline, title
from svodka.account.story import make_story
from svodka.claims import StoryInput, align, order_claims
from svodka.model.account import Story

FIRST = (
    "Вестник залива",
    "2024-04-02T10:00",
    "Паром «Аврора» сел на мель",
    "Паром «Аврора» утром 2 апреля сел на мель у острова Тюлений.\n"
    "На борту были 40 пассажиров, все живы.\nПорт открыли в 1988 году.",
)
SECOND = (
    "Берег сегодня",
    "2024-04-02T12:00",
    "Позор на море: горе-капитан посадил паром «Аврора» на мель!",
    "Паром «Аврора» 2 апреля сел на мель возле острова Тюлений.\nНа борту находились 40 пассажиров.",
)
LATER = (
    "Полюс",
    "2024-04-05T09:00",
    "Министр транспорта ушёл в отставку",
    "Министр транспорта Олег Дроздов подал в отставку и попросил прощения у жителей Кильвара.\n"
    "Паром «Аврора» сел на мель 2 апреля у острова Тюлений, на борту были 40 пассажиров.\n"
    "Напомним, порт открыли в 1988 году.",
)
RETELLING = ("Лента дня", "2024-04-07T09:00", "Паром", "Паром «Аврора» 2 апреля сел на мель у острова Тюлений.")


@pytest.fixture(scope="module")
def story(story_of_days: Callable[..., StoryInput]) -> StoryInput:
    return story_of_days(FIRST, SECOND, LATER, RETELLING)


@pytest.fixture(scope="module")
def made(story: StoryInput) -> Story:
    return make_story(story)


def test_the_title_is_plain(story: StoryInput) -> None:
    assert title(story, order_claims(align(story), story)) == "Паром «Аврора» сел на мель"


def test_without_titles_the_first_claim_is_the_title(story_of_days: Callable[..., StoryInput]) -> None:
    bare = story_of_days(*((outlet, day, "", text) for outlet, day, _, text in (FIRST, SECOND)))
    assert title(bare, order_claims(align(bare), bare)).startswith("Паром «Аврора»")


def test_a_day_that_brings_nothing_new_is_no_turn(story: StoryInput, made: Story) -> None:
    found = developments(story, order_claims(align(story), story))
    assert [d.date for d in found] == ["2024-04-02", "2024-04-05"]
    assert "сел на мель" in found[0].gist.text
    assert "подал в отставку" in found[1].gist.text
    assert made.developments == found


def test_the_timeline_has_what_happened_then(story: StoryInput, made: Story) -> None:
    text = {c.id: c.gist.text for c in made.claims}
    dated = [(m.when, text[m.claim]) for m in timeline(made.claims, story)]
    assert any(when == "2024-04-02" and "сел на мель" in gist for when, gist in dated)
    assert [when for when, _ in dated] == sorted(when for when, _ in dated)
    assert not any("пассажиров" in gist and "мель" not in gist for _, gist in dated)
