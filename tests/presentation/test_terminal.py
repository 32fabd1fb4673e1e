"""The account in the terminal."""

import msgspec
import pytest

from svodka.model.account import Account
from svodka.presentation import FORMATS, render
from svodka.presentation.messages import LANGUAGES, messages
from tests.presentation.example_account import example_account

WORDS = messages("ru")
SHOWN = render(example_account(), "terminal", WORDS)


@pytest.mark.parametrize(
    "expected",
    [
        "5 изданий · 2–3 источника",
        "расходятся: дата",
        "14 февраля 2031  Портовые вести [284–294] «14 февраля»",
        "12 000 000 EUR",
        "Хроника пересказывает Портовые вести",
        "Bay Courier  ← Портовые вести, Невский листок, Хроника",
        "‹Портовый князёк›",
        "Балтком →",
        "отрицается",
        "тексты/пусто.txt  файл пуст",
        "В Гранитном открыли библиотеку",
        "2029 год",
        "Верфь пока не ответила на запрос редакции.",
    ],
)
def test_it_shows(expected: str) -> None:
    assert expected in SHOWN.replace("\u202f", " ")


def test_every_statement_is_quoted_with_its_offsets() -> None:
    for story in example_account().stories:
        for claim in story.claims:
            for statement in claim.statements:
                assert f"[{statement.start}–{statement.end}]" in SHOWN


@pytest.mark.parametrize("language", LANGUAGES)
def test_plain_text_has_no_colours_and_fits(language: str) -> None:
    text = render(example_account(), "terminal", messages(language))  # type: ignore[arg-type]
    assert "\x1b" not in text
    assert max(len(line) for line in text.splitlines()) <= 100


@pytest.mark.parametrize("format_", FORMATS)
def test_an_empty_account_is_said_to_be_empty(format_: str) -> None:
    empty = Account(made_with=example_account().made_with)
    assert render(empty, format_, WORDS)  # type: ignore[arg-type]


def test_markup_and_escapes_of_a_text_steer_nothing() -> None:
    hostile = "\x1b[31m[bold red]красное\x9b5m[/nonsense] \x07\u202eконец"
    account = example_account()
    story = msgspec.structs.replace(account.stories[0], title=hostile)
    text = render(msgspec.structs.replace(account, stories=(story,)), "terminal", WORDS)
    assert "[31m[bold red]красное5m[/nonsense] конец" in text
    assert not any(sign in text for sign in "\x1b\x9b\x07\u202e")
