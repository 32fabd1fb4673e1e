"""Marked stories, bad input, and what holds whatever the stories are."""

from itertools import combinations, permutations

import pytest
from msgspec.structs import replace

from svodka.claims import Cluster, StoryInput, align
from svodka.model.reading import Reading, Statement
from tests.claims.alignment.alignment_cases import MakeStory, MarkedArticle, stories

STORIES = dict(stories())


def _given(articles: list[MarkedArticle]) -> list[tuple[str, str, str]]:
    return [(a.outlet, a.title, a.text) for a in articles]


def _claim(statement: Statement, story: StoryInput, articles: list[MarkedArticle]) -> str | None:
    """The claim of the marked sentence that a statement stands in."""
    outlet = next(a.outlet for a in story.articles if a.id == statement.article)
    marked = next(a.claims for a in articles if a.outlet == outlet)
    return next((claim for text, claim in marked.items() if statement.text.strip() in text), None)


def _everything(story: StoryInput) -> set[str]:
    return {s.id for reading in story.readings for s in reading.statements}


def _stated(clusters: tuple[Cluster, ...]) -> set[str]:
    return {s.id for c in clusters for s in c.statements}


@pytest.mark.parametrize("name", STORIES)
def test_marked_stories(name: str, make_story: MakeStory) -> None:
    """At least four of five pairs of tellings are found, and at least four of five pairs found are right."""
    articles = STORIES[name]
    story = make_story(*_given(articles))
    told = [(s, _claim(s, story, articles)) for r in story.readings for s in r.statements]
    marked = [(s, c) for s, c in told if c]
    together = {(a.id, b.id) for c in align(story) for a, b in combinations(c.statements, 2)}
    found = right = there = 0
    for (a, x), (b, y) in combinations(marked, 2):
        if a.article == b.article:
            continue
        joined = (a.id, b.id) in together or (b.id, a.id) in together
        found, there, right = found + joined, there + (x == y), right + (joined and x == y)
    assert right >= 0.8 * there
    assert right >= 0.8 * found


@pytest.mark.parametrize("name", STORIES)
def test_every_statement_is_in_a_cluster(name: str, make_story: MakeStory) -> None:
    story = make_story(*_given(STORIES[name]))
    assert _stated(align(story)) == _everything(story)


def test_the_order_of_articles_does_not_matter(make_story: MakeStory) -> None:
    story = make_story(*_given(STORIES["museum"]))
    expected = align(story)
    for order in permutations(range(3)):
        columns = (story.articles, story.readings, story.statement_vectors, story.sentence_vectors)
        articles, readings, own, hosts = (tuple(column[n] for n in order) for column in columns)
        assert align(StoryInput(articles, readings, own, hosts)) == expected


def test_bonds_say_why(make_story: MakeStory) -> None:
    clusters = [c for c in align(make_story(*_given(STORIES["ferry"]))) if len(c.statements) > 1]
    assert clusters
    for cluster in clusters:
        ids = {s.id for s in cluster.statements}
        assert cluster.bonds
        assert all({b.first, b.second} <= ids and b.reasons for b in cluster.bonds)
        assert all(not {b.first, b.second} <= ids for b in cluster.near)


@pytest.mark.parametrize("texts", [[""], ["", ""], ["…\n\n— — —"], ["Дождь."], ["🙂🙂 !!!", "\u200b"]])
def test_next_to_nothing(texts: list[str], make_story: MakeStory) -> None:
    story = make_story(*((f"Газета {n}", "", text) for n, text in enumerate(texts)))
    assert _stated(align(story)) == _everything(story)


def test_many_copies_of_one_text(make_story: MakeStory) -> None:
    """Copies fall together sentence by sentence, and cost little."""
    text = "В Лисьей бухте закрыли паромную линию.\nВодолазы нашли трещину в днище парома «Аврора»."
    story = copied(make_story(("Газета", "", text)), 400)
    clusters = align(story)
    assert _stated(clusters) == _everything(story)
    assert len(clusters) <= 2
    assert all(len({s.article for s in c.statements}) == 400 for c in clusters)


def copied(story: StoryInput, times: int) -> StoryInput:
    """The story of one article as if `times` outlets had printed it."""
    names = [f"copy-{n:03}" for n in range(times)]
    return StoryInput(
        articles=tuple(replace(story.articles[0], id=name) for name in names),
        readings=tuple(_renamed(story.readings[0], name) for name in names),
        statement_vectors=story.statement_vectors * times,
        sentence_vectors=story.sentence_vectors * times,
    )


def _renamed(reading: Reading, name: str) -> Reading:
    statements = (replace(s, article=name, id=f"{name}:{s.start}") for s in reading.statements)
    return replace(reading, article=name, statements=tuple(statements))
