"""One name for each source of a story."""

import pytest

from svodka.origins import OriginNames
from tests.origins.independence.told import statement

SAME = [
    ("p:Иван Ладогин", "p:Ладогина"),
    ("p:Иван Ладогин", "p:И. Ладогин"),
    ("p:Гари Уилсон", "p:Гэри Уилсон"),
    ("p:Веласкес", "p:Веласкеc"),
    ("p:Баффетт", "p:Баффет"),
    ("m:The Washington Post", "m:Washington Post"),
    ("m:The Washington Post", "m:WP"),
    ("m:The Washington Post", "m:WР"),
    ("a:ТАСС", "a:агентство ТАСС"),
    ("o:министерство юстиции США", "o:американское министерство юстиции"),
    ("p:Иван Ладогин", "p:режиссёр Иван Ладогин"),
    ("p:Анастасия Осокина", "p:Настя Осокина"),
    ("p:Ольга Ладогина-Кремнева", "p:Ладогина-Кремнева"),
    ("o:Минпромторг", "o:пресс-служба Минпромторга"),
    ("o:Всемирная организация здравоохранения", "o:ВОЗ"),
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
