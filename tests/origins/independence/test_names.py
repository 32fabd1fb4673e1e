"""One name for each source of a story."""

from collections.abc import Callable

import pytest

from svodka.model.reading import Reading
from svodka.origins import OriginNames
from tests.origins.independence.told import statement

SAME = [
    ("p:Иван Ладогин", "p:Ладогина"),
    ("p:Иван Ладогин", "p:И. Ладогин"),
    ("p:Гари Уилсон", "p:Гэри Уилсон"),
    ("p:Адриан Воджнаровски", "p:Адриан Войнаровски"),
    ("p:Веласкес", "p:Веласкеc"),
    ("p:Баффетт", "p:Баффет"),
    ("m:The Washington Post", "m:Washington Post"),
    ("m:The Washington Post", "m:WP"),
    ("m:The Washington Post", "m:WР"),
    ("a:ТАСС", "a:агентство ТАСС"),
    ("o:министерство юстиции США", "o:американское министерство юстиции"),
    ("p:Иван Ладогин", "p:режиссёр Иван Ладогин"),
    ("p:Наталья Осокина", "p:Наталка Осокина"),
    ("p:Николай Ладогин", "p:Микола Ладогин"),
    ("p:Анастасия Осокина", "p:Настя Осокина"),
    ("p:Ольга Ладогина-Кремнева", "p:Ладогина-Кремнева"),
    ("o:Минпромторг", "o:пресс-служба Минпромторга"),
    ("o:Всемирная организация здравоохранения", "o:ВОЗ"),
    ("o:Минпромторг", "o:министерство промышленности и торговли РФ"),
    ("o:Минпромторг", "o:пресс-служба Минпромторга РФ"),
    ("o:Минобороны России", "o:министерство обороны"),
    ("o:Мосгорсуд", "o:Московский городской суд"),
    ("m:De Kustbode", "o:Kustbode"),
    ("o:Горная школа", "o:Кильварская Горная школа Осокина"),
    ("o:администрация", "o:администрация Кильварского порта"),
    ("o:Фонд", "o:Морской благотворительный фонд"),
    ("o:Екатеринбургская епархия", "o:Екатеринбурская епархия"),
    ("o:НАСА", "m:NASA"),
    ("b:Твиттер", "b:личная страница в сервисе микроблогов Twitter"),
    ("p:Анна Роулинсон", "p:Роалинсон"),
    ("d:внутренние документы правительства США", "d:документы американского правительства"),
]
APART = [
    ("p:Иван Ладогин", "p:Пётр Ладогин"),
    ("p:Иван Ладогин", "p:Иван Осокин"),
    ("m:Вестник", "m:Курьер"),
    ("a:Reuters", "a:Bloomberg"),
    ("u:источник", "u:источник"),
    ("u:эксперты", "p:Иван Ладогин"),
    ("d:документы полиции", "d:документы министерства"),
    ("o:министерство обороны", "o:министерство юстиции"),
    ("o:Кильвар", "o:Кильвар Девелопмент"),
    ("o:Минобороны России", "o:министерство обороны США"),
    ("o:Минфин", "o:министерство финляндских дел и обороны"),
    ("o:Минздрав", "o:министерство юстиции"),
    ("b:страница в Twitter", "b:страница в Facebook"),
    ("p:Иван Соколов", "p:Пётр Сокалов"),
]


def keys(a: str, b: str) -> list[str]:
    told = [statement(0, "a", a), statement(1, "b", b)]
    names = OriginNames.of([], told)
    return [names.chain(s)[0].key for s in told]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_one_source(a: str, b: str) -> None:
    first, second = keys(a, b)
    assert first == second


@pytest.mark.parametrize(("a", "b"), APART)
def test_two_sources(a: str, b: str) -> None:
    first, second = keys(a, b)
    assert first != second


def test_a_bare_surname_that_fits_two_people_joins_neither() -> None:
    told = [statement(n, f"a{n}", c) for n, c in enumerate(["p:Иван Ладогин", "p:Пётр Ладогин", "p:Ладогин"])]
    names = OriginNames.of([], told)
    assert len({names.chain(s)[0].key for s in told}) == 3


def test_a_short_name_that_fits_two_bodies_joins_neither() -> None:
    chains = ["o:министерство обороны Ольхонии", "o:министерство обороны Тавридии", "o:министерство обороны"]
    told = [statement(n, f"a{n}", c) for n, c in enumerate(chains)]
    names = OriginNames.of([], told)
    assert len({names.chain(s)[0].key for s in told}) == 3


def test_a_country_in_one_name_and_a_founder_in_another_do_not_contradict() -> None:
    chains = [
        "o:Национальная горная школа",
        "o:Французская Национальная горная школа",
        "o:Национальная горная школа Осокина",
    ]
    told = [statement(n, f"a{n}", c) for n, c in enumerate(chains)]
    names = OriginNames.of([], told)
    assert len({names.chain(s)[0].key for s in told}) == 1


def test_the_commoner_spelling_is_the_name() -> None:
    chains = ["o:Екатеринбургская епархия", "m:Екатеринбургская епархия", "o:Екатеринбурская епархия"]
    told = [statement(n, f"a{n}", c) for n, c in enumerate(chains)]
    assert OriginNames.of([], told).chain(told[2])[0].name == "Екатеринбургская епархия"


def test_whose_page_it_is_stands_not_in_its_name() -> None:
    told = [statement(0, "a", "b:его официальная страница в соцсети Огни")]
    assert OriginNames.of([], told).chain(told[0])[0].name == "официальная страница в соцсети Огни"


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("Глава благотворительного фонда «Северный ветер» Иван Ладогин рассказал о сборе.", True),
        ("Заместитель главы фонда «Северный ветер» Иван Ладогин рассказал о сборе.", False),
        ("Глава отдела фонда «Северный ветер» Иван Ладогин рассказал о сборе.", False),
    ],
)
def test_an_office_and_a_title_that_has_its_words(text: str, one: bool, read: Callable[..., Reading]) -> None:
    told = [statement(0, "a", "f:руководитель фонда «Северный ветер»"), statement(1, "b", "p:Иван Ладогин")]
    names = OriginNames.of([read(text, id="c")], told)
    assert (names.chain(told[0])[0] == names.chain(told[1])[0]) == one
