"""What was lost on the way, what rests on whom, what contradicts itself: said in every format and language."""

import pytest

from svodka.presentation import render
from svodka.presentation.messages import messages
from tests.presentation.example_account import example_account

FORMATS = ("terminal", "markdown", "html")
EXPECTED = {
    "ru": (
        "Портовые вести вслед за Хроника: число стало точным: около 12 млн евро ⇒ 12 млн евро",
        "источник потерян",
        "источник не назван",
        "без этого источника не останется ни одного у утверждений 2, 3",
        "заголовок спорит с текстом: Хроника",
        "более общее: 1",
        "более точное: 2",
    ),
    "en": (
        "the number became exact",
        "the source is lost",
        "without this source none is left for claims 2, 3",
        "headline against text: Хроника",
        "more general: 1",
        "the numbers do not agree",
        "an approximate number became an exact one",
    ),
}


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("language", ["ru", "en"])
def test_it_is_said(format_: str, language: str) -> None:
    shown = render(example_account(), format_, messages(language))  # type: ignore[arg-type]
    plain = " ".join(shown.replace("\u202f", " ").replace("\xa0", " ").split())
    for expected in EXPECTED[language]:
        assert expected in plain


@pytest.mark.parametrize("format_", FORMATS)
def test_the_pair_of_sentences_stands_beside_each_loss(format_: str) -> None:
    shown = " ".join(render(example_account(), format_, messages("ru")).split())  # type: ignore[arg-type]
    for loss in example_account().stories[0].drift:
        assert loss.earlier.text in shown
        assert loss.later.text in shown
