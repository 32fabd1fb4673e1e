"""What a later article lost of the one that it was made from, on marked cases."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from svodka.claims.disagreements import Shelf
from svodka.claims.names import OriginNames
from svodka.model.account import Drift, Lineage
from svodka.model.reading import Reading
from svodka.origins import find_drift
from tests.conftest import make_article

Read = Callable[..., Reading]
CASES = Path(__file__).parent / "cases" / "losses.txt"


class Case(NamedTuple):
    """Two articles, the earlier first, and the loss that must be found: kind, words before, words after."""

    difficulty: str
    a: str
    b: str
    expected: tuple[str, str, str] | None


def cases() -> Iterator[Case]:
    for block in CASES.read_text(encoding="utf-8").split("## ")[1:]:
        name, a, b, mark = (line for line in block.splitlines() if line.strip())
        kind, _, values = mark.removeprefix("= ").partition(": ")
        before, _, after = values.partition(" | ")
        expected = None if kind == "nothing" else (kind, before, after)
        yield Case(name, a.removeprefix("А: "), b.removeprefix("Б: "), expected)


def lost(read: Read, case: Case, *lineage: Lineage) -> tuple[Drift, ...]:
    texts = {"a": case.a, "b": case.b}
    readings = [read(text, id=id_, published="2020-11-20") for id_, text in texts.items()]
    statements = [s for r in readings for s in r.statements]
    articles = [make_article(text, id=id_) for id_, text in texts.items()]
    return find_drift({"c": statements}, lineage, Shelf(articles, readings, OriginNames.of(readings, statements)))


MADE_FROM = Lineage(relation="paraphrase", articles=("a", "b"), directed=True)


@pytest.mark.parametrize("case", list(cases()), ids=lambda c: c.difficulty)
def test_marked_case(case: Case, read: Read) -> None:
    found = lost(read, case, MADE_FROM)
    if case.expected is None:
        assert found == ()
        return
    kind, before, after = case.expected
    one = next(x for x in found if x.kind == kind)
    assert before in one.before
    assert after in one.after
    assert one.rule
    assert (one.earlier.article, one.later.article, one.way) == ("a", "b", "paraphrase")
    for place, text in ((one.earlier, case.a), (one.later, case.b)):
        assert text[place.start : place.end] == place.text


def test_nothing_is_lost_where_nobody_knows_who_was_first(read: Read) -> None:
    case = next(c for c in cases() if c.expected)
    undirected = Lineage(relation="paraphrase", articles=("a", "b"))
    assert lost(read, case) == ()
    assert lost(read, case, undirected) == ()
    assert lost(read, case, MADE_FROM, Lineage(relation="cites", articles=("a", "b"), directed=True)) == ()


def test_an_article_that_cites_the_other_came_later(read: Read) -> None:
    case = next(c for c in cases() if c.expected)
    found = lost(read, case, Lineage(relation="cites", articles=("b", "a"), directed=True))
    assert [x.way for x in found] == ["cites"]
