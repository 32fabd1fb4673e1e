"""Reads an article from its first sentence to its last and finds its times, moving the anchor along."""

import re
from collections.abc import Iterator
from datetime import date

from svodka.model.article import Article
from svodka.model.reading import Reading, Time
from svodka.reading.plain import plain, stretches
from svodka.reading.times.calendar import LAST_YEAR, Period, at
from svodka.reading.times.grammar import rules_for
from svodka.reading.times.rule import Rule
from svodka.reading.times.scene import Anchor, Answer, Scene
from svodka.reading.times.widening import widen
from svodka.reading.times.words import MONTHS

_WORD = re.compile(r"(?<![\w/-])(?<!\d[.,:])(?:\d++|[^\W\d_]++(?!\w))")
_PUBLISHED = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_FULL_DATE = re.compile(
    r"(?<!\d)(?:(\d\d?) (" + "|".join(MONTHS) + r") ((?:19|20)\d\d)(?!\d)|(\d\d?)\.(\d\d)\.((?:19|20)\d\d)(?!\d))"
)


def find_times(article: Article, reading: Reading) -> tuple[Time, ...]:
    """The time expressions of an article, in order, none overlapping another.

    Reads `reading.sentences`. Values are resolved against `article.published` (its calendar day as written) and
    against the times told before in the text; a value that nothing in the article tells is None.
    """
    found: list[Time] = []
    scene: Scene | None = None
    for number, stretch in enumerate(stretches(article.text, reading.sentences)):
        if scene is None:
            published, point = _day_of(article.published)
            about = published or _middle(point) or _latest_date(article.text)
            year, month = (point[0] if point else None), (point[1] if len(point) > 1 else None)
            scene = Scene(published, about, year, month, stretch)
        scene.stretch, scene.number = stretch, number
        found.extend(_in_stretch(article, scene))
    return tuple(found)


def _in_stretch(article: Article, scene: Scene) -> Iterator[Time]:
    stretch, free = scene.stretch, 0
    for word in _WORD.finditer(stretch.plain):
        if word.start() < free:
            continue
        rules = rules_for(word[0])
        hit = _first_answer(rules, scene, word.start()) if rules else None
        if hit is None:
            continue
        rule, answer, end = hit
        wide = widen(stretch, word.start(), end, free)
        free = wide.end
        start, stop = stretch.start + wide.start, stretch.start + wide.end
        _move_anchor(scene, answer, wide.end)
        relation = answer.relation if answer.relation != "at" or _is_closed(answer, wide.relation) else wide.relation
        yield Time(
            article=article.id,
            start=start,
            end=stop,
            text=article.text[start:stop],
            value=answer.period.value if answer.period else None,
            relation=relation,
            note=answer.note,
            rule=rule.name,
        )


def _first_answer(rules: tuple[Rule, ...], scene: Scene, start: int) -> tuple[Rule, Answer, int] | None:
    for rule in rules:
        match = rule.pattern.match(scene.plain, start)
        if match is None:
            continue
        end = match.end()
        if scene.plain[end : end + 1].isalnum() and scene.plain[end - 1].isalnum():
            continue
        answer = rule.read(match, scene)
        if answer is not None:
            return rule, answer, end if answer.end is None else answer.end
    return None


def _is_closed(answer: Answer, relation: str) -> bool:
    """ "с 3 по 5 мая" is a whole: its "с" opens the range and says nothing more."""
    period = answer.period
    return relation == "after" and period is not None and period.first != period.last and len(period.first) == 3


def _move_anchor(scene: Scene, answer: Answer, end: int) -> None:
    if answer.period is None:
        return
    scene.anchors.append(Anchor(answer.period, scene.number, end, answer.fixed))
    if scene.about is None and answer.note and answer.period.is_day:
        scene.about = date(*answer.period.first)


def _day_of(published: str | None) -> tuple[date | None, tuple[int, ...]]:
    match = _PUBLISHED.match(published or "")
    if match is None:
        return None, ()
    point = tuple(int(part) for part in match.groups() if part)
    if at(*point) is None:
        return None, ()
    return (date(*point) if len(point) == 3 else None), point


def _middle(point: tuple[int, ...]) -> date | None:
    """A day in the middle of a year or month, near enough to choose a year by."""
    return date(point[0], point[1] if len(point) > 1 else 7, 15) if point else None


def _latest_date(text: str) -> date | None:
    """The latest full date in a text whose publication is not known."""
    latest: Period | None = None
    for match in _FULL_DATE.finditer(plain(text[:200_000])):
        day, month, year = (part for part in match.groups() if part)
        period = at(int(year), MONTHS[month] if month in MONTHS else int(month), int(day))
        if period and period.first[0] < LAST_YEAR and (latest is None or period.first > latest.first):
            latest = period
    return date(*latest.first) if latest else None
