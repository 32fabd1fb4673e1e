"""Reports: how tight their content is, and that odd texts do them no harm."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from svodka.model.reading import Reading
from svodka.reading.reports.quoted import quoted

Read = Callable[..., Reading]

CONTENT = [
    ("Мэр Игорь Седов заявил, что мост закроют.", ["мост закроют"]),
    ("Мост закроют, сообщил мэр Игорь Седов.", ["Мост закроют"]),
    ("Как сообщил мэр Игорь Седов, мост закроют.", ["мост закроют"]),
    ("Мост, сообщил мэр Игорь Седов, закроют весной.", ["Мост", "закроют весной"]),
    ("По словам мэра Игоря Седова, мост закроют.", ["мост закроют"]),
    ("«Мост мы закроем», — сказал мэр Игорь Седов.", ["Мост мы закроем"]),
    ("«Мост мы закроем, — сказал мэр Игорь Седов. — Он стар».", ["Мост мы закроем", "Он стар"]),
    ("Мэр Игорь Седов сказал: «Мост мы закроем».", ["Мост мы закроем"]),
    ("Мост закрыли. Об этом сообщил мэр Игорь Седов.", ["Мост закрыли."]),
    ("Мэр Игорь Седов призвал жителей беречь воду.", ["беречь воду"]),
    ("Мэр Игорь Седов заявил о готовности закрыть мост.", ["готовности закрыть мост"]),
    ("В отчете фонда говорится, что лес вырубили.", ["лес вырубили"]),
    ("Мэр Игорь Седов заявил, что мост закроют, пишет газета «Заря».", ["мост закроют"]),
]


@pytest.mark.parametrize(("text", "content"), CONTENT, ids=[t for t, _ in CONTENT])
def test_content_is_tight(text: str, content: list[str], read: Read) -> None:
    found = [[c.text for c in r.content] for r in read(text).reports]
    assert content in found


ODD = [
    "",
    "   \n\n",
    "«««",
    '"""""',
    "» сказал он «",
    "— — — сказал",
    "МЭР ЗАЯВИЛ, ЧТО МОСТ ЗАКРОЮТ.",
    "Мэр\u200b заявил,\u00a0что мост\u00ad закроют 🙂.",
    "Об этом сообщил",
    "Об этом сообщил мэр.",
    "По словам",
    "Он сказал. Она сказала. Они сказали.",
    "сказал сказал сказал сказал",
    "Как сообщает, что",
    "которые, по мнению",
    "\u202eМэр заявил\u202c, что да.",
]


@pytest.mark.parametrize("text", ODD)
def test_odd_texts_are_read(text: str, read: Read) -> None:
    hold(text, read(text))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(
            [
                "мэр",
                "заявил",
                ",",
                "что",
                "мост",
                "«",
                "»",
                '"',
                "—",
                ".",
                "по словам",
                "об этом",
                "\n",
                "ТАСС",
                "который",
            ]
        ),
        max_size=30,
    )
)
def test_spans_give_their_text(read: Read, words: list[str]) -> None:
    text = " ".join(words)
    hold(text, read(text))


@given(st.text(alphabet='«»“”„"аб \n—.', max_size=80))
def test_quoted_stretches_are_apart_and_in_order(text: str) -> None:
    marks = quoted(text)
    assert all(a.end <= b.start for a, b in pairwise(marks))
    assert all(0 <= m.start < m.end <= len(text) for m in marks)


def test_long_line_of_marks_is_fast() -> None:
    assert len(quoted("«а» " * 50_000)) == 50_000
    assert quoted("«" * 200_000) == ()


def hold(text: str, reading: Reading) -> None:
    """Every span of the reports and statements gives its own text, and reports come in the order of their sentences."""
    for report in reading.reports:
        links = (*report.carriers, *([report.source] if report.source else []))
        for span in (report.span, report.cue, *report.content, *(x.span for x in links if x.span)):
            assert 0 <= span.start < span.end <= len(text)
            assert text[span.start : span.end] == span.text
    for statement in reading.statements:
        assert text[statement.start : statement.end] == statement.text
    order = [r.sentence for r in reading.reports]
    assert order == sorted(order)
