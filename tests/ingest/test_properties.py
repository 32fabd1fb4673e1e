"""What holds for any text: spans give their text, marks do not overlap, order does not matter, time is linear."""

import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from svodka.ingest import Known, ingest, make_article
from svodka.ingest.encoding import decode
from svodka.ingest.errors import NotTextError
from tests.ingest.marked import read_cases

PIECES = [case.text for case in read_cases("furniture.txt")]
ODD = [
    "\u200b",
    "\u202e",
    "\xa0",
    "😀",
    "İ",
    "\r",
    "\u2028",
    "«",
    "»",
    '"',
    "—",
    "#",
    "©",
    "ОСТАНОВКА",
    "3 мая",
    "\x00",
    "ﬁ",
]
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.sampled_from(ODD), st.text(max_size=30)), max_size=8).map(
    "\n".join
)
GLUED = st.lists(st.one_of(st.sampled_from(PIECES), st.sampled_from(ODD)), max_size=8).map("".join)


@given(st.one_of(TEXTS, GLUED), st.booleans())
@settings(max_examples=80, deadline=None)
def test_spans_give_their_text_and_do_not_overlap(text: str, titled: bool) -> None:
    known = Known(title=text.partition("\n")[0].strip() or None) if titled else Known()
    article = make_article(text, known)
    assert article.text == text
    places = sorted((s.start, s.end) for s in (*article.furniture, *article.headings))
    assert all(a < b for a, b in places)
    assert all(first[1] <= second[0] for first, second in pairwise(places))
    for span in (*article.furniture, *article.headings):
        assert text[span.start : span.end] == span.text
    assert make_article(text, known) == article


@given(st.binary(max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        assert isinstance(decode(data), str)
    except NotTextError as error:
        assert str(error)


@given(st.permutations([f"Мост номер {n} закрыли до осени, сообщил министр." for n in (1, 2, 2, 3, 3)]))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_order_of_sources_does_not_matter(tmp_path: Path, texts: list[str]) -> None:
    paths = []
    for name, text in zip("abcde", texts, strict=True):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        paths.append(str(tmp_path / f"{name}.txt"))
    assert ingest(paths) == ingest(paths[::-1])


@pytest.mark.parametrize(
    "unit",
    [
        "Подписывайтесь на наш канал! ",
        "\n",
        "а",
        "«",
        "А.Б",
        "#тег",
        "Ольга Ким\n",
        "430\nТАНКИ\n",
        "T<a ",
        "с сайта ",
        "., ",
        "2020-05-03T",
        "Напомним, ",
    ],
    ids=repr,
)
def test_time_grows_with_length_and_no_faster(unit: str) -> None:
    make_article(unit)
    spent = [_seconds(unit * (size // len(unit))) for size in (10_000, 50_000)]
    assert spent[1] < 20 * spent[0] + 0.5


def _seconds(text: str) -> float:
    started = time.process_time()
    make_article(text)
    return time.process_time() - started
