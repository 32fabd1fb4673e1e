"""Which story of before a story is: its id stays, whatever joins it or leaves it.

A story that the store knows hands its id on to the new story with which it shares most articles; of two that want one
id, the one with the larger share gets it. A story that nothing knows gets an id derived from its oldest article.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from svodka.store.records import Event, EventKind, Grouped, StoredStory

_LENGTH = 12


class Renamed(NamedTuple):
    """The stories under their ids, what befell them, and under which ids former stories go on."""

    stories: list[StoredStory]
    events: list[Event]
    former: dict[str, str]


def identify(
    groups: Sequence[Grouped], before: Sequence[StoredStory], names: Mapping[int, str], given: Iterable[str] = ()
) -> Renamed:
    """Gives the groups ids; `before` in the order of their age, `names` the ids of articles by key, `given` ids that
    stories once had."""
    home = {key: number for number, group in enumerate(groups) for key in group.keys}
    kept = _kept(groups, before, home)
    taken = {*given, *(story.id for story in before)}
    ids = [kept[number] if number in kept else _fresh(group, names, taken) for number, group in enumerate(groups)]
    stories = [StoredStory(id=id_, keys=group.keys, why=group.why) for id_, group in zip(ids, groups, strict=True)]
    going_on = set(kept.values())
    events, former = [], {}
    for story in before:
        moved = Counter(home[key] for key in story.keys if key in home)
        for number in sorted(moved):
            if number not in kept and moved[number] * 2 > len(groups[number].keys):
                events.append(_event("split", ids[number], story, groups[number], names))
        if story.id not in going_on and moved:
            into = min(moved, key=lambda n: (-moved[n], n))
            if into in kept:
                former[story.id] = ids[into]
                events.append(_event("joined", ids[into], story, groups[into], names))
    return Renamed(stories, [*_growth(stories, before, names), *events], former)


def _growth(now: Sequence[StoredStory], before: Sequence[StoredStory], names: Mapping[int, str]) -> Iterator[Event]:
    """Which stories began, and by which articles others grew that no story had."""
    old = {key for story in before for key in story.keys}
    known = {story.id for story in before}
    for story in now:
        came = [key for key in story.keys if key not in old]
        if came and (story.id in known or len(came) == len(story.keys)):
            kind: EventKind = "grew" if story.id in known else "began"
            articles = tuple(sorted(names[key] for key in came))
            yield Event(kind=kind, story=story.id, other=story.id, articles=articles, why=story.why)


def _kept(groups: Sequence[Grouped], before: Sequence[StoredStory], home: Mapping[int, int]) -> dict[int, str]:
    """The groups that go on as a story of before, with its id."""
    shares = []
    for age, story in enumerate(before):
        for number, count in Counter(home[key] for key in story.keys if key in home).items():
            shares.append((-count, age, number, story.id))
    kept: dict[int, str] = {}
    used: set[str] = set()
    for _, _, number, id_ in sorted(shares):
        if number not in kept and id_ not in used:
            kept[number] = id_
            used.add(id_)
    return kept


def _fresh(group: Grouped, names: Mapping[int, str], taken: set[str]) -> str:
    """An id that no story has or had a claim to, of the group's oldest article."""
    for salt in range(len(taken) + 1):
        text = names[group.keys[0]] + ("" if not salt else f" {salt}")
        found = "s" + hashlib.sha256(text.encode()).hexdigest()[:_LENGTH]
        if found not in taken:
            break
    taken.add(found)
    return found


def _event(kind: str, story: str, other: StoredStory, group: Grouped, names: Mapping[int, str]) -> Event:
    common = sorted(names[key] for key in set(group.keys) & set(other.keys))
    return Event(
        kind="joined" if kind == "joined" else "split",
        story=story,
        other=other.id,
        articles=tuple(common),
        why=group.why,
    )


def content_of(ids: Iterable[str]) -> str:
    """A hash of which articles a story has."""
    return hashlib.sha256(" ".join(sorted(ids)).encode()).hexdigest()[:32]
