"""The data that story grouping is learned from and measured on, read by the tagger once a run."""

import hashlib
import json
from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from bench.data import json_lines, shared
from svodka.ingest import IngestOptions, ingest
from svodka.model.article import Article
from svodka.model.reading import Reading
from svodka.reading.tagging import Tagger
from svodka.stories.lead import title_of


class Read(NamedTuple):
    """An article, its reading (sentences and names alone) and the story that it is said to belong to, if any."""

    article: Article
    reading: Reading
    story: str


class JudgedPair(NamedTuple):
    """Two articles, and whether a person judged them to tell of one event."""

    first: Read
    second: Read
    same: bool


def judged_pairs(tagger: Tagger, language: str = "ru") -> list[JudgedPair]:
    """The pairs of `story-pairs` in one language, in the order of the file."""
    rows = [json.loads(line) for line in shared("data/story-pairs/pairs.jsonl").read_text("utf-8").splitlines()]
    pairs = []
    for number, row in enumerate(row for row in rows if row["lang"] == language):
        sides = [_read(tagger, {"id": f"{number}-{s}", **_side(row, s)}, "") for s in ("first", "second")]
        pairs.append(JudgedPair(sides[0], sides[1], row["label"] == "OK"))
    return pairs


def news(tagger: Tagger, limit: int | None = None) -> list[Read]:
    """The Russian articles of `news-2020-05` with their silver story."""
    rows = json_lines(shared("data/news-2020-05/ru.jsonl.gz"))[:limit]
    return [_read(tagger, row, row.get("silver_story") or row["id"]) for row in rows]


def gold_articles(tagger: Tagger) -> list[Read]:
    """The articles of the gold stories, all in one list."""
    places = {path.stem: path for path in sorted(shared("gold").glob("*.jsonl"))}
    found = []
    for name, path in {**places, "seeds": shared("seeds")}.items():
        articles = ingest([str(path)], IngestOptions()).articles
        for article in articles:
            same_id = msgspec.structs.replace(article, id=article.given_id or article.id)
            found.append(Read(same_id, _tagged(tagger, same_id), name))
    return found


def _side(row: dict[str, str], side: str) -> dict[str, str]:
    return {"title": row[f"{side}_title"], "text": row[f"{side}_text"]}


def _read(tagger: Tagger, row: dict[str, str], story: str) -> Read:
    article = _article(row)
    return Read(article, _tagged(tagger, article), story)


def _article(row: dict[str, str]) -> Article:
    given = {key: row[key] for key in ("outlet", "title", "published", "url") if row.get(key)}
    digest = hashlib.sha256(row["text"].encode()).hexdigest()
    return Article(id=row["id"], language="ru", text=row["text"], sha256=digest, **given)


def _tagged(tagger: Tagger, article: Article) -> Reading:
    tagged = tagger.tag([article])[0]
    return Reading(article=article.id, sentences=tagged.sentences, names=tagged.names)


def sides(pairs: Iterable[JudgedPair]) -> list[Read]:
    """All articles of the pairs, first and second in turn."""
    return [side for pair in pairs for side in (pair.first, pair.second)]


class Plain(NamedTuple):
    """An article without a reading, what it opens with, and the story that it is said to belong to, if any."""

    article: Article
    lead: str
    story: str


class PlainPair(NamedTuple):
    """Two articles without readings, and whether a person judged them to tell of one event."""

    first: Plain
    second: Plain
    same: bool


def plain_news() -> list[Plain]:
    """The Russian articles of `news-2020-05` with their silver story; no network is asked."""
    rows = json_lines(shared("data/news-2020-05/ru.jsonl.gz"))
    return [_plain(row, row.get("silver_story") or row["id"]) for row in rows]


def plain_pairs(language: str = "ru") -> list[PlainPair]:
    """The pairs of `story-pairs` in one language, in the order of the file; no network is asked."""
    lines = shared("data/story-pairs/pairs.jsonl").read_text("utf-8").splitlines()
    chosen = [row for row in map(json.loads, lines) if row["lang"] == language]
    return [
        PlainPair(*(_plain({"id": f"{n}-{s}", **_side(row, s)}, "") for s in ("first", "second")), row["label"] == "OK")
        for n, row in enumerate(chosen)
    ]


def _plain(row: dict[str, str], story: str) -> Plain:
    article = _article(row)
    title = title_of(article)
    body = " ".join(article.text.split()).removeprefix(title).lstrip(" .")
    return Plain(article, f"{title} {body[:300]}".strip(), story)
