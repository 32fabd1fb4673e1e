"""The drawing of who relies on whom: sources on the left, articles on the right, borrowings between articles."""

from itertools import pairwise
from typing import NamedTuple

from svodka.model.account import Relation
from svodka.presentation.view.index import StoryView
from svodka.presentation.view.safe import line

ROW, BOX, TOP = 34, 26, 34
LEFT, MIDDLE, RIGHT = 0, 270, 560
WIDE = 200
SOURCES = 16
"""Sources drawn; the least used of more than that are left to the list below the drawing."""


class Node(NamedTuple):
    """A box with a name; an article's leads to its text."""

    x: int
    y: float
    name: str
    full: str
    href: str | None


class Edge(NamedTuple):
    """A curve from where something comes from to where it went; `weight` is how many statements went that way."""

    path: str
    relation: Relation
    directed: bool
    weight: int
    title: str


class Graph(NamedTuple):
    """All boxes and curves, in pixels."""

    width: int
    height: float
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    hidden: int


Hops = dict[tuple[str, str], int]
"""(from, to) → statements; a name, or an article's id."""


def draw(view: StoryView, hrefs: dict[str, str]) -> Graph | None:
    """The graph of a story, or None when no article names a source and none borrows from another."""
    hops = _hops(view)
    used: dict[str, int] = {}
    for (giver, taker), count in hops.items():
        for name in (giver, taker):
            used[name] = used.get(name, 0) + count
    articles = set(view.story.articles)
    sources = sorted((name for name in used if name not in articles), key=lambda name: (-used[name], name))
    shown = set(sources[:SOURCES])
    borrowed = [found for found in view.story.lineage if found.relation != "cites" and len(found.articles) > 1]
    if not shown and not borrowed:
        return None
    hops = {hop: n for hop, n in hops.items() if hop[0] in shown and hop[1] in shown | articles}
    places = _places(view, hops, shown)
    nodes = tuple(
        Node(x, y, line(view.names.get(name, name), 23), line(view.names.get(name, name)), hrefs.get(name))
        for name, (x, y) in places.items()
    )
    edges = [_curve(places[a], places[b], f"{_label(view, a)} → {_label(view, b)}", n) for (a, b), n in hops.items()]
    edges += [
        _bow(places[a], places[b], found.relation, found.directed)
        for found in borrowed
        for a, b in pairwise(found.articles)
        if a in places and b in places
    ]
    height = max(y for _, y in places.values()) + ROW
    return Graph(RIGHT + WIDE + (90 if borrowed else 10), height, nodes, tuple(edges), len(sources) - len(shown))


def _hops(view: StoryView) -> Hops:
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


def _places(view: StoryView, hops: Hops, shown: set[str]) -> dict[str, tuple[int, float]]:
    """Where each box stands: articles right, those they heard it from in the middle, those behind them left."""
    order = {id_: float(n) for n, id_ in enumerate(view.story.articles)}
    behind = {giver for giver, taker in hops if taker in shown} - {taker for _, taker in hops if taker in shown}
    direct = shown - behind
    height = {name: _middle([order[b] for a, b in hops if a == name and b in order]) for name in shown}
    for name in behind:
        height[name] = _middle([height[b] for a, b in hops if a == name and b in height] + [height[name]])
    places: dict[str, tuple[int, float]] = {}
    for x, names in ((RIGHT, list(view.story.articles)), (MIDDLE, list(direct)), (LEFT, list(behind))):
        ranked = names if x == RIGHT else sorted(names, key=lambda name: (height[name], name))
        places |= {name: (x, float(TOP + n * ROW)) for n, name in enumerate(ranked)}
    return places


def _middle(values: list[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def _label(view: StoryView, name: str) -> str:
    return line(view.names.get(name, name), 60)


def _curve(giver: tuple[int, float], taker: tuple[int, float], title: str, weight: int) -> Edge:
    x1, y1, x2, y2 = giver[0] + WIDE, giver[1] + BOX / 2, taker[0], taker[1] + BOX / 2
    if giver[0] == taker[0]:
        x2 = taker[0] + WIDE
        path = f"M{x1} {y1:g}C{x1 + 44} {y1:g} {x2 + 44} {y2:g} {x2 + 3} {y2:g}"
    else:
        bend = (x2 - x1) / 2
        path = f"M{x1} {y1:g}C{x1 + bend:g} {y1:g} {x2 - bend:g} {y2:g} {x2 - 3} {y2:g}"
    return Edge(path, "cites", True, min(weight, 6), title)


def _bow(earlier: tuple[int, float], later: tuple[int, float], relation: Relation, directed: bool) -> Edge:
    x, y1, y2 = RIGHT + WIDE, earlier[1] + BOX / 2, later[1] + BOX / 2
    out = x + 30 + min(50.0, abs(y2 - y1) / 4)
    return Edge(f"M{x} {y1:g}C{out:g} {y1:g} {out:g} {y2:g} {x + 3} {y2:g}", relation, directed, 2, "")
