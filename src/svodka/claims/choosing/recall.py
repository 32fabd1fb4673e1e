"""What the articles only recall from before the story."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import cache, lru_cache

from svodka.claims.alignment import Cluster
from svodka.claims.choosing.tellings import Tellings
from svodka.claims.story_input import StoryInput
from svodka.languages import load
from svodka.model.reading import Statement

_LONG_BEFORE = timedelta(days=30)


def background(clusters: Sequence[Cluster], story: StoryInput) -> tuple[str, ...]:
    """The ids of the claims that are only recalled, in the order given: more than half of the articles that tell one
    tell it as something from before (in a passage of recall, or dated at least 30 days before they appeared)."""
    tellings = Tellings(story)
    recalled = {(s.article, s.id) for reading in story.readings for s in _recalled(reading.statements, tellings)}
    return tuple(c.id for c in clusters if _mostly(c, recalled))


def _mostly(cluster: Cluster, recalled: set[tuple[str, str]]) -> bool:
    articles = {s.article for s in cluster.statements}
    told_as_news = {s.article for s in cluster.statements if (s.article, s.id) not in recalled}
    return 2 * len(told_as_news) < len(articles)


def _recalled(statements: Iterable[Statement], tellings: Tellings) -> list[Statement]:
    return [s for s in statements if _after_heading(s, tellings) or _opens_so(s, tellings) or _long_ago(s, tellings)]


def _after_heading(statement: Statement, tellings: Tellings) -> bool:
    """The nearest heading above is one under which an article recalls ("Контекст")."""
    sentences = tellings.reading(statement).sentences
    for sentence in reversed(sentences[: statement.sentence]):
        if sentence.role in {"heading", "title"} or _is_bare_heading(sentence.text):
            return _begins(sentence.text, _phrases("heading"))
    return False


@lru_cache(maxsize=10_000)
def _is_bare_heading(text: str) -> bool:
    """A line of its own that is nothing but a heading's words, where the source did not mark it as a heading."""
    return _bare(text) in _phrases("heading")


def _opens_so(statement: Statement, tellings: Tellings) -> bool:
    """Its sentence opens with a phrase of recall, or its paragraph did and this sentence goes on with it."""
    sentences = tellings.reading(statement).sentences
    own = sentences[statement.sentence]
    if _begins(own.text, _phrases("opening")):
        return True
    same = [s for s in sentences[: own.index] if s.paragraph == own.paragraph]
    return bool(same) and _begins(same[0].text, _phrases("opening")) and same[0].index > 0


def _long_ago(statement: Statement, tellings: Tellings) -> bool:
    """It is about a time that ended well before the article appeared."""
    published = _last_day((tellings.article(statement).published or "")[:10])
    when = statement.when or _only_time(statement, tellings)
    ended = _last_day(when.split("/")[-1]) if when else None
    return published is not None and ended is not None and published - ended >= _LONG_BEFORE


def _only_time(statement: Statement, tellings: Tellings) -> str | None:
    times = {
        t.value
        for t in tellings.reading(statement).times
        if t.value and statement.start <= t.start and t.end <= statement.end
    }
    return times.pop() if len(times) == 1 else None


def _last_day(value: str) -> date | None:
    """The last day of 2025, 2025-07 or 2025-07-14; None for anything else."""
    try:
        parts = [int(p) for p in value.split("-")]
        year, month = parts[0], parts[1] if len(parts) > 1 else 12
        if len(parts) > 2:
            return date(year, month, parts[2])
        return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    except ValueError:
        return None


@cache
def _phrases(where: str) -> frozenset[str]:
    return frozenset(_bare(row["phrase"]) for row in load("ru", "recall_phrases") if row["where"] == where)


def _begins(text: str, phrases: frozenset[str]) -> bool:
    words = _bare(text[:80]).split()
    return any(" ".join(words[:n]) in phrases for n in range(1, 6))


def _bare(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in text.lower().replace("ё", "е")).split())
