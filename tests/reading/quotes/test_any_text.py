"""Whatever the text, every quotation gives its text at its place, and time grows with length alone."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from svodka.model.article import Article
from svodka.model.reading import Link, Reading, Report, Sentence, Token
from svodka.model.span import Span
from svodka.reading.quotes import find_quotes
from svodka.reading.tagging.segmenting import pieces

WORDS = [
    "Порт",
    "сказал",
    "он",
    "что",
    "закрыт",
    "«",
    "»",
    '"',
    "„",
    "“",
    "”",
    " ",
    " — ",
    "—",
    ", ",
    ". ",
    ":",
    "\n",
    "!",
]
TEXT = st.lists(st.sampled_from([*WORDS, "🚢", "\u200b", "\u202e", "A", "5"]), max_size=80).map("".join)


def untagged(text: str) -> tuple[Article, Reading]:
    """A reading without networks: every word is a verb where it ends in "л", and every verb reports what is around."""
    article = Article(id="a", language="ru", text=text, sha256="")
    sentences = []
    for index, piece in enumerate(pieces(article)):
        tokens = tuple(
            Token(a, b, text[a:b], text[a:b].lower(), "VERB" if text[b - 1] == "л" else "NOUN", {}, -1, "root")
            for a, b in piece.words
        )
        sentences.append(
            Sentence(index, piece.start, piece.end, text[piece.start : piece.end], piece.paragraph, "body", tokens)
        )
    reports = tuple(report for s in sentences for t in s.tokens if t.pos == "VERB" for report in [_report(s, t)])
    return article, Reading(article="a", sentences=tuple(sentences), reports=reports)


def _report(sentence: Sentence, token: Token) -> Report:
    cue = Span(token.start, token.end, token.text)
    rest = sentence.text[token.end - sentence.start :]
    return Report(
        article="a", start=token.start, end=token.end, text=token.text, sentence=sentence.index, cue=cue,
        source=Link(name="Порт", kind="person", span=None),
        content=(Span(token.end, sentence.end, rest),) if rest else (), rule="test",
    )  # fmt: skip


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=200)
@given(TEXT)
def test_every_quotation_gives_its_text(text: str) -> None:
    article, reading = untagged(text)
    for quote in find_quotes(article, reading):
        assert quote.text == text[quote.start : quote.end]
        assert quote.text.strip() == quote.text != ""
        assert quote.cue is None or quote.cue.text == text[quote.cue.start : quote.cue.end]


@pytest.mark.parametrize(
    "unit", ['"', "«а", "«а» ", "«Порт закрыт», — сказал он. ", "— Да, — сказал он. — Нет.\n", "- "]
)
def test_time_grows_with_length_alone(unit: str) -> None:
    took = []
    for size in (2_000, 16_000):
        article, reading = untagged(unit * (size // len(unit)))
        start = time.process_time()
        find_quotes(article, reading)
        took.append(time.process_time() - start)
    assert took[1] < 8 * 5 * took[0] + 0.3
