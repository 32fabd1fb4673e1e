"""The small drawing in a story's row: how many articles came when."""

from collections.abc import Sequence
from typing import NamedTuple

from svodka.presentation.messages import Messages
from svodka.presentation.view.dates import in_words
from svodka.store.moments import hours

WIDTH, HEIGHT, BARS = 132, 28, 33
_STEPS = (1, 3, 6, 24, 24 * 7, 24 * 30, 24 * 365)
"""Hours of one bar, the finest that lets all fit."""


class Bar(NamedTuple):
    """One bar, in pixels from the top left."""

    x: float
    y: float
    height: float


class Strip(NamedTuple):
    """The bars, and the same in words."""

    bars: tuple[Bar, ...]
    said: str


def strip(published: Sequence[str | None], words: Messages) -> Strip | None:
    """The drawing of times published; None where none is known."""
    known = sorted((at, text) for text in published if text and (at := hours(text)) is not None)
    if not known:
        return None
    first, last = known[0], known[-1]
    step = next((s for s in _STEPS if (last[0] - first[0]) / s < BARS), (last[0] - first[0]) / (BARS - 1) or 1)
    counted: dict[int, int] = {}
    for at, _ in known:
        place = min(BARS - 1, int((at - first[0]) / step))
        counted[place] = counted.get(place, 0) + 1
    most = max(counted.values())
    days = "/".join(dict.fromkeys(text[:10] for _, text in (first, last)))
    return Strip(
        tuple(_bar(place, n, most) for place, n in sorted(counted.items())),
        f"{words.count('count.articles', len(known))}, {in_words(days, words)}",
    )


def _bar(place: int, n: int, most: int) -> Bar:
    height = round(4 + (HEIGHT - 6) * n / max(most, 3), 1)
    return Bar(place * WIDTH / BARS, round(HEIGHT - height, 1), height)
