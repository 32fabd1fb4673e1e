"""Which of two tied articles was first: ordered rules, first answer wins; no answer is an answer."""

from collections.abc import Callable, Mapping, Set
from typing import NamedTuple

from svodka.origins.lineage.text import Telling
from svodka.stories.moments import moment

_HELD, _LONGER = 0.6, 1.5


class Ties(NamedTuple):
    """What is known beside the two texts. `cited`: pairs of article ids of which the first names the second's outlet
    as a source; `sources`: the names of the outlets and agencies that an article names."""

    cited: Set[tuple[str, str]]
    sources: Mapping[str, Set[str]]


class Words(NamedTuple):
    """How much of the shorter text stands in the other word for word, and whether that makes it a copy."""

    held: float
    copy: bool


class Direction(NamedTuple):
    """The two in the order in which the text went, or in the given order when `known` is false; `why` in words."""

    first: Telling
    second: Telling
    known: bool
    why: str


Rule = Callable[[Telling, Telling, Ties, Words], Direction | None]


def loop(a: Telling, b: Telling, ties: Ties, words: Words) -> Direction | None:
    """Each names the other as its source, so neither can be called first."""
    if (_id(a), _id(b)) in ties.cited and (_id(b), _id(a)) in ties.cited:
        return Direction(a, b, False, "статьи ссылаются друг на друга по кругу")
    return None


def one_names_the_other(a: Telling, b: Telling, ties: Ties, words: Words) -> Direction | None:
    """One names the other's outlet as its source."""
    for first, second in ((a, b), (b, a)):
        if (_id(second), _id(first)) in ties.cited:
            return Direction(first, second, True, f"вторая ссылается на издание первой ({first.article.outlet})")
    return None


def both_name_one_source(a: Telling, b: Telling, ties: Ties, words: Words) -> Direction | None:
    """Both name one source and neither is a copy: each may have been made from that source's text by itself."""
    shared = sorted(ties.sources.get(_id(a), frozenset()) & ties.sources.get(_id(b), frozenset()))
    if words.copy or not shared:
        return None
    names = ", ".join(shared[:3])
    return Direction(a, b, False, f"обе ссылаются на один источник ({names}): общим может быть его текст")


def published_earlier(a: Telling, b: Telling, ties: Ties, words: Words) -> Direction | None:
    """One was published before the other."""
    x, y = moment(a.article.published), moment(b.article.published)
    if x is None or y is None:
        return None
    for first, second, one, other in ((a, b, x, y), (b, a, y, x)):
        if one.last < other.first:
            times = f"{first.article.published} и {second.article.published}"
            return Direction(first, second, True, f"первая опубликована раньше ({times})")
    return None


def one_holds_the_other(a: Telling, b: Telling, ties: Ties, words: Words) -> Direction | None:
    """Nearly all of one stands word for word in the other, which is much longer: cutting is commoner than adding."""
    for first, second in ((a, b), (b, a)):
        if words.held >= _HELD and len(first.lemmas) >= _LONGER * len(second.lemmas):
            return Direction(first, second, True, "первая намного полнее, вторая почти целиком стоит в ней")
    return None


RULES: tuple[Rule, ...] = (
    loop,
    one_names_the_other,
    both_name_one_source,
    published_earlier,
    one_holds_the_other,
)


def direction(a: Telling, b: Telling, ties: Ties, words: Words) -> Direction:
    """The answer of the first rule that has one."""
    for rule in RULES:
        answer = rule(a, b, ties, words)
        if answer is not None:
            return answer
    return Direction(a, b, False, "какая из них первая, по текстам и датам не видно")


def _id(telling: Telling) -> str:
    return telling.article.id
