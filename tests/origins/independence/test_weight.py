"""Which claims lose all support when one origin is taken away."""

from svodka.model.account import Claim
from svodka.model.reading import Statement
from svodka.model.span import Evidence
from svodka.origins import independence, weights
from tests.origins.independence.told import provenance, statement


def claim(name: str, told: list[Statement]) -> Claim:
    return Claim(
        id=name,
        gist=Evidence(told[0].article, told[0].start, told[0].end, told[0].text),
        statements=tuple(told),
        independence=independence(told, provenance(told)),
    )


def test_weights() -> None:
    one = claim("one", [statement(0, "a", "m:Вестник"), statement(1, "b", "m:Вестник"), statement(2, "c", "")])
    two = claim("two", [statement(3, "a", "m:Вестник"), statement(4, "b", "p:Иван Ладогин")])
    found = {w.origin: w for w in weights([one, two])}
    assert found["Вестник"].alone == ()
    assert found["Вестник"].perhaps == ("one",)
    assert found["Вестник"].supports == ("one", "two")
    assert found["Иван Ладогин"].alone == ()


def test_what_surely_falls_with_an_origin() -> None:
    one = claim("one", [statement(0, "a", "m:Вестник"), statement(1, "b", "m:Вестник")])
    assert weights([one])[0].alone == ("one",)
    assert weights([one])[0].perhaps == ()


def test_unnamed_sources_carry_no_weight() -> None:
    assert weights([claim("one", [statement(0, "a", "u:источник")])]) == ()
