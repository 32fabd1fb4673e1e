"""How a story goes on: its title, the turns it takes from day to day, and its dated claims in order."""

from collections import Counter
from collections.abc import Sequence

from svodka.claims import Cluster, StoryInput
from svodka.model.account import Claim, Development, Moment
from svodka.model.article import Article
from svodka.model.reading import Statement
from svodka.model.span import Evidence


def title(story: StoryInput, ordered: Sequence[Cluster]) -> str:
    """The title of the article that shares most claims with the others; the first claim's text where none has one."""
    shared = Counter(s.article for c in ordered if len({s.article for s in c.statements}) > 1 for s in c.statements)
    titled = [a for a in story.articles if a.title]
    if titled:
        return max(titled, key=lambda a: (shared[a.id], -len(a.title or ""), a.id)).title or ""
    return " ".join(ordered[0].statements[0].text.split()) if ordered else ""


def by_time(articles: Sequence[Article]) -> list[Article]:
    """Articles from the earliest to the latest; those without a time come last."""
    return sorted(articles, key=lambda a: (a.published is None, a.published or "", a.id))


def developments(story: StoryInput, clusters: Sequence[Cluster]) -> tuple[Development, ...]:
    """The days on which the story was written about, each with what was told on it for the first time.

    `clusters` come in the order of importance; the gist of a day is the most important of its new claims.
    """
    days: dict[str, list[str]] = {}
    for article in by_time(story.articles):
        if article.published and len(article.published) >= 10:
            days.setdefault(article.published[:10], []).append(article.id)
    day_of = {article: day for day, articles in days.items() for article in articles}
    found = []
    for day, articles in sorted(days.items()):
        new = _first_told(day, clusters, day_of)
        if new is not None:
            gist = Evidence(new.article, new.start, new.end, new.text)
            found.append(Development(date=day, articles=tuple(articles), gist=gist))
    return tuple(found)


def _first_told(day: str, clusters: Sequence[Cluster], day_of: dict[str, str]) -> Statement | None:
    for cluster in clusters:
        dated = [(day_of[s.article], s.article, s.start, s) for s in cluster.statements if s.article in day_of]
        if dated and min(dated)[0] == day:
            return min(dated)[3]
    return None


def timeline(claims: Sequence[Claim]) -> tuple[Moment, ...]:
    """The claims that most of their tellings date alike, by date; a coarser date comes before the finer ones in it."""
    dated = []
    for claim in claims:
        given = Counter(s.when for s in claim.statements if s.when)
        if given:
            when = min(given, key=lambda value: (-given[value], -len(value), value))
            dated.append(Moment(when=when, claim=claim.id))
    return tuple(sorted(dated, key=lambda m: (m.when, m.claim)))
