"""Articles of one event come together and no others, in whichever order they are given.

A case: `== story | outlet | published | title` before each article's text; `#` names the difficulty.
"""

import random
from collections import defaultdict
from pathlib import Path

import pytest

from svodka.model.article import Article
from svodka.model.reading import Reading
from svodka.reading.reader import Reader
from svodka.reading.tagging import Tagger
from svodka.stories import Group, group_articles
from svodka.vectors import Encoder
from tests.conftest import make_article

CASES = sorted((Path(__file__).parent / "cases").glob("*.txt"))


def marked(path: Path) -> list[tuple[str, Article]]:
    found = []
    for number, block in enumerate(path.read_text(encoding="utf-8").split("\n== ")[1:]):
        head, text = block.split("\n", 1)
        story, outlet, published, title = (part.strip() or None for part in head.split("|"))
        article = make_article(
            text.strip(), id=f"{path.stem}-{number}", outlet=outlet, published=published, title=title
        )
        found.append((story or "", article))
    return found


@pytest.fixture(scope="module")
def readings(tagger: Tagger) -> dict[str, Reading]:
    articles = [article for path in CASES for _, article in marked(path)]
    return {r.article: r for r in Reader(tagger).read(articles)}


def stories(groups: tuple[Group, ...]) -> set[frozenset[str]]:
    return {frozenset(group.articles) for group in groups}


def wanted(cases: list[tuple[str, Article]]) -> set[frozenset[str]]:
    by_story = defaultdict(set)
    for story, article in cases:
        by_story[story].add(article.id)
    return {frozenset(ids) for ids in by_story.values()}


@pytest.mark.parametrize("path", CASES, ids=lambda p: p.stem)
def test_each_case_by_itself(path: Path, readings: dict[str, Reading], encoder: Encoder) -> None:
    cases = marked(path)
    articles = [article for _, article in cases]
    groups = group_articles(articles, [readings[a.id] for a in articles], encoder)
    assert stories(groups) == wanted(cases)


def test_all_cases_together_in_any_order(readings: dict[str, Reading], encoder: Encoder) -> None:
    cases = [case for path in CASES for case in marked(path)]
    chance, results = random.Random(5), set()
    for _ in range(3):
        chance.shuffle(cases)
        articles = [article for _, article in cases]
        results.add(group_articles(articles, [readings[a.id] for a in articles], encoder))
    (groups,) = results
    assert stories(groups) == wanted(cases)
    assert [len(g.articles) for g in groups] == sorted((len(g.articles) for g in groups), reverse=True)


def test_the_earliest_comes_first_and_the_why_says_what_is_shared(
    readings: dict[str, Reading], encoder: Encoder
) -> None:
    articles = [article for _, article in marked(Path(__file__).parent / "cases" / "run-of-events.txt")]
    (group,) = group_articles(articles[::-1], [readings[a.id] for a in articles[::-1]], encoder)
    assert group.articles == ("run-of-events-0", "run-of-events-2", "run-of-events-3", "run-of-events-1")
    assert "корвин" in group.why


def test_one_article_and_none(readings: dict[str, Reading], encoder: Encoder) -> None:
    assert group_articles([], [], encoder) == ()
    article = marked(CASES[0])[0][1]
    assert stories(group_articles([article], [readings[article.id]], encoder)) == {frozenset({article.id})}


@pytest.mark.parametrize("text", ["", " \n ", "!!! ??? 😀", "а"])
def test_texts_with_nothing_in_them(text: str, tagger: Tagger, encoder: Encoder) -> None:
    articles = [make_article(text, id=str(n)) for n in range(3)]
    groups = group_articles(articles, Reader(tagger).read(articles), encoder)
    assert sorted(i for g in groups for i in g.articles) == ["0", "1", "2"]
