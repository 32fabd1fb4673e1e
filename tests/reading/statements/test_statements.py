"""Statements: where sentences are cut, what makes no statement, and that every body sentence is stated."""

from collections.abc import Callable

import pytest

from svodka.model.article import Heading
from svodka.model.reading import Reading
from tests.reading.statements.marked_cuts import read_cuts, without_marks

Read = Callable[..., Reading]

CUT = [
    # one thing
    ("Мост закроют на ремонт весной.", ["Мост закроют на ремонт весной."]),
    ("Мэр заявил, что мост закроют и построят новый.", ["Мэр заявил, что мост закроют и построят новый."]),
    ("Мост закроют, если вода поднимется выше метра.", ["Мост закроют, если вода поднимется выше метра."]),
    # a joined clause with its own subject
    (
        "Город получил землю у реки, а в июле завод открыл там новый цех.",
        ["Город получил землю у реки", "а в июле завод открыл там новый цех."],
    ),
    # a relative clause with news of its own
    (
        "В город прибыл старый паром, который в 2019 году продали соседней области.",
        ["В город прибыл старый паром", "который в 2019 году продали соседней области."],
    ),
    # a second report
    (
        "Министр Павел Лыков отметил, что урожай хорош, но подчеркнул, что зерна хватит не всем.",
        ["Министр Павел Лыков отметил, что урожай хорош", "но подчеркнул, что зерна хватит не всем."],
    ),
    # a relative clause that somebody else says
    (
        "Армия готовит удар по складам, которые, по мнению Лондона, принадлежат картелю.",
        ["Армия готовит удар по складам", "которые, по мнению Лондона, принадлежат картелю."],
    ),
    # only who says so
    ("Мост закрыли на ремонт. Об этом сообщает газета «Заря».", ["Мост закрыли на ремонт."]),
    ("Об этом рассказал мэр Игорь Седов. Мост закрыли.", ["Мост закрыли."]),
    ("Мост закрыли. Мэр Игорь Седов рассказал об этом журналистам.", ["Мост закрыли."]),
    # a dateline
    ("МОСКВА, 3 мая. Мост через реку закрыли на ремонт.", ["Мост через реку закрыли на ремонт."]),
]


@pytest.mark.parametrize(("text", "parts"), CUT, ids=[t for t, _ in CUT])
def test_cut(text: str, parts: list[str], read: Read) -> None:
    assert [s.text for s in read(text).statements] == parts


MARKED = [*read_cuts("cut.txt"), *read_cuts("whole.txt")]


@pytest.mark.parametrize(("text", "parts"), MARKED, ids=[t for t, _ in MARKED])
def test_marked_cuts(text: str, parts: list[str], read: Read) -> None:
    assert [without_marks(s.text) for s in read(text).statements] == parts


def test_each_part_keeps_speaker_and_polarity(read: Read) -> None:
    text = "Министр Павел Лыков заявил, что дефицита зерна нет, запасы пшеницы составляют 20 млн тонн."
    denied, asserted = read(text).statements
    assert [x.name for x in denied.attribution] == [x.name for x in asserted.attribution] == ["Павел Лыков"]
    assert (denied.polarity, asserted.polarity) == ("denied", "asserted")


def test_words_that_begin_with_some_are_no_relative_clause(read: Read) -> None:
    text = "Павел Лыков сообщил, что некоторые заводы могут убрать старые станки, но они будут храниться на складе."
    assert [[x.name for x in s.attribution] for s in read(text).statements] == [["Павел Лыков"], ["Павел Лыков"]]


def test_each_part_keeps_its_time(read: Read) -> None:
    text = "Завод закрыли 3 мая 2021 года, оставшиеся 40 рабочих получили расчёт 5 июня 2021 года."
    assert [s.when for s in read(text).statements] == ["2021-05-03", "2021-06-05"]


def test_a_sentence_without_end(read: Read) -> None:
    text = "Завод номер один закрыли в марте, " * 60 + "мост через реку открыли осенью."
    assert "".join(s.text for s in read(text).statements).count("Завод") == 60


OF_SOURCES = [
    ("Мост закрыли, сообщили в фирме «Вега», ведущей дела города.", []),
    ("Об этом говорится в докладе, опубликованном на сайте завода.", []),
    ("Об этом сообщил Павел Лыков, который является главой завода.", []),
    ("Об этом говорится в докладе, который опубликован 3 мая на сайте.", ["который опубликован 3 мая на сайте"]),
    ("Мост откроют, сообщил Павел Лыков, уже давно живущий в Лугани.", ["уже давно живущий в Лугани"]),
    ("Мост откроют, сообщил Павел Лыков, купивший у города завод.", ["купивший у города завод"]),
    ("Мост откроют, рассказала Вера Климова, у которой сгорел старый дом.", ["у которой сгорел старый дом"]),
]


@pytest.mark.parametrize(("text", "parts"), OF_SOURCES, ids=[t for t, _ in OF_SOURCES])
def test_what_describes_a_source_is_stated_where_it_is_news(text: str, parts: list[str], read: Read) -> None:
    assert [s.text for s in read(text).statements if s.rule.startswith("said_of_a_source")] == parts


def test_ids_count_from_one(read: Read) -> None:
    reading = read("Мост закрыли. Дорогу открыли.", id="a7")
    assert [s.id for s in reading.statements] == ["a7.s1", "a7.s2"]


def test_titles_are_told_apart(read: Read) -> None:
    text = "Седов: мост закроют\nМэр Игорь Седов заявил, что мост закроют."
    reading = read(text, headings=(Heading(0, 19, text[:19], "title"),))
    title, body = reading.statements
    assert title.rule.startswith("title")
    assert [x.name for x in title.attribution] == [x.name for x in body.attribution] == ["Игорь Седов"]


def test_time_of_a_statement(read: Read) -> None:
    reading = read("Мост закрыли 3 мая 2021 года.", published="2021-05-04")
    assert reading.statements[0].when == "2021-05-03"


def test_every_body_sentence_is_stated_or_is_a_remark(read: Read) -> None:
    text = "Мост закрыли. Это случилось ночью! Почему? Об этом сообщила Вера Климова. Река, лес, поле."
    reading = read(text)
    stated = {s.sentence for s in reading.statements}
    assert [s.text for s in reading.sentences if s.index not in stated] == ["Об этом сообщила Вера Климова."]
