"""Stories by windows: every article in one story, whatever the order, and only touched windows change."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svodka.store import windows as by_windows
from svodka.store.records import Grouped, Placed
from svodka.store.windows import Window, joined, windows

EVENTS = st.lists(st.tuples(st.integers(0, 4), st.one_of(st.none(), st.floats(0, 24 * 20))), min_size=1, max_size=40)


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(by_windows, "WHOLE", 3)


def placed(events: list[tuple[int, float | None]]) -> tuple[list[Placed], dict[int, int]]:
    """Articles with moments, and which event each tells of; the key says nothing."""
    articles = [Placed(len(events) - n, f"a{n:02}", moment) for n, (_, moment) in enumerate(events)]
    return articles, {len(events) - n: event for n, (event, _) in enumerate(events)}


def by_event(window: Window, event: dict[int, int]) -> list[Grouped]:
    groups: dict[int, list[int]] = {}
    for key in window.keys:
        groups.setdefault(event[key], []).append(key)
    return [Grouped(tuple(keys), "") for keys in groups.values()]


def told(events: list[tuple[int, float | None]]) -> tuple[list[Placed], list[Grouped]]:
    articles, event = placed(events)
    found = windows(articles, "stamp")
    return articles, joined({window.start: by_event(window, event) for window in found}, articles)


@given(EVENTS)
def test_every_article_is_in_one_story_and_no_story_mixes_events(events: list[tuple[int, float | None]]) -> None:
    articles, stories = told(events)
    _, event = placed(events)
    assert sorted(key for story in stories for key in story.keys) == sorted(a.key for a in articles)
    assert all(len({event[key] for key in story.keys}) == 1 for story in stories)


@given(EVENTS)
def test_articles_of_one_event_within_two_days_are_together(events: list[tuple[int, float | None]]) -> None:
    articles, stories = told(events)
    _, event = placed(events)
    home = {key: number for number, story in enumerate(stories) for key in story.keys}
    dated = [a for a in articles if a.moment is not None]
    for a in dated:
        for b in dated:
            if event[a.key] == event[b.key] and abs((a.moment or 0) - (b.moment or 0)) < 48:
                assert home[a.key] == home[b.key]


@given(EVENTS, st.integers(0, 4), st.floats(0, 24 * 20))
def test_one_more_article_touches_two_windows(
    events: list[tuple[int, float | None]], event: int, moment: float
) -> None:
    if len(events) <= by_windows.WHOLE:
        return
    articles, _ = placed(events)
    before = {window.start: window.content for window in windows(articles, "stamp")}
    more = sorted([*articles, Placed(99, "b", moment)], key=lambda a: a.id)
    after = {window.start: window.content for window in windows(more, "stamp")}
    assert len({start for start in after if after[start] != before.get(start)}) == 2


def test_a_story_goes_on_from_day_to_day() -> None:
    _, stories = told([(0, 24.0 * day + 1) for day in range(12)])
    assert [len(story.keys) for story in stories] == [12]


def test_a_small_store_is_one_window() -> None:
    articles, _ = placed([(0, 0.0), (0, None), (1, 24 * 300.0)])
    (window,) = windows(articles, "stamp")
    assert len(window.keys) == 3


def test_an_article_that_two_stories_claim_goes_to_the_larger() -> None:
    articles = [Placed(n, f"a{n}", 24.0 * day) for n, day in enumerate((0, 2, 4, 4, 4))]
    grouped = {0: [Grouped((0, 1), "few")], 2: [Grouped((1, 2, 3, 4), "many")]}
    assert [story.keys for story in joined(grouped, articles)] == [(0, 1, 2, 3, 4)]
    split = {0: [Grouped((0, 1), "few"), Grouped((5,), "")], 2: [Grouped((1, 5, 2, 3), "many")]}
    more = [*articles, Placed(5, "a5", 48.0)]
    assert sorted(len(story.keys) for story in joined(split, more)) == [1, 4]


def test_another_stamp_makes_other_windows() -> None:
    articles, _ = placed([(0, 0.0)])
    assert windows(articles, "a")[0].content != windows(articles, "b")[0].content
