"""A body and who speaks for it are one origin, when the story tells his role."""

from collections.abc import Callable

import pytest

from svodka.model.article import Article
from svodka.model.reading import Reading
from svodka.origins import Provenance, independence
from tests.origins.independence.told import statement

Read = Callable[..., Reading]
CASES = [
    ("Глава Минсельхоза Иван Ладогин посетил порт.", (1, 1)),
    ("Официальный представитель Минсельхоза Иван Ладогин посетил порт.", (1, 1)),
    ("В порт приехал советник Минсельхоза Иван Ладогин.", (1, 1)),
    ("В порт приехал юрист Минсельхоза Иван Ладогин.", (1, 2)),
    ("Иван Ладогин посетил порт, а глава Минсельхоза остался дома.", (2, 2)),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0] for c in CASES])
def test_voice(text: str, expected: tuple[int, int], read: Read) -> None:
    told = [statement(0, "a", "p:Иван Ладогин"), statement(1, "b", "o:Минсельхоз")]
    readings = [Reading(article=s.article, sentences=(), statements=(s,)) for s in told] + [read(text, id="c")]
    articles = [Article(id=r.article, language="ru", text="", sha256="") for r in readings]
    found = independence(told, Provenance.of(articles, readings, []))
    assert (found.at_least, found.at_most) == expected
