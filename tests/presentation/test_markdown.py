"""The account as Markdown."""

import re

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from svodka.presentation.markdown import render
from svodka.presentation.markdown.escaping import escaped
from svodka.presentation.messages import messages
from tests.presentation.example_account import example_account

SHOWN = render(example_account(), messages("ru"))


def test_every_reference_has_its_citation() -> None:
    used = set(re.findall(r"\[\^([\d-]+)\](?!:)", SHOWN))
    explained = re.findall(r"^\[\^([\d-]+)\]: ", SHOWN, re.MULTILINE)
    assert used == set(explained)
    assert len(explained) == len(set(explained)) == 21


def test_a_citation_names_outlet_title_date_address_place_and_words() -> None:
    assert (
        "Портовые вести, “Порт Лодейный попросил у верфи «Ладья» четыре парома”, 3 марта 2031, 09:15 (+03:00), "
        "<https://vesti.example/1>, знаки 267–294: «письмо отправили 14 февраля»" in SHOWN
    )


def test_conflicts_have_their_values() -> None:
    assert "**14 февраля 2031**: Портовые вести «14 февраля»; Хроника «14 февраля»" in SHOWN


@given(st.text(alphabet="ab*_`<>[](){}#|~&!\\-+=1.) \"'", max_size=30))
def test_escaped_text_means_nothing(text: str) -> None:
    shown = " ".join(text.split())
    rendered = MarkdownIt("commonmark").enable("table").render(escaped(shown))
    unescaped = rendered.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")
    assert unescaped == (f"<p>{shown}</p>\n" if shown else "")


def test_a_hostile_title_stays_on_its_line() -> None:
    account = example_account()
    story = msgspec.structs.replace(account.stories[0], title="a\n\n# b <script>|x|")
    assert "# a \\# b \\<script\\>\\|x\\|\n" in render(
        msgspec.structs.replace(account, stories=(story,)), messages("en")
    )
