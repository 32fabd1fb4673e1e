"""Finds every place where an article says that somebody says something, names the sources, and nests the reports."""

import msgspec

from svodka.model.article import Article
from svodka.model.reading import Link, Reading, Report
from svodka.model.span import overlap
from svodka.reading.reports.cues import phrase_cues, verb_cues
from svodka.reading.reports.cues.carriers import beside
from svodka.reading.reports.cues.found import Found
from svodka.reading.reports.scene import Scene
from svodka.reading.reports.sources import Memory, Namer
from svodka.reading.reports.tree import Tree


def find_reports(article: Article, reading: Reading) -> tuple[Report, ...]:
    """The reports of an article in the order of their cues.

    `carriers` hold all through whom the words came in that sentence, outermost first: "сказал X, передает Y" gives a
    report of X with the carrier Y, and one of Y.
    """
    scene = Scene(article, reading)
    namer = Namer(Memory(article, reading, scene.trees))
    reports: list[Report] = []
    for tree in scene.trees:
        here = sorted([*verb_cues(scene, tree), *phrase_cues(scene, tree)], key=lambda f: f.cue)
        reports += _nested([r for f in here if (r := _report(scene, namer, tree, f)) is not None])
    return tuple(reports)


def _report(scene: Scene, namer: Namer, tree: Tree, found: Found) -> Report | None:
    link: Link | None = None
    if found.who is not None:
        link = namer.name(tree, found.who)
        if link is None:
            return None
        namer.spoke(link, tree, found.who)
    source, carriers = _with_company(namer, tree, found, link)
    place, cue = tree.span(*found.clause), tree.span(*found.cue)
    return Report(
        article=scene.article.id, start=place.start, end=place.end, text=place.text, sentence=tree.sentence.index,
        cue=cue, source=source, carriers=carriers, content=found.content, polarity=found.polarity, rule=found.rule,
    )  # fmt: skip


def _with_company(namer: Namer, tree: Tree, found: Found, link: Link | None) -> tuple[Link | None, tuple[Link, ...]]:
    """The source and carriers when those beside the verb are counted: the words of "X со ссылкой на Y" are Y's."""
    source, carriers = link, []
    for other in beside(tree):
        if not found.clause[0] <= other.first <= found.clause[1] + 1 or other.head == found.who:
            continue
        named = namer.name(tree, other.head)
        if named is None or (source and named.name == source.name):
            continue
        if other.side == "source":
            if source is not None:
                carriers.append(source)
            source = named
            namer.spoke(named, tree, other.head)
        elif named.kind in ("outlet", "agency", "broadcast", "organisation"):
            carriers.insert(0, named)
    return source, tuple(carriers)


def _nested(reports: list[Report]) -> list[Report]:
    """Adds to each report the sources of those in the same sentence whose content holds its cue."""
    result = []
    for inner in reports:
        outer = [r for r in reports if r is not inner and _holds(r, inner)]
        outer.sort(key=lambda r: (-sum(s.end - s.start for s in r.content), r.cue.start))
        chain: list[Link] = []
        for link in [x for r in outer for x in (*r.carriers, r.source) if x] + list(inner.carriers):
            if all(link.name != known.name for known in (*chain, inner.source) if known):
                chain.append(link)
        result.append(msgspec.structs.replace(inner, carriers=tuple(chain)))
    return result


def _holds(outer: Report, inner: Report) -> bool:
    if not any(overlap(s, inner.cue) for s in outer.content):
        return False
    back = any(overlap(s, outer.cue) for s in inner.content)
    return (
        not back
        or sum(map(_length, outer.content)) > sum(map(_length, inner.content))
        or outer.cue.start > inner.cue.start
    )


def _length(span: object) -> int:
    return int(getattr(span, "end", 0)) - int(getattr(span, "start", 0))
