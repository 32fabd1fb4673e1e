"""The range of independent origins, on hand-built statements."""

from itertools import permutations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from svodka.model.reading import Statement
from svodka.origins import independence
from tests.origins.independence.told import provenance, statement

Rows = list[tuple[str, str]]


def count(
    rows: Rows, outlets: dict[str, str] | None = None, derived: tuple[tuple[str, str], ...] = ()
) -> tuple[int, int]:
    told = [statement(n, article, chain) for n, (article, chain) in enumerate(rows)]
    found = independence(told, provenance(told, outlets, derived))
    return found.at_least, found.at_most


CASES: list[tuple[str, Rows, tuple[int, int]]] = [
    ("one source, five articles", [(f"a{n}", "m:Вестник") for n in range(5)], (1, 1)),
    ("one speaker heard by two agencies", [("a", "a:Маяк > p:Иван Ладогин"), ("b", "a:Заря > p:Ладогин")], (1, 1)),
    ("two speakers", [("a", "p:Иван Ладогин"), ("b", "p:Пётр Осокин")], (2, 2)),
    ("the carrier named as the source", [("a", "m:Вестник"), ("b", "m:Вестник > d:документы министерства")], (1, 1)),
    ("two sources in one article", [("a", "p:Иван Ладогин"), ("a", "m:Вестник")], (2, 2)),
    ("nobody says where it is from", [("a", ""), ("b", ""), ("c", "")], (0, 3)),
    ("one does not say where it is from", [("a", "m:Вестник"), ("b", "")], (1, 2)),
    ("the same article does not say it again", [("a", "m:Вестник"), ("a", "")], (1, 1)),
    ("an unnamed source beside a named one", [("a", "u:источники"), ("b", "m:Вестник")], (1, 2)),
    ("unnamed sources of two articles", [("a", "u:источник"), ("b", "u:источник")], (0, 2)),
    ("unnamed, brought by one paper", [("a", "m:Вестник > u:аналитики"), ("b", "m:Вестник > u:эксперты")], (1, 1)),
    ("unnamed, brought by two papers", [("a", "m:Вестник > u:аналитики"), ("b", "m:Курьер > u:эксперты")], (2, 2)),
    ("one group, told in two ways", [("a", "u:немецкие врачи"), ("b", "u:врачи из Германии")], (0, 1)),
    ("groups of two countries", [("a", "u:немецкие врачи"), ("b", "u:французские врачи")], (0, 2)),
    ("a body and its public act", [("a", "o:Горный суд"), ("b", "d:решение Горного суда")], (1, 1)),
    ("a judge and his ruling", [("a", "p:Иван Ладогин"), ("b", "d:решение судьи Ладогина")], (1, 1)),
    ("one surname in two transliterations", [("a", "p:Гари Клаусберг"), ("b", "p:Гэри Клосберг")], (1, 1)),
    ("one document", [("a", "d:внутренние документы министерства"), ("b", "d:документы министерства")], (1, 1)),
    ("documents of two owners", [("a", "d:документы министерства"), ("b", "d:документы полиции")], (2, 2)),
    ("a press service of some director", [("a", "o:пресс-служба режиссёра"), ("b", "p:Иван Ладогин")], (1, 2)),
    ("a body and its message", [("a", "o:Горная школа"), ("b", "d:коммюнике Горной школы")], (1, 1)),
    ("a body and its page", [("a", "o:Горная школа"), ("b", "b:страница Горной школы")], (1, 1)),
    ("a body and a message of nobody knows whom", [("a", "o:Горная школа"), ("b", "d:официальное заявление")], (1, 2)),
    ("a body and documents of it that somebody found", [("a", "o:полиция"), ("b", "d:документы полиции")], (2, 2)),
    ("a bare article of no outlet", [("a", "d:материал"), ("b", "m:Вестник > u:аналитики")], (1, 2)),
    ("a chain that goes round", [("a", "m:Вестник > m:Курьер"), ("b", "m:Курьер > m:Вестник")], (1, 1)),
]  # fmt: skip


@pytest.mark.parametrize(("name", "rows", "expected"), CASES, ids=[c[0] for c in CASES])
def test_range(name: str, rows: Rows, expected: tuple[int, int]) -> None:
    assert count(rows) == expected


def test_a_bare_article_is_of_the_outlet_that_is_cited() -> None:
    rows = [("a", "m:Вестник"), ("a", "d:материал"), ("b", "m:Вестник > u:аналитики")]
    assert count(rows) == (1, 1)


def test_a_paraphrase_without_a_source_depends() -> None:
    rows = [("a", "m:Вестник"), ("b", "")]
    assert count(rows, derived=(("a", "b"),)) == (1, 1)


def test_a_paraphrase_that_names_another_source_does_not_depend() -> None:
    rows = [("a", "p:Иван Ладогин"), ("b", "p:Пётр Осокин")]
    assert count(rows, derived=(("a", "b"),)) == (2, 2)


def test_an_unnamed_source_of_a_paraphrase_may_be_the_named_one() -> None:
    rows = [("a", "m:Вестник"), ("b", "u:телеканал")]
    assert count(rows, derived=(("a", "b"),)) == (1, 2)


def test_who_denies_it_does_not_confirm_it() -> None:
    said = [statement(0, "a", "m:Вестник"), statement(1, "b", "m:Курьер")]
    denied = msgspec.structs.replace(statement(2, "c", "p:Иван Ладогин"), polarity="denied")
    found = independence([*said, denied], provenance([*said, denied]))
    assert (found.at_least, found.at_most) == (2, 2)
    found = independence([said[0], denied], provenance([said[0], denied]))
    assert (found.at_least, found.at_most) == (1, 1)


def test_a_carrier_is_no_origin() -> None:
    told = [statement(0, "a", "a:Маяк > o:Горная школа"), statement(1, "b", "a:Маяк")]
    found = independence(told, provenance(told))
    assert [o.name for o in found.origins] == ["Горная школа"]
    assert found.origins[0].statements == tuple(s.id for s in told)
    assert found.carriers == ("Маяк",)


def test_a_carrier_of_two_sources_stays_where_a_telling_stops_at_it() -> None:
    told = [statement(0, "a", "a:Маяк > o:Горная школа"), statement(1, "b", "a:Маяк > p:Иван Ладогин")]
    told.append(statement(2, "c", "a:Маяк"))
    found = independence(told, provenance(told))
    assert [o.name for o in found.origins] == ["Маяк", "Горная школа", "Иван Ладогин"]


def test_one_house() -> None:
    rows = [("a", ""), ("b", "")]
    assert count(rows, {"a": "Вечерний порт", "b": "Вечерний порт"}) == (0, 1)
    assert count(rows, {"a": "Вечерний порт", "b": "Утренний порт"}) == (0, 2)


def test_citing_the_outlet_of_another_article() -> None:
    rows = [("a", "m:Вечерний порт"), ("b", "p:Иван Ладогин")]
    assert count(rows, {"a": "Курьер", "b": "Вечерний порт"}) == (1, 1)


def test_a_source_cited_elsewhere_in_the_article() -> None:
    told = [statement(0, "a", "m:Вестник"), statement(1, "b", "")]
    elsewhere = statement(2, "b", "m:Вестник")
    story = provenance([*told, elsewhere])
    found = independence(told, story)
    assert (found.at_least, found.at_most) == (1, 1)


def test_one_text_without_a_source() -> None:
    text = "В порту сгорел склад с зерном, пострадавших при пожаре нет"
    told = [statement(0, "a", "", text), statement(1, "b", "", text + ".")]
    found = independence(told, provenance(told))
    assert (found.at_least, found.at_most) == (0, 1)


def test_a_statement_without_a_source_ties_no_two_origins() -> None:
    rows = [("a", "p:Иван Ладогин"), ("b", ""), ("c", "p:Пётр Осокин")]
    assert count(rows, derived=(("a", "b"), ("b", "c"))) == (2, 2)


def test_origins_and_carriers_and_why() -> None:
    told = [
        statement(0, "a", "a:Маяк > p:Иван Ладогин"),
        statement(1, "b", "a:Заря > p:Ладогина"),
        statement(2, "c", ""),
    ]
    found = independence(told, provenance(told))
    assert [(o.name, o.kind, o.statements) for o in found.origins] == [("Иван Ладогин", "person", ("s0", "s1"))]
    assert found.carriers == ("Заря", "Маяк")
    assert found.unattributed == ("s2",)
    assert "Иван Ладогин" in found.why and "Маяк" in found.why and "1 статья" in found.why


_CHAINS = st.sampled_from(
    ["", "m:Вестник", "p:Иван Ладогин", "m:Вестник > p:Ладогин", "u:источник", "a:Маяк > u:источник"]
)


@given(st.lists(st.tuples(st.sampled_from("abcd"), _CHAINS), min_size=1, max_size=6), st.randoms())
def test_the_order_makes_no_difference(rows: Rows, chance: object) -> None:
    told = [statement(n, article, chain) for n, (article, chain) in enumerate(rows)]
    story = provenance(told)
    expected = independence(told, story)
    assert 0 <= expected.at_least <= expected.at_most <= len(told)
    turned: list[Statement] = told[::-1]
    assert independence(turned, story) == expected


def test_all_orders_of_one_claim() -> None:
    told = [statement(0, "a", "m:Вестник"), statement(1, "b", ""), statement(2, "c", "u:источник")]
    story = provenance(told)
    assert len({independence(list(order), story) for order in permutations(told)}) == 1
