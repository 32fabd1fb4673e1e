"""Who stands where in the drawing of who relies on whom."""

from collections.abc import Sequence
from itertools import pairwise

from svodka.presentation.view.index import StoryView

ROW, TOP, WIDE, BETWEEN = 34, 34, 236, 170

Hops = dict[tuple[str, str], int]
"""(from, to) → statements; a name, or an article's id."""


def travelled(view: StoryView) -> Hops:
    """How statements travelled: from the last link of a chain, link by link, to the article; and bare citations."""
    hops: Hops = {}
    for statement in view.statements.values():
        stations = [*(link.name for link in reversed(statement.attribution)), statement.article]
        for giver, taker in pairwise(stations):
            if giver != taker:
                hops[giver, taker] = hops.get((giver, taker), 0) + 1
    takers = {(giver, taker) for giver, taker in hops}
    for found in view.story.lineage:
        if found.relation == "cites" and found.source and (found.source, found.articles[0]) not in takers:
            hops[found.source, found.articles[0]] = 1
    return hops


def columns(articles: Sequence[str], hops: Hops, shown: set[str]) -> dict[str, tuple[int, float]]:
    """Where each box stands: articles right, those they heard it from in the middle, those behind them left.

    A source stands as high as the articles that have it, as far as the boxes above leave room. Without anybody behind
    the first two columns are one.
    """
    order = {id_: float(n) for n, id_ in enumerate(articles)}
    behind = {name for name in shown if _count(hops, name, shown) > _count(hops, name, set(order))}
    behind -= {taker for giver, taker in hops if giver in shown}
    height = {name: _middle([order[b] for a, b in hops if a == name and b in order]) for name in shown}
    for name in behind:
        height[name] = _middle([height[b] for a, b in hops if a == name and b in height])
    step = WIDE + BETWEEN
    places: dict[str, tuple[int, float]] = {}
    for column, names in enumerate(names for names in (behind, shown - behind) if names):
        y = TOP - ROW
        for name in sorted(names, key=lambda name: (height[name], name)):
            y = max(y + ROW, TOP + round(height[name]) * ROW - _room(names, order))
            places[name] = (column * step, float(y))
    right = (bool(behind) + bool(shown - behind)) * step
    return places | {id_: (right, TOP + n * ROW) for id_, n in order.items()}


def _room(names: set[str], order: dict[str, float]) -> int:
    """How far a column moves up so that it ends no lower than it must."""
    return ROW * len(names) // 2 if len(names) > len(order) / 2 else 0


def _count(hops: Hops, giver: str, takers: set[str]) -> int:
    return sum(n for (a, b), n in hops.items() if a == giver and b in takers)


def _middle(values: list[float]) -> float:
    return sum(values) / len(values) if values else 0.0
