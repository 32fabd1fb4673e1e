"""A large store without a single network: made-up words, always the same, in stories of one to sixty articles.

Lists and search look at rows, not at what was read; so the rows are real, and what reading would find is left out.
"""

import hashlib
import random
from array import array
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from svodka.model.article import Article
from svodka.model.reading import Reading
from svodka.store import SqliteStore
from svodka.store.identity import Renamed
from svodka.store.records import Indexed, Opening, Passage, StoredStory

_BATCH = 1000
_SYLLABLES = ("ба", "ве", "го", "ди", "жу", "за", "ко", "лы", "ме", "но", "пе", "ра", "си", "то", "фу", "ши")
_BEGIN = datetime(2031, 1, 1)


def fill(path: Path, count: int) -> None:
    """Makes a store of `count` articles at `path`."""
    chance = random.Random(7)
    words = ["".join(chance.choices(_SYLLABLES, k=3)) for _ in range(6000)]
    outlets = [f"{word.capitalize()} {n}" for n, word in enumerate(words[:400])]
    with SqliteStore.writing(path) as store:
        keys: list[tuple[str, int]] = []
        made = articles(chance, words, outlets, count)
        while batch := [article for _, article in zip(range(_BATCH), made, strict=False)]:
            with store.transaction():
                store.articles.enter(batch)
                for article in batch:
                    key = store.articles.key(article.id)
                    keys.append((article.id, key))
                    reading = Reading(article=article.id, sentences=())
                    store.readings.keep(key, reading, Opening(article, reading), indexed(article), "bench")
        with store.transaction():
            store.stories.keep(Renamed(list(stories(chance, keys)), [], {}), {key: id_ for id_, key in keys})
            store.note("grouped", "bench")


def commonest() -> str:
    """The word that most articles have."""
    return "".join(random.Random(7).choices(_SYLLABLES, k=3))


def articles(chance: random.Random, words: list[str], outlets: list[str], count: int) -> Iterator[Article]:
    """One after the other in time; common words are much more common than rare ones."""
    weights = [1 / (n + 10) for n in range(len(words))]
    for number in range(count):
        text = " ".join(chance.choices(words, weights, k=60))
        digest = hashlib.sha256(f"{number} {text}".encode()).hexdigest()
        moment = _BEGIN + timedelta(minutes=3 * number)
        yield Article(
            id=digest[:16], outlet=chance.choice(outlets), title=" ".join(text.split()[:7]).capitalize(), language="ru",
            published=moment.isoformat(timespec="minutes"), text=text, sha256=digest,
            url=f"https://news.example/{number}",
        )  # fmt: skip


def indexed(article: Article) -> Indexed:
    """The article's words as they are, and its first half as a statement."""
    found = article.text.split()
    places = array("I")
    at = 0
    for word in found:
        places.extend((at, at + len(word)))
        at += len(word) + 1
    passages = [
        Passage("article", 0, len(article.text), 0, len(found), ""),
        Passage("statement", 0, places[59], 0, 30, ""),
    ]
    return Indexed(tuple(found), places.tobytes(), (article.title or "").lower(), tuple(passages))


def stories(chance: random.Random, keys: list[tuple[str, int]]) -> Iterator[StoredStory]:
    """Runs of neighbouring articles: most alone, some many."""
    at = 0
    while at < len(keys):
        size = min(len(keys) - at, chance.choices((1, 2, 4, 9, 20, 60), (50, 20, 14, 10, 5, 1))[0])
        group = keys[at : at + size]
        yield StoredStory(id=f"s{group[0][0][:12]}", keys=tuple(key for _, key in group), why="bench")
        at += size
