"""The drawing of who relies on whom: sources on the left, articles on the right, borrowings between articles."""

from collections.abc import Sequence
from typing import NamedTuple

from svodka.model.account import Lineage, Relation
from svodka.presentation.html.columns import ROW, WIDE, columns, travelled
from svodka.presentation.view.dates import short
from svodka.presentation.view.index import StoryView
from svodka.presentation.view.safe import LIMIT, line

BOX = 26
SOURCES = 16
"""Sources drawn; the least used of more than that are left to the list below the drawing."""


Place = tuple[int, float]


class Node(NamedTuple):
    """A box with a name; an article's leads to its text and has the time when it was published. `key` is what the ends
    of curves are called by."""

    x: int
    y: float
    name: str
    full: str
    href: str | None
    time: str
    key: int


class Edge(NamedTuple):
    """A curve from where something comes from to where it went; `weight` is how many statements went that way."""

    path: str
    relation: Relation
    directed: bool
    weight: int
    title: str
    ends: tuple[int, int]


class Graph(NamedTuple):
    """All boxes and curves, in pixels; the articles' column begins at `right`."""

    width: int
    height: float
    right: int
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    hidden: int


def draw(view: StoryView, hrefs: dict[str, str]) -> Graph | None:
    """The graph of a story, or None when no article names a source and none borrows from another."""
    hops = travelled(view)
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
    places = columns(view.story.articles, hops, shown)
    keys = {name: n for n, name in enumerate(places)}
    times = {article.id: short(article.published) for article in view.articles}
    nodes = tuple(
        Node(*place, _label(view, name, 19 if times.get(name) else 28), _label(view, name, LIMIT), hrefs.get(name),
             times.get(name, ""), keys[name])
        for name, place in places.items()
    )  # fmt: skip
    edges = [
        _curve(places[a], places[b], f"{_label(view, a)} → {_label(view, b)}", n, (keys[a], keys[b]))
        for (a, b), n in hops.items()
    ]
    edges += [
        _bow(places[a], places[b], found, (keys[a], keys[b]))
        for found in _closest(borrowed)
        for a, b in [(found.articles[0], found.articles[-1])]
        if a in places and b in places
    ]
    height = max(y for _, y in places.values()) + ROW
    right = max(x for x, _ in places.values())
    return Graph(
        right + WIDE + (160 if borrowed else 10), height, right, nodes, tuple(edges), len(sources) - len(shown)
    )


def _closest(borrowed: Sequence[Lineage]) -> tuple[Lineage, ...]:
    """For each article that borrows, the borrowing with the most evidence: all of them would hide one another."""
    best: dict[str, Lineage] = {}
    for found in borrowed:
        taker = found.articles[-1]
        if taker not in best or len(found.evidence) > len(best[taker].evidence):
            best[taker] = found
    return tuple(best.values())


def _label(view: StoryView, name: str, limit: int = 60) -> str:
    return line(view.names.get(name, name), limit)


def _curve(giver: Place, taker: Place, title: str, weight: int, ends: tuple[int, int]) -> Edge:
    x1, y1, x2, y2 = giver[0] + WIDE, giver[1] + BOX / 2, taker[0], taker[1] + BOX / 2
    if giver[0] == taker[0]:
        x2 = taker[0] + WIDE
        path = f"M{x1} {y1:g}C{x1 + 44} {y1:g} {x2 + 44} {y2:g} {x2 + 3} {y2:g}"
    else:
        bend = (x2 - x1) / 2
        path = f"M{x1} {y1:g}C{x1 + bend:g} {y1:g} {x2 - bend:g} {y2:g} {x2 - 3} {y2:g}"
    return Edge(path, "cites", True, min(weight, 6), title, ends)


def _bow(earlier: Place, later: Place, found: Lineage, ends: tuple[int, int]) -> Edge:
    x, y1, y2 = earlier[0] + WIDE, earlier[1] + BOX / 2, later[1] + BOX / 2
    out = x + 30 + min(190.0, abs(y2 - y1) / 5)
    return Edge(
        f"M{x} {y1:g}C{out:g} {y1:g} {out:g} {y2:g} {x + 3} {y2:g}", found.relation, found.directed, 2, "", ends
    )
