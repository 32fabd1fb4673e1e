"""The drawing of what happened when, and of when it was published: where each mark stands."""

from collections import Counter
from collections.abc import Callable
from math import log1p
from typing import NamedTuple

from svodka.model.account import Claim
from svodka.presentation.messages import Messages
from svodka.presentation.view.dates import DATE, bounds, day_number, in_words
from svodka.presentation.view.index import StoryView
from svodka.presentation.view.safe import line

MARGIN, GAP, STRETCH = 70, 108, 9
LETTER, SPACE = 6.4, 16
"""The width of a letter of a date, and between two dates."""
DOT, ROW = 26, 17
NAME_LIMIT = 16
STACK = 6
"""More marks than this on one date are counted, not drawn."""


class Dot(NamedTuple):
    """An event: the claim's number in a circle, filled when the day is known."""

    x: float
    y: float
    number: int
    href: str
    title: str
    exact: bool


class Label(NamedTuple):
    """A line of text at a place."""

    x: float
    y: float
    text: str


class Timeline(NamedTuple):
    """All marks, in pixels; `axis` is the height of the line between events (above) and publications (below)."""

    width: float
    height: float
    axis: float
    dates: tuple[Label, ...]
    dots: tuple[Dot, ...]
    outlets: tuple[Label, ...]


def draw(view: StoryView, words: Messages, href: Callable[[Claim], str] = lambda _: "") -> Timeline | None:
    """The timeline of a story; None when nothing in it is dated. Longer gaps are only a little wider. `href` says where
    a claim is shown."""
    moments = [m for m in view.story.timeline if m.claim in view.claims and is_date(m.when)]
    published = {a.id: a.published[:10] for a in view.articles if a.published and is_date(a.published)}
    columns = _columns({m.when for m in moments} | set(published.values()), words)
    if not columns:
        return None
    stacked = {when: [m for m in moments if m.when == when] for when in columns}
    above = max(min(len(found), STACK + 1) for found in stacked.values())
    axis = above * DOT + 40
    dots = []
    for when, found in stacked.items():
        for level, moment in enumerate(found[:STACK]):
            number = view.numbers[moment.claim]
            place = (columns[when], axis - 36 - level * DOT)
            title = f"{in_words(when, words)}. {line(view.claims[moment.claim].gist.text)}"
            dots.append(Dot(*place, number, href(view.claims[moment.claim]), title, len(when) == 10))
    outlets = _outlets(view, published, columns, axis)
    dates = [Label(x, axis - 8, in_words(when, words)) for when, x in columns.items()]
    dates += _more({when: len(found) for when, found in stacked.items()}, columns, axis - 36 - STACK * DOT, words)
    dates += _more(Counter(published.values()), columns, axis + 10 + (STACK + 1) * ROW, words)
    below = max((label.y for label in (*outlets, *dates)), default=axis) + 14
    return Timeline(max(columns.values()) + MARGIN, below, axis, tuple(dates), tuple(dots), tuple(outlets))


def is_date(value: str) -> bool:
    return all(DATE.fullmatch(end) for end in value.split("/")) and value.count("/") < 2


def _columns(dates: set[str], words: Messages) -> dict[str, float]:
    """How far right each date stands: in order, a step for each, wider for long names and a longer time between."""
    placed: dict[str, float] = {}
    x = float(MARGIN)
    before: int | None = None
    wide = 0.0
    for when in sorted(dates, key=bounds):
        day = day_number(bounds(when)[0])
        width = len(in_words(when, words)) * LETTER
        if before is not None:
            x += max(GAP, (wide + width) / 2 + SPACE) + STRETCH * log1p(max(0, day - before))
        placed[when] = round(x, 1)
        before, wide = day, width
    return placed


def _outlets(view: StoryView, published: dict[str, str], columns: dict[str, float], axis: float) -> list[Label]:
    """The articles below the date on which each was published, the first few of each date."""
    by_date: dict[str, list[str]] = {}
    for article in view.articles:
        if article.id in published:
            by_date.setdefault(published[article.id], []).append(line(view.names[article.id], NAME_LIMIT))
    return [
        Label(columns[when], axis + 10 + level * ROW, name)
        for when, names in by_date.items()
        for level, name in enumerate(names[:STACK], 1)
    ]


def _more(counted: dict[str, int], columns: dict[str, float], y: float, words: Messages) -> list[Label]:
    """How many more marks a date has than are drawn."""
    return [Label(columns[when], y, words.count("count.more", n - STACK)) for when, n in counted.items() if n > STACK]
