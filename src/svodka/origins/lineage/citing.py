"""Which sources each article says that it follows: outlets, agencies and broadcasts in its chains."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from svodka.claims.names.one_name import OriginNames, SourceName
from svodka.claims.names.sources import Source
from svodka.claims.story_input import StoryInput
from svodka.model.account import Lineage
from svodka.model.article import Article
from svodka.model.reading import Link
from svodka.model.span import Evidence
from svodka.origins.lineage.direction import Ties

_NUMBERED = re.compile(r"\s+(?:№|No?\.?)\s*\d+\s*$", re.IGNORECASE)
"""The number of an edition after its name: «Вестник № 2»."""

_CITED = frozenset({"outlet", "agency", "broadcast"})


class Citation(NamedTuple):
    """An article names a source; `target` is the story's article of that outlet, when there is exactly one that it
    can mean. `places` are where the source is named, each once, in order."""

    article: str
    source: SourceName
    target: str | None
    places: tuple[Evidence, ...]


def citations(story: StoryInput, names: OriginNames) -> list[Citation]:
    """All citations of a story, by article (in the story's order) and then by where the source is first named."""
    by_outlet = _by_outlet(story.articles)
    found: list[Citation] = []
    for article, reading in zip(story.articles, story.readings, strict=True):
        places: dict[SourceName, set[Evidence]] = {}
        for statement in reading.statements:
            for place, link in enumerate(statement.attribution):
                source = names.of_link(statement, place)
                if source.kind in _CITED and _outlet(source.name) != _outlet(article.outlet):
                    places.setdefault(source, set()).update(_evidence(article, link))
        for source, where in sorted(places.items(), key=lambda item: (min(item[1], default=_NOWHERE), item[0])):
            others = [other for other in by_outlet.get(_outlet(source.name), ()) if other != article.id]
            target = others[0] if len(others) == 1 else None
            found.append(Citation(article.id, source, target, tuple(sorted(where))))
    return found


_NOWHERE = Evidence("", 1 << 60, 1 << 60, "")


def as_lineage(found: Sequence[Citation]) -> Iterator[Lineage]:
    """A `cites` for each citation; one that closes a circle, of two articles or more, says so."""
    targets: dict[str, set[str]] = {}
    for c in found:
        if c.target:
            targets.setdefault(c.article, set()).add(c.target)
    for citation in found:
        articles = (citation.article,) if citation.target is None else (citation.article, citation.target)
        yield Lineage(
            relation="cites",
            articles=articles,
            source=citation.source.name,
            directed=True,
            why=_why(citation, _steps_back(citation, targets)),
            evidence=tuple((place,) for place in citation.places),
        )


def ties(found: Sequence[Citation]) -> Ties:
    """Who names whom, for telling directions."""
    sources: dict[str, set[str]] = {}
    for citation in found:
        sources.setdefault(citation.article, set()).add(citation.source.name)
    return Ties({(c.article, c.target) for c in found if c.target is not None}, sources)


def _steps_back(citation: Citation, targets: Mapping[str, set[str]]) -> int:
    """How many citations lead from the cited article back to the citing one, at the least; 0 when none do."""
    reached, steps = {citation.target} if citation.target else set(), 0
    seen: set[str | None] = set()
    while reached - seen:
        steps += 1
        seen |= reached
        reached = {t for article in reached if article for t in targets.get(article, ())}
        if citation.article in reached:
            return steps
    return 0


def _why(citation: Citation, back: int) -> str:
    count = len(citation.places)
    text = f"источник назван в тексте: {citation.source.name}" + (f" (мест: {count})" if count > 1 else "")
    if back == 1:
        return f"{text}; круг: эта статья в свою очередь названа источником той"
    return f"{text}; круг: ссылки возвращаются к этой статье через другие ({back - 1})" if back else text


def _evidence(article: Article, link: Link) -> Iterator[Evidence]:
    if link.span is not None:
        yield Evidence(article.id, link.span.start, link.span.end, link.span.text)


def _by_outlet(articles: Sequence[Article]) -> Mapping[str, list[str]]:
    result: dict[str, list[str]] = {}
    for article in articles:
        if article.outlet:
            result.setdefault(_outlet(article.outlet), []).append(article.id)
    return result


def _outlet(name: str | None) -> str:
    """The form under which an outlet's names meet."""
    if not name:
        return ""
    source = Source(_NUMBERED.sub("", name), "outlet", "")
    return source.registered or " ".join(source.core)
