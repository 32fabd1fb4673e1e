"""Sentences against marked texts: | stands where one sentence ends and the next begins."""

import pytest

from svodka.reading.tagging.segmenting import pieces
from tests.conftest import make_article

CASES = [
    "Об этом он сказал в программе «Вечер. Город. Люди» на первом канале.|Передачу повторят.",
    "На складе осталось пять тысяч (коробок. — Прим. ред.) и ещё сто ящиков.|Их вывезут.",
    "«Мы закончили работу в срок и сдали объект.|Теперь дело за комиссией», — сказал прораб.",
    "Заголовок без точки\n|Первое предложение статьи.",
    "Он родился в 1975 г. в Твери.|Там и живёт.",
    "«Он растёт (когда скорость зависит от самой величины – прим. Спорт.ру) каждый год.|Это много».",
    "Акции выросли, пишет портал Yahoo! Finance.|Об этом сообщил и журнал Wow! со ссылкой на биржу.",
    "Акции выросли, сообщил портал Yahoo!|Биржа закрылась ростом.",
    "Открытая «кавычка без пары.|Следующее предложение.",
]


@pytest.mark.parametrize("case", CASES)
def test_sentences(case: str) -> None:
    text = case.replace("|", " ").replace("\n ", "\n")
    found = [text[p.start : p.end] for p in pieces(make_article(text))]
    assert found == [part.strip() for part in case.split("|")]


@pytest.mark.parametrize(
    "case",
    [
        "Матчи могут пройти в Перте.|Агент сообщил об этом клубам.",
        "Клуб не купит игрока, сообщает Mundo Deportivo.|Ранее об этом писали.",
        "«Ограничения сняты».|В городе четыре стадиона.",
        "Редакция Лента.Ру находится на ул.Ленина в доме 5.",
    ],
)
def test_a_stop_without_its_space(case: str) -> None:
    text = case.replace("|", "")
    assert [text[p.start : p.end] for p in pieces(make_article(text))] == case.split("|")
