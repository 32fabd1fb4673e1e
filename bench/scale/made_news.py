"""Makes any number of articles, with the truth about which tell of one event, from the Russian part of `news-2020-05`.

An event is made of a silver story: its people, places and numbers become others (alike in all of its articles, in every
grammatical form), and each of its articles is rewritten a little: sentences change places or go, now and then a number
is off. So articles of one event differ as the real ones do, and two events made of one story are alike in all but
names, which is harder than life. `PER_DAY` articles come on each day. The same seed makes the same articles.
"""

import hashlib
import random
import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from bench.story_data import Plain, plain_news
from svodka.model.article import Article
from svodka.reading.tagging.dictionary import parses

PER_DAY = 3000
_BEGIN = datetime(2031, 3, 1)
_CAPITAL = re.compile(r"(?<![.!?…\n«\"] )(?<![\n.!?])\b[А-ЯЁ][а-яё]{3,}\b")
_LATIN = re.compile(r"\b[A-Z][A-Za-z]{3,}\b")
_NUMBER = re.compile(r"\d+")
_SENTENCE = re.compile(r"[^.!?…\n]+[.!?…]*[»\"]?\s*|\n+")
_LATIN_PARTS = ("ba", "ve", "gra", "do", "zi", "ke", "lu", "mi", "no", "pe", "ri", "so", "tu", "fe", "xo", "que")
_PROPER = ("Surn", "Geox", "Name", "Orgn")


class Made(NamedTuple):
    """A made article and the event that it tells of."""

    article: Article
    event: str


def made_news(count: int, seed: int = 1, first_day: int = 0) -> Iterator[Made]:
    """`count` articles in order of time."""
    sources: dict[str, list[Plain]] = {}
    for plain in plain_news():
        sources.setdefault(plain.story, []).append(plain)
    stories = sorted(sources.values(), key=lambda story: story[0].story)
    chance = random.Random(seed)
    day, made = first_day, 0
    while made < count:
        batch = _day(stories, day, min(PER_DAY, count - made), chance)
        yield from batch
        day, made = day + 1, made + len(batch)


def _day(stories: Sequence[list[Plain]], day: int, count: int, chance: random.Random) -> list[Made]:
    found: list[Made] = []
    while len(found) < count:
        number = chance.randrange(len(stories))
        event = f"{day}-{number}-{len(found)}"
        change = Change(random.Random(f"{event} {chance.random()}"))
        for plain in stories[number][: count - len(found)]:
            hours = chance.random() * 24
            found.append(
                Made(_rewritten(plain.article, change, _BEGIN + timedelta(days=day, hours=hours), chance), event)
            )
    return sorted(found, key=lambda made: str(made.article.published))


def _rewritten(article: Article, change: "Change", when: datetime, chance: random.Random) -> Article:
    text = change(article.text)
    parts = _SENTENCE.findall(text)
    for n in range(2, len(parts) - 1):
        if chance.random() < 0.1:
            parts[n], parts[n + 1] = parts[n + 1], parts[n]
    kept = [part for n, part in enumerate(parts) if n < 3 or chance.random() > 0.1]
    text = "".join(kept)
    if chance.random() < 0.1:
        text = _NUMBER.sub(lambda m: str(int(m.group()[:9]) + chance.randrange(1, 9)), text, count=1)
    published = when.isoformat(timespec="minutes")
    digest = hashlib.sha256(f"{article.outlet} {published} {text}".encode()).hexdigest()
    title = change(article.title) if article.title else None
    return Article(
        id=digest[:16], outlet=article.outlet, title=title, published=published, language="ru", text=text, sha256=digest
    )


class Change:
    """Other names and numbers, the same wherever the old ones stand."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._names: dict[str, str] = {}
        self._numbers: dict[str, str] = {}

    def __call__(self, text: str) -> str:
        return _NUMBER.sub(self._number, _LATIN.sub(self._brand, _CAPITAL.sub(self._name, text)))

    def _brand(self, found: re.Match[str]) -> str:
        if found.group() not in self._names:
            self._names[found.group()] = "".join(self._chance.choice(_LATIN_PARTS) for _ in range(3)).capitalize()
        return self._names[found.group()]

    def _name(self, found: re.Match[str]) -> str:
        stem = stem_of(found.group())
        if stem is None:
            return found.group()
        if stem not in self._names:
            self._names[stem] = invented(self._chance)
        return self._names[stem] + found.group()[len(stem) :]

    def _number(self, found: re.Match[str]) -> str:
        old = found.group()
        if len(old) < 2 or len(old) > 9:
            return old
        if old not in self._numbers:
            self._numbers[old] = str(self._chance.randrange(10 ** (len(old) - 1), 10 ** len(old)))
        return self._numbers[old]


@lru_cache(maxsize=200_000)
def stem_of(word: str) -> str | None:
    """The part of a name that its forms have in common; None for what is no name, or one that half the news has."""
    reading = parses(word.lower())[0]
    if not any(mark in reading.tag.grammemes for mark in _PROPER):
        return None
    normal = str(reading.normal_form)
    size = next(
        (n for n, (a, b) in enumerate(zip(normal, word.lower(), strict=False)) if a != b), min(len(normal), len(word))
    )
    return word[: max(size, 3)].rstrip("аеёиоуыьэюяй") if size >= 3 else None


def invented(chance: random.Random) -> str:
    """A name that nobody has."""
    syllables = (
        "ба",
        "ве",
        "гра",
        "до",
        "жи",
        "за",
        "ке",
        "лу",
        "ми",
        "но",
        "пе",
        "ри",
        "со",
        "ту",
        "фе",
        "хо",
        "че",
        "шу",
    )
    ends = ("рск", "льн", "мбр", "нт", "кл", "зд", "рт", "вн", "ст", "рм")
    return (chance.choice(syllables) + chance.choice(syllables) + chance.choice(ends)).capitalize()
