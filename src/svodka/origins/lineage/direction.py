"""Which of two tied articles was first: ordered rules, first answer wins; no answer is an answer."""

from collections.abc import Callable, Set
from typing import NamedTuple

from svodka.origins.lineage.text import Telling
from svodka.stories.moments import moment

_HELD, _LONGER = 0.6, 1.5

Cited = Set[tuple[str, str]]
"""Pairs of article ids: the first article names the second's outlet as a source."""


class Direction(NamedTuple):
    """The two in the order in which the text went, or in the given order when `known` is false; `why` in words."""

    first: Telling
    second: Telling
    known: bool
    why: str


Rule = Callable[[Telling, Telling, Cited, float], Direction | None]


def loop(a: Telling, b: Telling, cited: Cited, held: float) -> Direction | None:
    """Each names the other as its source, so neither can be called first."""
    if (_id(a), _id(b)) in cited and (_id(b), _id(a)) in cited:
        return Direction(a, b, False, "статьи ссылаются друг на друга по кругу")
    return None


def one_names_the_other(a: Telling, b: Telling, cited: Cited, held: float) -> Direction | None:
    """One names the other's outlet as its source."""
    for first, second in ((a, b), (b, a)):
        if (_id(second), _id(first)) in cited:
            return Direction(first, second, True, f"вторая ссылается на издание первой ({first.article.outlet})")
    return None


def published_earlier(a: Telling, b: Telling, cited: Cited, held: float) -> Direction | None:
    """One was published before the other."""
    x, y = moment(a.article.published), moment(b.article.published)
    if x is None or y is None:
        return None
    for first, second, one, other in ((a, b, x, y), (b, a, y, x)):
        if one.last < other.first:
            times = f"{first.article.published} и {second.article.published}"
            return Direction(first, second, True, f"первая опубликована раньше ({times})")
    return None


def one_holds_the_other(a: Telling, b: Telling, cited: Cited, held: float) -> Direction | None:
    """Nearly all of one stands word for word in the other, which is much longer: cutting is commoner than adding."""
    for first, second in ((a, b), (b, a)):
        if held >= _HELD and len(first.lemmas) >= _LONGER * len(second.lemmas):
            return Direction(first, second, True, "первая намного полнее, вторая почти целиком стоит в ней")
    return None


RULES: tuple[Rule, ...] = (loop, one_names_the_other, published_earlier, one_holds_the_other)


def direction(a: Telling, b: Telling, cited: Cited, held: float) -> Direction:
    """The answer of the first rule that has one. `held` is the share of the shorter text that stands in the other
    word for word."""
    for rule in RULES:
        answer = rule(a, b, cited, held)
        if answer is not None:
            return answer
    return Direction(a, b, False, "какая из них первая, по текстам и датам не видно")


def _id(telling: Telling) -> str:
    return telling.article.id
