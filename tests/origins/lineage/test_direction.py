"""Which of two tied articles was first, rule by rule."""

from typing import NamedTuple

import numpy as np
import pytest

from svodka.origins.lineage.direction import Ties, Words, direction
from svodka.origins.lineage.text import Telling
from tests.conftest import make_article

NOTHING = Ties(frozenset(), {})
REWORDED, VERBATIM = Words(0.1, False), Words(0.9, True)


class Case(NamedTuple):
    difficulty: str
    published: tuple[str | None, str | None]
    sizes: tuple[int, int]
    ties: Ties
    words: Words
    first: str | None


CASES = (
    Case("the earlier is first", ("2024-05-02T11:00", "2024-05-01"), (9, 9), NOTHING, REWORDED, "b"),
    Case("a day holds its hours", ("2024-05-02", "2024-05-02T10:00"), (9, 9), NOTHING, REWORDED, None),
    Case("no dates, alike in size", (None, None), (9, 8), NOTHING, VERBATIM, None),
    Case("no dates, cut short word for word", (None, None), (4, 9), NOTHING, VERBATIM, "b"),
    Case("no dates, shorter but reworded", (None, None), (4, 9), NOTHING, REWORDED, None),
    Case("who names the other is second, whatever the clock says",
         ("2024-05-01", "2024-05-03"), (9, 9), Ties({("a", "b")}, {}), REWORDED, "b"),
    Case("a circle", ("2024-05-01", "2024-05-03"), (9, 9), Ties({("a", "b"), ("b", "a")}, {}), REWORDED, None),
    Case("both from one agency", ("2024-05-01", "2024-05-03"), (9, 9),
         Ties(frozenset(), {"a": {"ТАСС"}, "b": {"ТАСС"}}), REWORDED, None),
    Case("both name one agency, but one copies the other", ("2024-05-01", "2024-05-03"), (9, 9),
         Ties(frozenset(), {"a": {"ТАСС"}, "b": {"ТАСС"}}), VERBATIM, "a"),
)  # fmt: skip


def telling(name: str, published: str | None, size: int) -> Telling:
    article = make_article("текст", id=name, published=published)
    return Telling(
        article,
        (),
        (),
        (),
        frozenset(),
        (),
        np.zeros((0, 1), np.float32),
        ("слово",) * size,
        frozenset(),
        frozenset(),
        frozenset(),
    )


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.difficulty)
def test_direction(case: Case) -> None:
    a, b = (telling(*x) for x in zip("ab", case.published, case.sizes, strict=True))
    found = direction(a, b, case.ties, case.words)
    assert (found.first.article.id if found.known else None) == case.first
    assert found.why
    turned = direction(b, a, case.ties, case.words)
    assert (turned.first.article.id if turned.known else None) == case.first
