"""What `svodka explain` and `svodka read` show of one article."""

from collections.abc import Callable

import msgspec
import pytest

from svodka.model.article import Article, Furniture
from svodka.model.reading import Reading
from svodka.presentation import explanation, reading_tables
from svodka.presentation.messages import messages
from svodka.presentation.readings import ReadArticle, render
from svodka.presentation.view.plain import plain
from tests.conftest import make_article

WORDS = messages("ru")
TEXT = """Порт Лодейный просит четыре парома
Начальник порта Илья Верещагин заявил: «Паромы нужны городу». Об этом 3 марта сообщило агентство «Балтком».
Подписывайтесь на наш канал!
"""
LAST = "Подписывайтесь на наш канал!"


@pytest.fixture(scope="module")
def pair(read: Callable[..., Reading]) -> tuple[Article, Reading]:
    furniture = (Furniture(TEXT.index(LAST), TEXT.index(LAST) + len(LAST), LAST, "subscribe"),)
    fields = {"published": "2031-03-03", "furniture": furniture, "outlet": "Хроника", "path": "тексты/порт.txt"}
    return make_article(TEXT, **fields), read(TEXT, **fields)


def test_every_sentence_and_every_finding_is_explained(pair: tuple[Article, Reading]) -> None:
    article, reading = pair
    parts = explanation.explain(article, reading, WORDS)
    assert [part.sentence for part in parts if part.sentence is not None] == list(reading.sentences)
    found = [finding for part in parts for finding in part.findings]
    made = (reading.times, reading.quantities, reading.quotes, reading.reports, reading.statements)
    mentions = sum(len(entity.mentions) for entity in reading.entities)
    assert len(found) == sum(map(len, made)) + mentions + len(article.furniture)
    assert all(article.text[f.start : f.end] == f.text for f in found)


def test_findings_name_their_rules(pair: tuple[Article, Reading]) -> None:
    article, reading = pair
    shown = plain(lambda console: explanation.show_all([pair], WORDS, console))
    for finding in (*reading.times, *reading.quotes, *reading.reports, *reading.statements):
        assert finding.rule in shown
    assert "2031-03-03" in shown
    assert f"✂ {LAST}  (не текст: подписка)" in shown
    assert article.path is not None and shown.startswith(article.path)


def test_tables_show_what_is_known(pair: tuple[Article, Reading]) -> None:
    shown = plain(lambda console: reading_tables.show_all([pair, pair], WORDS, console))
    assert shown.count("Хроника") >= 2
    assert "подписка × 1" in shown
    assert "«Паромы нужны городу" in shown


def test_a_reading_is_one_line_that_reads_back(pair: tuple[Article, Reading]) -> None:
    line = render(*pair)
    assert line.count("\n") == 1
    assert msgspec.json.decode(line, type=ReadArticle) == ReadArticle(article=pair[0], reading=pair[1])


def test_escapes_of_a_text_steer_nothing(read: Callable[..., Reading]) -> None:
    text = "Порт \x1b[31mЛодейный\x07 закрыт, заявил \u202eИлья Верещагин."
    shown = plain(lambda c: explanation.show_all([(make_article(text), read(text))], WORDS, c))
    assert not set("\x1b\x07\u202e") & set(shown)
